import {
  CodeActionKind, DiagnosticSeverity, TextEdit,
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
import type { Action } from './actions';

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
    others: [...new Set(refuting.map(({ value }) => value))],
    archived: finding.exhibits.some(({ passage }) => passage !== undefined && !passage.article.isDraft),
    ...finding.exhibits.some(({ passage }) => passage?.article.isDraft) && { beside: true },
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, text }) => TextEdit.replace(toRange(document, span), text)),
    })),
  };
}

/** What an action is about. */
export interface ActionTarget {
  readonly diagnostic: Diagnostic;
  readonly uri: string;
}

/** An action on a diagnostic, as the editor offers it. */
export function toCodeAction(action: Action, { diagnostic, uri }: ActionTarget): CodeAction {
  const { title } = action;
  const offered = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if ('command' in action) {
    return { ...offered, command: { title, command: action.command, arguments: [...action.arguments] } };
  }
  const edit = toWorkspaceEdit(uri, action.version, action.edits);
  return { ...offered, edit, command: { title, command: serverCommands.used, arguments: [action.used] } };
}

const toWorkspaceEdit = (uri: string, version: number | null, edits: readonly TextEdit[]): WorkspaceEdit =>
  ({ documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] });

/** What could not be read in a file of settings or decisions, at its line. */
export const problemDiagnostic = ({ line = 1, message }: Problem): Diagnostic => ({
  range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1000 } },
  severity: DiagnosticSeverity.Warning,
  source: 'Copydesk',
  message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
});
