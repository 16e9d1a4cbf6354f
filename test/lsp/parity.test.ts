import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { run } from '../../server/cli/program';
import type { DiagnosticData, LintFolderResult } from '../../server/protocol';
import type { ReportedDraft, ReportedFinding } from '../../server/report/report';
import { openEditor } from './editor';

const project = path.resolve(__dirname, '../..');

/** The sample archive and every sample draft, as a workspace of one folder. */
function sampleFiles(): Record<string, string> {
  const files = ['seeds', 'samples'].flatMap((folder) => readdirSync(path.join(project, folder)).map((name) => `${folder}/${name}`));
  return Object.fromEntries(files.map((name) => [`paper/${name}`, readFileSync(path.join(project, name), 'utf8')]));
}

async function linted(cwd: string, ...words: string[]): Promise<readonly ReportedDraft[]> {
  let out = '';
  const print = (text: string): void => { out += text; };
  await run(['lint', 'samples', '--format', 'json', ...words], { cwd, print, tell: () => undefined, color: false, watched: false });
  const { drafts }: { drafts: readonly ReportedDraft[] } = JSON.parse(out);
  return drafts;
}

const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What both say, in one form. */
const fromEditor = ({ code, severity, message, range: { start, end }, data }: Diagnostic): unknown => ({
  check: code,
  severity: severities[severity ?? 0],
  message,
  place: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
  fixes: isData(data) ? data.fixes.map(({ title }) => title) : [],
  claim: isData(data) ? data.claim : '',
});

const fromCommandLine = ({ check, severity, message, place, fixes, claim }: ReportedFinding): unknown => ({
  check, severity, message, place: [place.line, place.column, place.endLine, place.endColumn], fixes: fixes.map(({ title }) => title), claim,
});

const isData = (data: unknown): data is DiagnosticData => typeof data === 'object' && data !== null && 'fixes' in data;

describe('editor and command line', () => {
  it('find the same in the same files, and it is not nothing', async () => {
    const editor = await openEditor(sampleFiles());
    try {
      const drafts = await linted(path.join(editor.root, 'paper'), '--no-companions');
      assert.ok(drafts.some(({ findings }) => findings.length > 3));
      for (const { file, findings } of drafts) {
        const diagnostics = await editor.open(`paper/${file}`).diagnostics();
        assert.deepEqual(diagnostics.map(fromEditor), findings.map(fromCommandLine), file);
      }
    } finally {
      await editor.close();
    }
  });

  it('find the same in a folder, whose drafts are compared with one another', async () => {
    const editor = await openEditor(sampleFiles());
    try {
      const drafts = await linted(path.join(editor.root, 'paper'));
      const folder = await editor.request<LintFolderResult>('copydesk/lintFolder', { uri: editor.uri('paper/samples') });
      for (const { file, findings } of drafts) {
        const { diagnostics = [] } = folder.drafts.find(({ uri }) => uri.endsWith(file)) ?? {};
        assert.deepEqual(diagnostics.map(fromEditor), findings.map(fromCommandLine), file);
      }
    } finally {
      await editor.close();
    }
  });
});
