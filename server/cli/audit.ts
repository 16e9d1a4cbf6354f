import { version } from '../../package.json';
import type { OpenArchive } from '../archive/request';
import { audit, type Audited } from '../engine/audit';
import { auditJson, auditText, reportConflicts, type ReportedConflict } from '../report/audit';
import { auditHtml } from '../report/audit-html';
import { archivePlaces } from '../places';
import type { Progress } from './progress';
import { exitStatus, type Terminal } from './terminal';
import { type ArchiveOptions, withArchive } from './with-archive';

export type AuditFormat = 'text' | 'json' | 'html';

const formats: Readonly<Record<AuditFormat, (conflicts: readonly ReportedConflict[]) => string>> = {
  text: auditText,
  json: (conflicts) => auditJson(version, conflicts),
  html: (conflicts) => auditHtml(version, conflicts),
};

export interface AuditOptions extends ArchiveOptions {
  readonly format: AuditFormat;
}

/** `copydesk audit`: where the archive disagrees with itself. */
export const auditArchive = ({ format, ...options }: AuditOptions, terminal: Terminal): Promise<number> =>
  withArchive(options, terminal, async (open, { root, configuration, problems, progress }) => {
    const conflicts = await audit(pieces(open, progress), open.archive, configuration);
    const reported = reportConflicts(conflicts, archivePlaces(root).ofAudit);
    problems.end();
    terminal.print(formats[format](reported));
    return reported.length > 0 ? exitStatus.found : exitStatus.clean;
  });

/** Every article of the archive, with a word on how far it is. */
async function* pieces({ archive, pieces: all }: OpenArchive, progress: Progress): AsyncGenerator<Audited> {
  let done = 0;
  for await (const piece of all()) {
    progress.show(`Auditing article ${++done} of ${archive.size.articles}`);
    yield piece;
  }
}
