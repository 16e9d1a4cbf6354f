import type { ArchivedArticle, Passage } from '../../server/engine/archive';
import type { Finding } from '../../server/engine/finding';
import type { Report } from '../../server/report/report';
import { type CheckedDraft, placesIn, reportDraft } from '../../server/report/reported';
import type { Span } from '../../server/text/span';

/** A text and the place marked in it with `[|…|]`. */
export function marked(text: string): { readonly text: string; readonly span: Span } {
  const start = text.indexOf('[|');
  const end = text.indexOf('|]') - 2;
  return { text: text.replace('[|', '').replace('|]', ''), span: { start, end } };
}

/** A story of the archive of which one sentence is evidence; the story is that sentence. */
export interface Voice {
  readonly sentence: string;
  readonly article?: Partial<ArchivedArticle>;
}

export function exhibit({ sentence, article }: Voice): Finding['exhibits'][number] & { readonly passage: Passage } {
  const { text, span } = marked(sentence);
  const known: ArchivedArticle = {
    id: 'a.txt', file: '/desk/seeds/a.txt', headline: 'A bridge opens', source: 'City Herald', kind: 'news',
    date: { year: 2024, month: 3, day: 1 }, cluster: 'bridge', trust: 1, ...article,
  };
  const whole = { start: 0, end: text.length, words: [], paragraph: 0, headline: false, row: false };
  return {
    span, stance: 'refutes', value: text.slice(span.start, span.end),
    passage: {
      article: known, text, textStart: 0, score: 1,
      sentence: { ...whole, mentions: [], quantities: [], dates: [], quotes: [], clauses: [], claims: [] },
    },
  };
}

/** A draft with one finding at the marked place. */
export function draftWith(markedText: string, finding: Partial<Finding> = {}, voices: readonly Voice[] = []): CheckedDraft {
  const { text, span } = marked(markedText);
  const whole: Finding = {
    ...span, check: 'changed-figure', severity: 'warning', message: 'City Herald (March 1, 2024) says $4 million.',
    exhibits: voices.map(exhibit), fixes: [], repeats: [], claim: 'changed-figure|bridge|cost', ...finding,
  };
  return { file: 'desk/bridge story.md', text, findings: [whole], settled: [] };
}

/** A report on drafts whose evidence stands in files of one sentence each. */
export const reportOn = (...drafts: readonly CheckedDraft[]): Report => ({
  version: '1.2.3',
  drafts: drafts.map((draft) => reportDraft(draft, (passage, words) => ({
    file: passage.article.file.replace('/desk/', ''), place: placesIn(passage.text)(words),
  }))),
  problems: [],
  failOn: 'warning',
});
