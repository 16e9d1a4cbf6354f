import { cardinals } from '../../text/numbers';
import type { Span } from '../../text/span';

/** A word of a quotation, for comparing versions of it. */
export interface QuoteWord extends Span {
  /** Lower case, plain letters, American spelling, digits for number words. */
  readonly form: string;
  /** Stands in brackets: put in by an editor, not said. */
  readonly gloss: boolean;
  /** An ellipsis before it says that words were left out. */
  readonly afterGap: boolean;
  /** Only grammar: says little about whether two quotations are the same. */
  readonly small: boolean;
}

const TOKEN =
  /\[\p{L}{1,3}\]\p{L}{1,40}|\p{L}{1,40}\[\p{L}{1,4}\]|\p{L}{0,20}\*{1,20}\p{L}{0,20}|\p{L}\.(?:\p{L}\.){1,5}|[\p{L}\p{M}]{1,60}(?:['’‘ʼ][\p{L}]{1,20}){0,3}|\p{N}{1,20}(?:[.,]\p{N}{1,20}){0,6}|[&%]|…|\.(?: ?\.){2,5}|[[\](){}]/gu;

/** The words of a quotation with their places in `text`. */
export function quoteWords(text: string, { start, end }: Span): QuoteWord[] {
  const content = text.slice(start, end);
  const words: QuoteWord[] = [];
  let depth = 0;
  let afterGap = false;
  for (const match of content.matchAll(TOKEN)) {
    const token = match[0];
    if (token === '[' || token === '(' || token === '{') depth++;
    else if (token === ']' || token === ')' || token === '}') depth = Math.max(0, depth - 1);
    else if (token === '…' || token.startsWith('.')) afterGap = true;
    else {
      const place = { start: start + match.index, end: start + match.index + token.length };
      const form = formOf(token);
      words.push({ ...place, form, gloss: depth > 0 || /\p{L}\[/u.test(token), afterGap, small: smallWords.has(form) });
      afterGap = false;
    }
  }
  return words;
}

const marks = /\p{M}/gu;
const initials = /^\p{L}\./u;

function formOf(token: string): string {
  const letters = initials.test(token) ? token.replaceAll('.', '') : token;
  const lower = letters.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[[\]]/g, '').normalize('NFD').replace(marks, '');
  const number = cardinals.get(lower);
  if (number !== undefined) return String(number);
  return sameWords.get(lower) ?? (/^\d/.test(lower) ? lower.replace(/,/g, '') : americanSpelling(lower));
}

/** British endings as American ones. Two words of one spelling in the end are only taken for each other where they stand in for each other. */
function americanSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ys(e|ed|es|ing)$/, 'yz$1')
    .replace(/our('s|s|ed|ing|ite|ites|able|ful|ably|hood)?$/, 'or$1')
    .replace(/([bt])re('s|s|d)?$/, '$1er$2')
    .replace(/ence$/, 'ense')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/^(\p{L}{5,})ll(ed|ing|er|ers)$/u, '$1l$2');
}

/** Spellings of one word that no rule covers. */
const sameWords: ReadonlyMap<string, string> = new Map([
  ['&', 'and'], ['%', 'percent'], ['tyre', 'tire'], ['tyres', 'tires'], ['grey', 'gray'], ['kerb', 'curb'],
  ['programme', 'program'], ['programmes', 'programs'], ['cheque', 'check'], ['cheques', 'checks'], ['ok', 'okay'],
  ['judgement', 'judgment'], ['ageing', 'aging'], ['sceptical', 'skeptical'], ['sceptic', 'skeptic'], ['till', 'until'],
  ['plough', 'plow'], ['jewellery', 'jewelry'], ['aluminium', 'aluminum'], ['towards', 'toward'], ['mr', 'mister'],
  ['sen', 'senator'], ['gov', 'governor'], ['rep', 'representative'], ['gen', 'general'], ['dr', 'doctor'],
  ['prof', 'professor'], ['lt', 'lieutenant'], ['sgt', 'sergeant'], ['st', 'saint'], ['v', 'versus'], ['vs', 'versus'],
  ["ma'am", 'madam'], ["'cause", 'because'], ['yeah', 'yes'],
]);

/** Said without meaning anything; often left out in print. */
export const fillers: ReadonlySet<string> = new Set(['um', 'uh', 'er', 'erm', 'ah', 'eh', 'hmm', 'mm']);

const smallWords: ReadonlySet<string> = new Set(`
  a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they them
  their theirs who whom whose which what and or but nor so yet if then than as of to in on at by for from with into
  onto about over under up down out off through between after before during be am is are was were been being do does
  did done have has had having will would can could shall should may might must not no there here when where why how
  all any some just very too also i'm i've i'll i'd we're we've we'll we'd you're you've you'll he's she's it's that's
  they're they've they'll there's don't doesn't didn't isn't aren't wasn't weren't won't can't because go going get got
`.trim().split(/\s+/));

/** Contractions in full, for telling a change of style from one of words. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/^can't$|^cannot$/, 'can not'], [/^won't$/, 'will not'], [/^ain't$/, 'is not'], [/n't$/, ' not'], [/'m$/, ' am'],
  [/'re$/, ' are'], [/'ve$/, ' have'], [/'ll$/, ' will'], [/'d$/, ' would'], [/^gonna$/, 'going to'], [/^gotta$/, 'got to'],
  [/^wanna$/, 'want to'], [/^(it|that|he|she|there|what|who|where|here|let)'s$/, '$1 is'],
];

/** The words in full: `don't` as `do not`, `gonna` as `going to`. */
export const inFull = (words: readonly QuoteWord[]): string =>
  words.map(({ form }) => endings.reduce((text, [ending, full]) => text.replace(ending, full), form)).join(' ');

/** Whether two forms are one word, a censored one included: `d***` is `damn`. */
export function isSameWord(a: QuoteWord, b: QuoteWord): boolean {
  if (a.form === b.form) return true;
  return (a.form.includes('*') && fitsMask(a.form, b.form)) || (b.form.includes('*') && fitsMask(b.form, a.form));
}

function fitsMask(mask: string, word: string): boolean {
  const before = mask.slice(0, mask.indexOf('*'));
  const after = mask.slice(mask.lastIndexOf('*') + 1);
  return before.length + after.length > 0 && word.length > before.length + after.length &&
    word.startsWith(before) && word.endsWith(after);
}
