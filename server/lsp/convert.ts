import {
  AnnotatedTextEdit, CodeActionKind, DiagnosticSeverity, TextEdit,
  type CodeAction, type Diagnostic, type DiagnosticRelatedInformation, type Location, type Range, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Passage, wordsAt } from '../engine/archive';
import type { CheckId, Severity } from '../engine/check-id';
import type { Exhibit, Finding } from '../engine/finding';
import { sourceText } from '../engine/sources';
import type { Problem } from '../formats/problem';
import { type DiagnosticData, evidenceScheme, serverCommands } from '../protocol';
import { contains, type Span, textOf } from '../text/span';
import type { Action, EditAction } from './actions';
import type { Client } from './client';

/** What a diagnostic shows besides the finding itself. */
export interface DiagnosticContext {
  readonly document: TextDocument;
  /** Where an exhibit stands; undefined where there is nothing to open. */
  readonly locate: (exhibit: Exhibit) => Location | undefined;
  /** The address that explains a check. */
  readonly explanation?: (check: CheckId) => string;
}

export const toRange = (document: TextDocument, { start, end }: Span): Range =>
  ({ start: document.positionAt(start), end: document.positionAt(end) });

export const toSpan = (document: TextDocument, { start, end }: Range): Span =>
  ({ start: document.offsetAt(start), end: document.offsetAt(end) });

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { document, explanation } = context;
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity],
    source: 'Copydesk',
    code: finding.check,
    ...(explanation && { codeDescription: { href: explanation(finding.check) } }),
    message: finding.message,
    relatedInformation: [
      ...oneOfEachStory(finding.exhibits).flatMap((exhibit) => toRelated(exhibit, context)),
      ...finding.repeats.map((repeat) => toOther(document, repeat, 'The same again in this draft.')),
    ],
    data: dataOf(finding, document),
  };
}

/** Versions of one story say the same in the list of evidence; the hover names them all. */
function oneOfEachStory(exhibits: readonly Exhibit[]): Exhibit[] {
  const story = ({ passage, span, stance, value }: Exhibit): string =>
    JSON.stringify([stance, value, passage?.article.cluster ?? span.start]);
  return [...new Map([...exhibits].reverse().map((exhibit) => [story(exhibit), exhibit])).values()].reverse();
}

function toRelated(exhibit: Exhibit, { document, locate }: DiagnosticContext): DiagnosticRelatedInformation[] {
  const { passage, span, value } = exhibit;
  if (!passage) return [toOther(document, span, `This draft: ${value}`)];
  const location = locate(exhibit);
  return location ? [{ location, message: passageText(passage, span, location) }] : [];
}

/** `The Courier (Oct. 29, 2019): “She served from 1997.”`; our own addresses say the source already. */
function passageText(passage: Passage, words: Span, { uri }: Location): string {
  const whole = { start: passage.textStart, end: passage.textStart + passage.text.length };
  const shown = contains(passage.sentence, words) ? passage.sentence : whole;
  const sentence = `“${oneLine(wordsAt(passage, shown))}”`;
  return uri.startsWith(evidenceScheme) ? sentence : `${sourceText(passage.article)}: ${sentence}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Another place of the draft itself. */
const toOther = (document: TextDocument, place: Span, message: string): DiagnosticRelatedInformation =>
  ({ location: { uri: document.uri, range: toRange(document, place) }, message });

function dataOf(finding: Finding, document: TextDocument): DiagnosticData {
  const refuting = finding.exhibits.filter(({ stance }) => stance === 'refutes');
  return {
    version: document.version,
    claim: finding.claim,
    check: finding.check,
    value: oneLine(textOf(document.getText(), finding)),
    ...repeatsOf(finding, document),
    others: [...new Set(refuting.map(({ value }) => value))],
    archived: finding.exhibits.some(({ passage }) => passage !== undefined && !passage.article.isDraft),
    ...finding.exhibits.some(({ passage }) => passage?.article.isDraft) && { beside: true },
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, text }) => TextEdit.replace(toRange(document, span), text)),
    })),
  };
}

/** Places that a fix of the finding would fit, too. */
function repeatsOf(finding: Finding, document: TextDocument): Pick<DiagnosticData, 'repeats'> {
  const text = document.getText();
  const same = finding.repeats.filter((place) => textOf(text, place) === textOf(text, finding));
  return same.length > 0 ? { repeats: same.map((place) => toRange(document, place)) } : {};
}

/** What an action is about. */
export interface ActionTarget {
  readonly diagnostic: Diagnostic;
  readonly uri: string;
  /** What the client can do with an edit. */
  readonly client: Pick<Client, 'resolvesEdits' | 'previewsEdits'>;
}

/** What travels with an action until its edit is asked for. */
export interface ActionData extends Pick<EditAction, 'version' | 'edits' | 'preview'> {
  readonly uri: string;
}

/** An action on a diagnostic, as the editor offers it; its edit is made when it is chosen, where the client can ask. */
export function toCodeAction(action: Action, { diagnostic, uri, client }: ActionTarget): CodeAction {
  const { title } = action;
  const offered = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if ('command' in action) {
    return { ...offered, command: { title, command: action.command, arguments: [...action.arguments] } };
  }
  const { version, edits, preview, used } = action;
  const data: ActionData = { uri, version, edits, preview };
  const made = client.resolvesEdits ? { data } : { edit: toWorkspaceEdit(data, client) };
  return { ...offered, ...made, command: { title, command: serverCommands.used, arguments: [used] } };
}

/** Edits in several places wait for a confirmation in the editor's preview. */
export function toWorkspaceEdit(
  { uri, version, edits, preview }: ActionData,
  { previewsEdits }: Pick<Client, 'previewsEdits'>,
): WorkspaceEdit {
  const textDocument = { uri, version };
  if (preview === undefined || !previewsEdits) return { documentChanges: [{ textDocument, edits: [...edits] }] };
  const annotated = edits.map(({ range, newText }) => AnnotatedTextEdit.replace(range, newText, 'everywhere'));
  return {
    changeAnnotations: {
      everywhere: { label: preview, needsConfirmation: true, description: 'The same claim in the draft' },
    },
    documentChanges: [{ textDocument, edits: annotated }],
  };
}

/** What stands for the findings of a draft that are not shown. */
export const moreDiagnostic = (more: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Information,
  source: 'Copydesk',
  message: `${more} more finding${more === 1 ? ' is' : 's are'} not shown; decide about some of those that are.`,
});

/** What could not be read in a file of settings or decisions, at its line. */
export const problemDiagnostic = ({ line = 1, message }: Problem): Diagnostic => ({
  range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1000 } },
  severity: DiagnosticSeverity.Warning,
  source: 'Copydesk',
  message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
});
