import type { Word } from '../text/word';
import { isCapital } from './casing';
import type { Entity, Mention, Role } from './mention';
import { partyPhraseAt, titlePhraseAt } from './noun-phrase';
import type { Sentence } from './sentence';
import { titleEndingAt } from './title';
import { verbRolesAt } from './verb-roles';

/** What is known of people up to a place of the article. */
export interface Known {
  /** Roles said of each person anywhere before. */
  readonly roles: Map<Entity, Role[]>;
  readonly pronounOf: ReadonlyMap<Entity, 'he' | 'she'>;
}

/** Somebody a pronoun may mean: named, or only described (`the boy`). */
interface Candidate {
  readonly entity?: Entity;
  readonly pronoun?: 'he' | 'she';
}

/** What one sentence hands on to the next: who it spoke of, and whether a quotation goes on. */
export interface Carried {
  readonly people: readonly Candidate[];
  readonly inQuote: boolean;
  readonly paragraph: number;
}

/** Adds descriptions (`the senator`) and pronouns that have one candidate only, in the order of the text. */
export function addReferences(
  sentence: Sentence, named: readonly Mention[], known: Known, carried: Carried,
): { readonly mentions: Mention[]; readonly carried: Carried } {
  const { words } = sentence;
  const mentions: Mention[] = [];
  const scene = sceneAfter(carried, sentence, known);
  let next = 0;
  let phraseEnd = sentence.start;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const name = named[next];
    if (name && word.start >= name.start) {
      next++;
      phraseEnd = name.phrase.end;
      while ((words[at + 1]?.start ?? Infinity) < name.end) at++;
    }
    const found = name && word.start >= name.start ? name
      : (word.start < phraseEnd ? undefined : descriptionAt(words, at, known)) ?? pronounAt(words, at, scene);
    if (found) {
      mentions.push(found);
      learn(found, known);
      enter(scene, found.entity);
      if (found.form === 'description') phraseEnd = found.end;
    } else if (word.start >= phraseEnd) notice(words, at, scene);
  }
  return { mentions, carried: { people: scene.here, inQuote: scene.inQuote, paragraph: sentence.paragraph } };
}

/** Who may be meant at a place of a sentence. */
interface Scene {
  readonly pronounOf: ReadonlyMap<Entity, 'he' | 'she'>;
  readonly before: readonly Candidate[];
  readonly here: Candidate[];
  /** What `he` and `she` mean in this sentence; `undefined` once they mean nobody for sure. */
  readonly meant: Map<'he' | 'she', Entity | undefined>;
  inQuote: boolean;
}

const sceneAfter = ({ people, inQuote, paragraph }: Carried, sentence: Sentence, { pronounOf }: Known): Scene =>
  ({ pronounOf, before: people, here: [], meant: new Map(), inQuote: inQuote && paragraph === sentence.paragraph });

function enter({ here, pronounOf }: Scene, entity: Entity): void {
  const mayBePerson = entity.kind === 'person' || (entity.kind === 'name' && entity.canonicalName.includes(' '));
  if (!mayBePerson || here.some((one) => one.entity === entity)) return;
  const pronoun = pronounOf.get(entity);
  here.push({ entity, ...(pronoun && { pronoun }) });
}

const unnamed: ReadonlyMap<string, 'he' | 'she' | undefined> = new Map([
  ['man', 'he'], ['boy', 'he'], ['guy', 'he'], ['male', 'he'], ['woman', 'she'], ['girl', 'she'], ['female', 'she'],
  ['old', undefined], ['child', undefined], ['toddler', undefined], ['teen', undefined], ['teenager', undefined],
  ['person', undefined], ['baby', undefined], ['infant', undefined], ['kid', undefined], ['juvenile', undefined],
  ['someone', undefined], ['somebody', undefined], ['anyone', undefined], ['everyone', undefined], ['supporter', undefined],
]);

/** Marks of quotation, and people without a name: they may be meant by a pronoun as well. */
function notice(words: readonly Word[], at: number, scene: Scene): void {
  const word = words[at];
  if (!word) return;
  if (word.pos === 'PUNCT') scene.inQuote = quoteAfter(word, scene.inQuote);
  else if (unnamed.has(word.lower) && (word.lower !== 'old' || words[at - 1]?.text === '-')) addUnnamed(scene, unnamed.get(word.lower));
  else if (word.pos === 'NOUN') {
    const title = titleEndingAt(words, at + 1);
    if (title && !title.plural) addUnnamed(scene, title.pronoun);
  }
}

const addUnnamed = ({ here }: Scene, pronoun?: 'he' | 'she'): void => {
  here.push(pronoun ? { pronoun } : {});
};

function learn({ entity, roles }: Mention, known: Known): void {
  if (entity.kind !== 'person') return;
  const before = known.roles.get(entity);
  if (before) before.push(...roles);
  else known.roles.set(entity, [...roles]);
}

function quoteAfter({ text }: Word, inQuote: boolean): boolean {
  if (text === '“') return true;
  if (text === '”') return false;
  return text === '"' ? !inQuote : inQuote;
}

const determiners = new Set(['the', 'his', 'her', 'their']);

/** `the senator`, `his former attorney general`, `the Ohio Republican`: one person named before is that. */
function descriptionAt(words: readonly Word[], at: number, known: Known): Mention | undefined {
  const word = words[at];
  if (!word || !determiners.has(word.lower)) return undefined;
  const phrase = titlePhraseAt(words, at + 1) ?? (word.lower === 'the' ? partyPhraseAt(words, at + 1) : undefined);
  if (!phrase || !standsAlone(words, phrase.to)) return undefined;
  const entity = onlyOne([...known.roles].filter(([, roles]) => phrase.roles.every((role) => holds(roles, role))));
  const last = words[phrase.to - 1];
  if (!entity || !last) return undefined;
  const span = { start: word.start, end: last.end };
  return { ...span, entity, form: 'description', possessive: words[phrase.to]?.lower === "'s", roles: phrase.roles, phrase: span };
}

const onlyOne = (candidates: readonly (readonly [Entity, unknown])[]): Entity | undefined =>
  candidates.length === 1 ? candidates[0]?.[0] : undefined;

/** A description that goes on with `of` or a name is about somebody else. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return !next || (!/^(?:of|for|at|to|from|-)$/.test(next.lower) && next.pos !== 'NOUN' && !isCapital(next));
}

/** Whether somebody is known to be what is said; a former one may be called by the office. */
const holds = (roles: readonly Role[], { kind, value, of }: Role): boolean =>
  kind === 'affiliation' || roles.some((role) => role.value === value &&
    (role.kind === kind || role.kind === 'relation') && (of === undefined || role.of === undefined || role.of === of));

const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'], ['him', 'he'], ['his', 'he'], ['himself', 'he'],
  ['she', 'she'], ['her', 'she'], ['hers', 'she'], ['herself', 'she'],
]);

/** A pronoun with one person before it in the sentence, or else in the one before. */
function pronounAt(words: readonly Word[], at: number, scene: Scene): Mention | undefined {
  const word = words[at];
  const pronoun = word && pronouns.get(word.lower);
  if (!word || !pronoun || scene.inQuote) return undefined;
  if (!scene.meant.has(pronoun)) scene.meant.set(pronoun, onlyFitting(scene.here.length > 0 ? scene.here : scene.before, pronoun));
  const entity = scene.meant.get(pronoun);
  if (!entity) return undefined;
  const span = { start: word.start, end: word.end };
  const roles = word.lower === pronoun ? verbRolesAt(words, at + 1)?.roles ?? [] : [];
  return { ...span, entity, form: 'pronoun', possessive: isPossessive(words, at), roles, phrase: span };
}

/** The one person it can be: known to be he or she, or nobody else about. */
function onlyFitting(people: readonly Candidate[], pronoun: 'he' | 'she'): Entity | undefined {
  const fitting = people.filter((one) => (one.pronoun ?? pronoun) === pronoun);
  const one = fitting[0];
  if (fitting.length !== 1 || one?.entity?.kind !== 'person') return undefined;
  return one.pronoun === pronoun || people.length === 1 ? one.entity : undefined;
}

const isPossessive = (words: readonly Word[], at: number): boolean => {
  const lower = words[at]?.lower;
  const next = words[at + 1]?.pos;
  return lower === 'his' || (lower === 'her' && (next === 'NOUN' || next === 'ADJ' || next === 'PROPN'));
};
