import { rootConfigurationFile, writeSeverity } from '../config/write';
import { checkIds, type CheckId } from '../engine/check-id';
import { reasonOf } from '../formats/problem';
import { ledgerFile } from '../ledger/file';
import { type SwitchOffArguments } from '../protocol';
import { filePath, nameWithin } from './addresses';
import type { Newsroom } from './newsroom';
import type { Session } from './session';
import { severityFor } from './usage';

/** Switches a check off: for one draft in the ledger, for the newsroom in the file that speaks of the check already. */
export function switchOff({ uri, check, scope }: SwitchOffArguments, session: Session): void {
  const newsroom = session.newsrooms.of(uri);
  if (!newsroom) return;
  const { file, name } = scope === 'draft'
    ? { file: ledgerFile(newsroom.root), name: nameWithin(newsroom.root, ledgerFile(newsroom.root)) }
    : settingsFileIn(newsroom, check, uri);
  try {
    if (scope === 'draft') {
      const { who, now } = session.runtime;
      const draft = nameWithin(newsroom.root, filePath(uri) ?? uri);
      newsroom.decide({ claim: check, decision: 'off', who, when: now().toISOString(), draft });
    } else {
      writeSeverity(file, check, 'off');
      newsroom.filesChanged([file]);
    }
  } catch (error) {
    const why = `${name} could not be written: ${reasonOf(error)}`;
    session.connection.window.showErrorMessage(`Copydesk: “${check}” is not switched off, because ${why}.`);
  }
}

export const isSwitchOff = (told: unknown): told is SwitchOffArguments =>
  typeof told === 'object' && told !== null && 'uri' in told && 'check' in told && 'scope' in told
  && checkIds.some((id) => id === told.check) && (told.scope === 'draft' || told.scope === 'newsroom');

/** The file that decides whether a check speaks in a draft's folder. */
export function settingsFileFor(check: CheckId, uri: string, { newsrooms }: Session): SettingsFile | undefined {
  const newsroom = newsrooms.of(uri);
  return newsroom && settingsFileIn(newsroom, check, uri);
}

interface SettingsFile {
  /** Absolute. */
  readonly file: string;
  /** From the root, as an editor names it. */
  readonly name: string;
}

function settingsFileIn(newsroom: Newsroom, check: CheckId, uri: string): SettingsFile {
  const file = severityFor(check, uri, newsroom).file ?? rootConfigurationFile(newsroom.root);
  return { file, name: nameWithin(newsroom.root, file) };
}
