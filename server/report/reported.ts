import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Passage, wordsAt } from '../engine/archive';
import type { Exhibit, Finding } from '../engine/finding';
import { reasonsFor } from '../engine/reasons';
import { contains, type Span, textOf } from '../text/span';
import type { CivilDay } from '../text/civil';
import type { Place, ReportedDraft, ReportedEvidence, ReportedFinding } from './report';

/** A draft with its findings, for reporting. */
export interface CheckedDraft {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly settled: readonly Finding[];
}

/** Where words of the archive stand. */
export interface ArchivePlace {
  /** The path to show. */
  readonly file: string;
  readonly place?: Place;
}

/** Turns findings into plain data with lines and columns. `locate` knows the archive's files. */
export function reportDraft(
  { file, text, findings, settled }: CheckedDraft,
  locate: (passage: Passage, words: Span) => ArchivePlace,
): ReportedDraft {
  const placeOf = placesIn(text);
  const evidenceOf = (exhibit: Exhibit, all: readonly Exhibit[]): ReportedEvidence => exhibit.passage
    ? fromArchive(exhibit, exhibit.passage, all, locate(exhibit.passage, exhibit.span))
    : fromDraft(exhibit, file, text, placeOf(exhibit.span));
  return {
    file,
    settled: settled.length,
    settledClaims: [...new Set(settled.map(({ claim }) => claim))],
    findings: findings.map((finding): ReportedFinding => ({
      check: finding.check,
      severity: finding.severity,
      message: finding.message,
      place: placeOf(finding),
      words: textOf(text, finding),
      evidence: finding.exhibits.map((exhibit) => evidenceOf(exhibit, finding.exhibits)),
      fixes: finding.fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ place: placeOf(edit.span), text: edit.text })),
      })),
      repeats: finding.repeats.map(placeOf),
      claim: finding.claim,
      score: finding.score,
      reasons: finding.features && reasonsFor(finding),
    })),
  };
}

/** Gives places in a text lines and columns, exactly as an editor counts them. */
export function placesIn(text: string): (span: Span) => Place {
  const document = TextDocument.create('', '', 0, text);
  return ({ start, end }) => {
    const [from, to] = [document.positionAt(start), document.positionAt(end)];
    return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1, start, end };
  };
}

function fromArchive(exhibit: Exhibit, passage: Passage, all: readonly Exhibit[], { file, place }: ArchivePlace): ReportedEvidence {
  const { article, sentence, text, textStart } = passage;
  const shown = contains(sentence, exhibit.span) ? sentence : { start: textStart, end: textStart + text.length };
  return {
    stance: exhibit.stance,
    value: exhibit.value,
    text: wordsAt(passage, shown),
    mark: within(exhibit.span, shown),
    source: article.source,
    date: article.date && isoDay(article.date),
    headline: article.headline || undefined,
    file,
    place,
    independent: independentVoices(exhibit, all),
  };
}

/** The other side within the draft: the line it stands in, at most some hundred characters to each side. */
function fromDraft({ stance, value, span }: Exhibit, file: string, text: string, place: Place): ReportedEvidence {
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - contextLength);
  const lineEnd = text.indexOf('\n', span.end);
  const shown = { start: lineStart, end: Math.min(lineEnd === -1 ? text.length : lineEnd, span.end + contextLength) };
  return { stance, value, text: textOf(text, shown), mark: within(span, shown), file, place, independent: 1 };
}

const contextLength = 200;

const within = (inner: Span, { start, end }: Span): Span =>
  ({ start: Math.max(0, inner.start - start), end: Math.max(0, Math.min(inner.end, end) - start) });

/** Copies and versions of one story are one voice. */
const independentVoices = ({ stance, value }: Exhibit, all: readonly Exhibit[]): number =>
  new Set(all.flatMap((other) => other.passage && other.stance === stance && other.value === value
    ? [other.passage.article.cluster] : [])).size;

export const isoDay = ({ year, month, day }: CivilDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A draft without what its scores rest on. */
export const withoutReasons = (draft: ReportedDraft): ReportedDraft =>
  ({ ...draft, findings: draft.findings.map((finding) => ({ ...finding, reasons: undefined })) });
