import {
  LSPErrorCodes, MarkupContent, MarkupKind, ResponseError, type CodeAction, type Diagnostic, type Hover,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile } from '../config/configuration';
import type { CheckId } from '../engine/check-id';
import type { Exhibit, Finding } from '../engine/finding';
import { readArticle } from '../engine/article';
import { checks } from '../engine/checks';
import { splitSentences } from '../engine/sentence';
import { readDraftText } from '../formats';
import { type CheckDescription, clientCommands, listChecksMethod } from '../protocol';
import { contains, type Span } from '../text/span';
import { actionsFor } from './actions';
import { filePath } from './addresses';
import { agreementAt } from './agreement';
import { type Pointed, pointedAt } from './at-place';
import { answer } from './cancel';
import { type ActionData, toCodeAction, toRange, toWorkspaceEdit } from './convert';
import { personAt } from './dossier';
import { checkAt, explanation } from './explain';
import { describe, type ShownSentence } from './hover';
import { link } from './markdown';
import { pageAt } from './pages';
import { commandAddress, type Session } from './session';
import { settingsFileFor } from './switch-off';

/** Answers what an editor asks about a place of a draft. */
export function answerEditing(session: Session): void {
  const { connection, documents, drafts, evidence, newsrooms } = session;

  connection.onHover(({ textDocument, position }, token) => answer(token, async (signal) => {
    const document = documents.get(textDocument.uri);
    const checked = document && await drafts.check(document, signal);
    if (!checked) return null;
    const place = document.offsetAt(position);
    const { open, draft } = checked;
    const pointed = draft ? pointedAt(draft, place) : [];
    const hover = hoverAt(document, place, open, session)
      ?? agreementAt(document, pointed, (exhibit) => evidenceLink(exhibit, session));
    return hover && withDossier(hover, pointed, session);
  }));

  connection.onCodeAction(({ textDocument, context }) => {
    const document = documents.get(textDocument.uri);
    return document ? context.diagnostics.flatMap((diagnostic) => offered(diagnostic, document, session)) : [];
  });

  connection.onCodeActionResolve((action): CodeAction | ResponseError<void> => {
    const { data } = action;
    if (!isActionData(data)) return action;
    const isCurrent = documents.get(data.uri)?.version === data.version;
    if (isCurrent) return { ...action, edit: toWorkspaceEdit(data, session.client) };
    return new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed since this was offered.');
  });

  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const check = checkAt(uri);
    const text = check ? explanation(check) : pageAt(uri, newsrooms) ?? await evidence.textAt(uri);
    return { text: text ?? 'This article is no longer in the archive.\n' };
  });

  connection.onRequest(listChecksMethod, (): CheckDescription[] => checks.map(({ id, title }) => ({ id, title })));
}

/** All findings at a place, the narrowest first; the range is that finding's. */
function hoverAt(document: TextDocument, place: number, findings: readonly Finding[], session: Session): Hover | null {
  const here = findings.filter(({ start, end }) => start <= place && place <= end);
  const [first] = here.sort((a, b) => length(a) - length(b));
  if (!first) return null;
  const sentenceAt = sentencesOf(document);
  const described = here.map((finding) => describe(finding, {
    sentenceAt,
    addressOf: (exhibit) => evidenceLink(exhibit, session),
    doc: checks.find(({ id }) => id === finding.check)?.doc ?? '',
  }));
  const value = described.join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, first) };
}

/** Leads on to all that the archive has on who is named there. */
function withDossier(hover: Hover, pointed: readonly Pointed[], { client }: Session): Hover {
  const person = personAt(pointed);
  if (person === undefined || !client.commands || !MarkupContent.is(hover.contents)) return hover;
  const dossier = link(`Dossier of ${person}`, commandAddress(clientCommands.showDossier, person));
  return { ...hover, contents: { ...hover.contents, value: `${hover.contents.value}\n\n${dossier}` } };
}

const length = ({ start, end }: Span): number => end - start;

/** Finds the sentence around a place of a draft, as the engine divides it. */
function sentencesOf(document: TextDocument): (place: Span) => ShownSentence {
  const text = document.getText();
  const manuscript = readDraftText(text, filePath(document.uri) ?? document.languageId);
  const sentences = splitSentences(readArticle(manuscript));
  return (place) => {
    const { start, end } = sentences.find((sentence) => contains(sentence, place)) ?? lineAround(text, place);
    return { start, end, text };
  };
}

const lineAround = (text: string, { start, end }: Span): Span => {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
};

/** VS Code opens no address of ours from a hover, but runs a command that does. */
function evidenceLink(exhibit: Exhibit, { client, evidence }: Session): string | undefined {
  const location = evidence.locateSentence(exhibit);
  if (!location) return undefined;
  const { start, end } = location.range;
  return client.commands
    ? commandAddress(clientCommands.openEvidence, location.uri, start.line, start.character, end.line, end.character)
    : `${location.uri}#L${start.line + 1}`;
}

function offered(diagnostic: Diagnostic, document: TextDocument, session: Session): CodeAction[] {
  const { client, newsrooms } = session;
  const { uri, version } = document;
  const hasLedger = newsrooms.of(uri) !== undefined;
  const isSaved = filePath(uri) !== undefined;
  const settingsFile = (check: CheckId): string => settingsFileFor(check, uri, session)?.name ?? configurationFile;
  const context = { uri, version, hasLedger, isSaved, explains: client.commands, settingsFile, say: client.say };
  return actionsFor(diagnostic, context).map((action) => toCodeAction(action, { diagnostic, uri, client }));
}

const isActionData = (data: unknown): data is ActionData =>
  typeof data === 'object' && data !== null && 'uri' in data && 'edits' in data;
