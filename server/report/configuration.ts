import { severityOrigin, settingOrigin, sourceOrigin } from '../config/effective';
import type { FoundConfiguration } from '../config/find';
import { checks } from '../engine/checks';
import { isoDay } from './reported';
import { shownPath } from './shown-path';

/** The workspace, and a folder of drafts in it; absolute paths. */
interface Whereabouts {
  readonly root: string;
  readonly folder: string;
}

/** What holds for the drafts of a folder: JSON, with a comment behind each value that names the file it comes from. */
export function configurationText(found: FoundConfiguration, { root, folder }: Whereabouts): string {
  const { configuration } = found;
  const shown = (file: string): string => shownPath(file, root);
  const from = (file: string | undefined): string => ` // ${file === undefined ? 'nothing else is set' : shown(file)}`;
  const entry = (key: string, value: unknown, file: string | undefined): string =>
    `  ${JSON.stringify(key)}: ${inLine(value)},${from(file)}`;
  const { drafts, asOf } = configuration;
  return [
    `// What holds for drafts in ${shown(folder)}: the nearest copydesk.json that sets a value wins.`,
    '{',
    entry('archive', configuration.archive.map(shown), settingOrigin('archive', found).file),
    entry('drafts', drafts?.patterns ?? [], settingOrigin('drafts', found).file),
    entry('companions', configuration.companions ?? true, settingOrigin('companions', found).file),
    entry('asOf', asOf ? isoDay(asOf) : null, settingOrigin('asOf', found).file),
    '  "sources": {',
    ...Object.entries(configuration.sources).map(([source, about]) =>
      `  ${entry(shown(source), about, sourceOrigin(source, found))}`),
    '  },',
    '  "severities": {',
    ...checks.map(({ id, severity }) => {
      const { value, file } = severityOrigin(id, severity, found);
      return `  ${entry(id, value, file)}`;
    }),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** `["a", "b"]`, in one line. */
const inLine = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ').replace(/([[{]) | ([\]}])/g, '$1$2');
