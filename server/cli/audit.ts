import { version } from '../../package.json';
import { submissionsIn } from '../archive/import';
import type { ShelvedArchive } from '../archive/shelved';
import type { Configuration } from '../config/configuration';
import { findRoot } from '../config/find';
import { audit, type Audited } from '../engine/audit';
import { auditJson, auditText, reportConflicts, type ReportedConflict } from '../report/audit';
import { auditHtml } from '../report/audit-html';
import { type Choices, openWorkspace } from '../workspace';
import { archivePlaces } from './places';
import { problemsOn } from './problems';
import { progressOn, type Progress } from './progress';
import { exitStatus, type Terminal } from './terminal';

export type AuditFormat = 'text' | 'json' | 'html';

const formats: Readonly<Record<AuditFormat, (conflicts: readonly ReportedConflict[]) => string>> = {
  text: auditText,
  json: (conflicts) => auditJson(version, conflicts),
  html: (conflicts) => auditHtml(version, conflicts),
};

export interface AuditOptions extends Choices {
  readonly format: AuditFormat;
  readonly progress: boolean;
}

/** `copydesk audit`: where the archive disagrees with itself. */
export async function auditArchive({ format, ...options }: AuditOptions, terminal: Terminal): Promise<number> {
  const root = findRoot(terminal.cwd);
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const workspace = openWorkspace(root, options, {
    ...problems,
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  try {
    const configuration = workspace.configurationFor(root);
    const { archive } = await workspace.archiveFor(configuration);
    const conflicts = await audit(pieces(configuration, archive, progress), archive, configuration);
    const reported = reportConflicts(conflicts, archivePlaces(root).ofAudit);
    problems.end();
    terminal.print(formats[format](reported));
    if (problems.lines.length > 0) return exitStatus.failed;
    return reported.length > 0 ? exitStatus.found : exitStatus.clean;
  } finally {
    workspace.close();
  }
}

/** Every article of the archive, read again. What cannot be read has been told when the archive was opened. */
function* pieces({ archive: paths }: Configuration, archive: ShelvedArchive, progress: Progress): Generator<Audited> {
  let done = 0;
  for (const { id, reading } of submissionsIn(paths)) {
    progress.show(`Auditing article ${++done} of ${archive.size.articles}`);
    const article = archive.openText(id)?.article;
    if (article) yield { article, reading };
  }
}
