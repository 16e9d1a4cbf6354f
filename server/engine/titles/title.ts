import type { Word } from '../../text/word';
import { isCapital } from '../names/casing';
import { pronounOf } from '../names/given-names';
import { courtesies, genderedTitles, offices, posts, ranks, seats, trades } from './titles-words';

/** Seats are held one at a time, offices by one person, the others by anybody. */
type TitleClass = 'seat' | 'office' | 'post' | 'rank' | 'trade' | 'courtesy';

/** A title in a sentence, by the indices of its words, `to` exclusive. */
export interface Title {
  readonly from: number;
  readonly to: number;
  /** Normal form: `senator` for `Sen.` */
  readonly value: string;
  readonly class: TitleClass;
  readonly plural: boolean;
  /** The pronoun that goes with the form used: `she` for congresswoman. */
  readonly pronoun?: 'he' | 'she';
}

interface Form extends Omit<Title, 'from' | 'to'> {
  readonly words: readonly string[];
  /** `Sen.`: without a capital or its period it is another word. */
  readonly abbreviated: boolean;
  /** `CEO`: in capitals only. */
  readonly acronym: boolean;
}

/** Forms by their last word, the longest first. */
const forms = new Map<string, Form[]>();
const classes = new Map<string, TitleClass>();

function addForms(table: string, titleClass: TitleClass): void {
  for (const row of table.trim().split('\n')) {
    const [value = '', others = ''] = row.split(':').map((part) => part.trim());
    if (!classes.has(value)) classes.set(value, titleClass);
    for (const form of [value, ...others.split(',')].map((part) => part.trim())) {
      if (!form) continue;
      addForm(form, value, titleClass, false);
      addForm(pluralOf(form), value, titleClass, true);
    }
  }
}

const acronymForms = new Set(['ceo', 'cfo', 'coo', 'cto', 'mp', 'ag', 'da']);

function addForm(form: string, value: string, titleClass: TitleClass, plural: boolean): void {
  const words = form
    .split(/\s+|(-)/)
    .filter(Boolean)
    .map(bare);
  const last = words.at(-1) ?? '';
  const known = forms.get(last) ?? [];
  if (known.some((other) => other.words.join(' ') === words.join(' '))) return;
  const abbreviated = form.endsWith('.');
  const acronym = acronymForms.has(form);
  known.push({ words, value, class: titleClass, plural, pronoun: pronounOfTitle(form), abbreviated, acronym });
  forms.set(
    last,
    known.sort((a, b) => b.words.length - a.words.length),
  );
}

/** `secretaries of state`, `congressmen`, `Sens.` */
function pluralOf(form: string): string {
  const at = form.search(/ (?:of|pro|in) /);
  const [head, rest] = at < 0 ? [form, ''] : [form.slice(0, at), form.slice(at)];
  if (/^(?:attorney|solicitor|surgeon|postmaster|inspector) general$/.test(head)) return head.replace(' ', 's ');
  if (head.endsWith('.')) return `${head.slice(0, -1)}s.${rest}`;
  if (head.endsWith('man')) return `${head.slice(0, -2)}en${rest}`;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  return `${head}${/(?:s|ch|sh)$/.test(head) ? 'es' : 's'}${rest}`;
}

function pronounOfTitle(form: string): 'he' | 'she' | undefined {
  if (form.endsWith('woman')) return 'she';
  if (form.endsWith('man') && form !== 'chairman' && form !== 'gunman') return 'he';
  return genderedTitles.get(form);
}

const bare = (word: string): string => (word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word);

addForms(seats, 'seat');
addForms(offices, 'office');
addForms(posts, 'post');
addForms(ranks, 'rank');
addForms(trades, 'trade');

/** The longest title whose last word is the one before `to`, starting at `min` or later. */
export function titleEndingAt(words: readonly Word[], to: number, min = 0): Title | undefined {
  const last = words[to - 1];
  if (!last) return undefined;
  for (const form of forms.get(bare(last.lower)) ?? []) {
    const from = to - form.words.length;
    if (from < min || !form.words.every((word, n) => bare(words[from + n]?.lower ?? '') === word)) continue;
    if (!isTitleHere(words, from, last, form)) continue;
    return { from, to, value: form.value, class: form.class, plural: form.plural, pronoun: form.pronoun };
  }
  return undefined;
}

function isTitleHere(
  words: readonly Word[],
  from: number,
  last: Word,
  { abbreviated, acronym, words: form }: Form,
): boolean {
  if (acronym) return last.text === last.text.toUpperCase();
  if (abbreviated && !last.text.endsWith('.')) return isCapital(last);
  return form.length > 1 || last.pos !== 'VERB' || isCapital(last) || words[from - 1]?.pos === 'DET';
}

/** `Dean`, `Earl`: with a capital a given name before it is a title. */
export function isNameToo(words: readonly Word[], { from, to }: Pick<Title, 'from' | 'to'>): boolean {
  const word = words[from];
  return word !== undefined && to - from === 1 && isCapital(word) && pronounOf(word.lower) !== undefined;
}

/** `Mr.`, `Mrs.`, `Ms.` before a name. */
export function courtesyAt(words: readonly Word[], at: number): 'he' | 'she' | 'any' | undefined {
  const word = words[at];
  return word && isCapital(word) ? courtesies.get(bare(word.lower)) : undefined;
}

/** The kind of title that a normal form is: `state senator` is a seat like `senator`. */
export const classOf = (value: string): TitleClass | undefined =>
  classes.get(value) ?? (value.startsWith('state ') ? classes.get(value.slice(6)) : undefined);
