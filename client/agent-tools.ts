import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  agentEvidenceMethod, type AgentEvidenceParams, agentFindingsMethod, type AgentFindingsParams,
} from '../server/protocol';

interface DraftInput {
  /** Path of a draft in the workspace; without it the draft in front. */
  readonly file?: string;
  /** The draft itself, where it is not a file yet. */
  readonly text?: string;
}

interface EvidenceInput {
  readonly query: string;
  readonly limit?: number;
}

const usualLimit = 10;

/** Offers two read-only tools to the agents of the editor. They run on this machine; what an agent does then is its own. */
export function registerAgentTools(client: LanguageClient): vscode.Disposable[] {
  const checkDraft: vscode.LanguageModelTool<DraftInput> = {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Checking the draft against the archive') }),
    async invoke({ input }, token) {
      const { uri, text, language } = await draftOf(input);
      const params: AgentFindingsParams = { uri: client.code2ProtocolConverter.asUri(uri), text, language };
      return answered({ findings: await client.sendRequest<unknown>(agentFindingsMethod, params, token) });
    },
  };
  const archiveEvidence: vscode.LanguageModelTool<EvidenceInput> = {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Looking into the archive') }),
    async invoke({ input: { query, limit = usualLimit } }, token) {
      const params: AgentEvidenceParams = { query, limit };
      return answered({ passages: await client.sendRequest<unknown>(agentEvidenceMethod, params, token) });
    },
  };
  return [
    vscode.lm.registerTool('copydesk_check_draft', checkDraft),
    vscode.lm.registerTool('copydesk_archive_evidence', archiveEvidence),
  ];
}

const answered = (content: object): vscode.LanguageModelToolResult =>
  new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(content, undefined, 2))]);

async function draftOf({ file, text }: DraftInput): Promise<{ uri: vscode.Uri; text: string; language: string }> {
  const named = file === undefined ? undefined : await inWorkspace(file);
  if (text !== undefined) {
    const uri = named ?? vscode.Uri.from({ scheme: 'untitled', path: 'draft' });
    return { uri, text, language: 'markdown' };
  }
  const document = named ? await vscode.workspace.openTextDocument(named) : vscode.window.activeTextEditor?.document;
  if (!document) throw new Error(vscode.l10n.t('No draft is open; give its text, or its path in the workspace.'));
  return { uri: document.uri, text: document.getText(), language: document.languageId };
}

/** A file of the workspace by its path; nothing outside of it is read for an agent. */
async function inWorkspace(file: string): Promise<vscode.Uri> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const isAbsolute = file.startsWith('/') || /^[a-z]:/i.test(file);
    const candidate = isAbsolute ? vscode.Uri.file(file) : vscode.Uri.joinPath(uri, file);
    if (!vscode.workspace.getWorkspaceFolder(candidate)) continue;
    const there = await vscode.workspace.fs.stat(candidate).then(() => true, () => false);
    if (there) return candidate;
  }
  throw new Error(vscode.l10n.t('The workspace has no file {0}.', file));
}
