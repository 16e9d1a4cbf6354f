import path from 'node:path';
import { type CancellationToken, ProgressType, type WorkDoneProgressReporter } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  lintFilesMethod, type LintFilesParams, lintFolderMethod,
  type LintedDraft, type LintFolderParams, type LintFolderResult,
} from '../protocol';
import { companionFolders, companionGroups, type CompanionsOf } from '../companions';
import type { CheckedDraft as CheckedFile } from '../report/reported';
import { fileAddress, filePath } from './addresses';
import { answer, pause } from './cancel';
import { manuscriptOf } from './drafts';
import { documentOf, draftsBeside, draftsIn } from './folder-drafts';
import { writeFolderReport } from './folder-report';
import type { Session } from './session';

const partialResults = new ProgressType<readonly LintedDraft[]>();

/** Checks whole folders, for the command and for what it has shown. */
export function answerFolders(session: Session): void {
  session.connection.onRequest(lintFolderMethod, (params: LintFolderParams, token: CancellationToken) =>
    answer(token, (signal) => lintFolder(params, signal, session)));

  session.connection.onRequest(lintFilesMethod, (params: LintFilesParams, token: CancellationToken) =>
    answer(token, (signal) => lintFiles(params, signal, session)));
}

async function lintFolder(params: LintFolderParams, signal: AbortSignal, session: Session): Promise<LintFolderResult> {
  const { connection, newsrooms } = session;
  const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
  progress.begin('Lint folder', 0, 'looking for drafts', true);
  try {
    const newsroom = newsrooms.of(params.uri);
    const folder = filePath(params.uri);
    const files = newsroom && folder ? await draftsIn(folder, newsroom, signal) : [];
    const { reported, ...result } = await lintAll(files, { params, progress, signal }, session);
    if (!params.report || !newsroom) return result;
    const report = writeFolderReport(reported, params.report, newsroom.root, session.runtime.version);
    return { ...result, report: fileAddress(report) };
  } finally {
    progress.done();
  }
}

interface Run {
  readonly params: LintFolderParams;
  readonly progress: WorkDoneProgressReporter;
  readonly signal: AbortSignal;
}

interface LintedFolder extends LintFolderResult {
  /** What a report would say; kept only where one is asked for. */
  readonly reported: readonly CheckedFile[];
}

async function lintAll(files: readonly string[], run: Run, session: Session): Promise<LintedFolder> {
  const { params: { partialResultToken, report }, progress, signal } = run;
  const reported: CheckedFile[] = [];
  const companionsOf = companionsIn(files, session);
  const drafts: LintedDraft[] = [];
  let findings = 0;
  for (const [index, file] of files.entries()) {
    await pause(signal);
    const told = session.client.say('{0} of {1} drafts, {2} findings', index + 1, files.length, findings);
    progress.report(Math.round((100 * index) / files.length), told);
    const linted = await lintFile(file, { signal, companionsOf }, session);
    if (!linted) continue;
    const { file: checked, ...draft } = linted;
    findings += draft.diagnostics.length;
    if (report) reported.push(checked);
    if (partialResultToken === undefined) drafts.push(draft);
    else await session.connection.sendProgress(partialResults, partialResultToken, [draft]);
  }
  return { drafts, checked: files.length, findings, reported };
}

async function lintFiles({ uris, beside }: LintFilesParams, signal: AbortSignal, session: Session): Promise<LintedDraft[]> {
  const files = uris.flatMap((uri) => filePath(uri) ?? []);
  const groups = companionGroups(await besideThese(files, session));
  const companionsOf = companionsIn([...groups.values()].flat(), session);
  const asked = beside ? [...files, ...files.flatMap((file) => groups.get(path.dirname(file)) ?? [])] : files;
  const linted: LintedDraft[] = [];
  for (const file of new Set(asked)) {
    await pause(signal);
    const one = await lintFile(file, { signal, companionsOf }, session);
    if (one) linted.push({ uri: one.uri, diagnostics: one.diagnostics });
  }
  return linted;
}

/** The drafts of the folders that some drafts lie in: those they are compared with. */
async function besideThese(files: readonly string[], { newsrooms }: Session): Promise<string[]> {
  const beside: string[] = [];
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const newsroom = newsrooms.of(fileAddress(folder));
    if (newsroom) beside.push(...await draftsBeside(folder, newsroom));
  }
  return beside;
}

const companionsIn = (files: readonly string[], { documents }: Session): CompanionsOf =>
  companionFolders(files, async (file) => {
    const document = openDocument(file, documents.all()) ?? await documentOf(file);
    return document && manuscriptOf(document);
  });

/** How files are checked. */
interface Manner {
  readonly signal: AbortSignal;
  readonly companionsOf: CompanionsOf;
}

interface LintedFile extends LintedDraft {
  readonly file: CheckedFile;
}

/** The findings of a draft, as the editor has it where it is open. */
async function lintFile(file: string, { signal, companionsOf }: Manner, session: Session): Promise<LintedFile | undefined> {
  const { documents, drafts, present } = session;
  const document = openDocument(file, documents.all()) ?? await documentOf(file);
  if (!document) return undefined;
  const { open, draft } = await drafts.checkFile(document, signal, await companionsOf(file, signal));
  const checked = { file, text: document.getText(), findings: open, settled: draft?.settled ?? [] };
  return { uri: document.uri, diagnostics: present(document, open), file: checked };
}

const openDocument = (file: string, documents: readonly TextDocument[]): TextDocument | undefined =>
  documents.find(({ uri }) => filePath(uri) === file);
