import { skipSpace } from '../../text/characters';
import { isBlank } from '../../text/mask';
import { type Span, textOf } from '../../text/span';
import type { Article } from '../article';
import type { Residue } from '../residue';
import { wordsAt, type Passage } from '../archive';
import type { Check } from '../check';
import type { Observation } from '../finding';
import { pronounOf } from '../names/given-names';
import { findPlaceholders } from '../placeholders';

export const unfinishedCopy: Check = {
  id: 'unfinished-copy',
  title: 'Something unfinished is left in the copy',
  severity: 'error',
  doc: `
    Finds placeholders (TK, 00, XX, [NAME], (more)) and what a web page left in copied text: links glued to a name, share bars, comment prompts.
    Printed, they embarrass the paper.
    Fill them in, or remove them.
  `,
  examples: [
    { draft: 'The bridge cost [|TK|] and took two years.', message: '“TK” stands where something is still missing.' },
    { draft: 'Officials said [|00|] people signed the petition.', message: '“00” stands where a figure is missing.' },
    { draft: 'The café on Elm Street made $[|00|] million.' },
    { draft: 'Mayor [|[NAME]|] left early.' },
    { draft: 'The council will meet again.\n\n[|(more)|]' },
    {
      draft: 'Sen. Ada Brill[|Ada (Addie) Jane BrillBridge opens late Council meets again MORE|] spoke on Monday.',
      message: 'A web page left this in the copy: “Ada (Addie) Jane BrillBridge opens late …”',
      fixed: 'Sen. Ada Brill spoke on Monday.',
    },
    { draft: 'Brill left early.\n\n[|Please enter your comment!|]\n', fixed: 'Brill left early.\n\n' },
    { draft: 'Brill left early.\n\nFollow Ann Poe on Twitter @annpoe' },
    { draft: 'Brill left early.\n\n[|Share this: Facebook\n\nMore\n\nPrint|]', fixed: 'Brill left early.\n\n' },
    { draft: 'TK Brill, 52, sang “Über den Wolken” at 5:00 p.m. in Lundy. Super Bowl XX was in 1986.' },
  ],
  *run({ draft: { article, sentences }, sources }) {
    for (const sentence of sentences) {
      for (const { says, start, end } of findPlaceholders(article.prose, sentence)) {
        const text = textOf(article.prose, { start, end });
        if (isInSources(text, sources)) continue;
        yield { ...found({ start, end }, `“${text}” ${says}.`), claim: `${text}|${around(article.prose, sentence, { start, end })}` };
      }
    }
    for (const span of leftovers(article)) yield leftover(article, span);
  },
};

/** A placeholder that a declared source has, too, is its own word. */
const isInSources = (text: string, sources: readonly Passage[]): boolean =>
  sources.some((source) => wordsAt(source, source.sentence).includes(text));

const found = (span: Span, message: string): Omit<Observation, 'claim'> =>
  ({ ...span, message, exhibits: [], fixes: [], repeats: [] });

/** The words beside a placeholder tell it from others. */
function around(prose: string, sentence: Span, { start, end }: Span): string {
  return `${prose.slice(Math.max(sentence.start, start - 20), start)}…${prose.slice(end, Math.min(sentence.end, end + 20))}`
    .replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Residue nobody wants in print, what stands together as one. Pictures, embeds and notices may be meant. */
function leftovers({ residue, text }: Article): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of residue.filter((one) => isLeftover(text, one))) {
    const last = spans.at(-1);
    if (last && isBlank(text, { start: last.end, end: start })) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function isLeftover(text: string, { kind, start, end }: Residue): boolean {
  if (kind === 'share-bar' || kind === 'comment-prompt') return !isTagline(text.slice(start, end));
  return kind === 'related-links' && !isBlank(text, { start: text.lastIndexOf('\n', start - 1) + 1, end: start });
}

/** `Follow Ann Poe on Twitter @annpoe`: the reporter's own line, which many papers print. */
const isTagline = (line: string): boolean => {
  const given = /^Follow (\p{Lu}\p{Ll}+) \p{Lu}/u.exec(line)?.[1];
  return given !== undefined && pronounOf(given.toLowerCase()) !== undefined;
};

const LONGEST_SHOWN = 40;

function leftover({ text }: Article, { start, end }: Span): Observation {
  const shown = skipSpace(text, start, end);
  const words = text.slice(shown, end).replace(/\s+/g, ' ');
  const short = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN).replace(/ [^ ]*$/, '')} …` : words;
  return {
    ...found({ start: shown, end }, `A web page left this in the copy: “${short}”`),
    fixes: [{ title: 'Remove it', edits: [{ span: removed(text, { start, end }), text: '' }] }],
    claim: words.slice(0, 80).toLowerCase(),
  };
}

/** With its line break, where it fills whole lines. */
function removed(text: string, { start, end }: Span): Span {
  const line = /^[ \t]*(?:\r\n|\n|$)/.exec(text.slice(end, end + 80));
  const alone = isBlank(text, { start: text.lastIndexOf('\n', start - 1) + 1, end: start });
  return { start, end: alone && line ? end + line[0].length : end };
}
