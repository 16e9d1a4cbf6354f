import type { Word } from '../../text/word';
import { isCapital } from './casing';
import type { Entity, Mention, Role } from './entity';
import { partyPhraseAt, titlePhraseAt } from './noun-phrase';
import { type Carried, type Case, enter, meantBy, notice, type Pronoun, type Scene, sceneAfter } from './scene';
import type { Sentence } from '../sentence';
import { verbRolesAt } from './verb-roles';
import { listed } from '../../text/word-list';
import { isPossessive, lowerAt, spanOf } from './word-run';

/** What is known of people up to a place of the article. */
export interface Known {
  /** Roles said of each person anywhere before. */
  readonly roles: Map<Entity, Role[]>;
  readonly pronounOf: ReadonlyMap<Entity, Pronoun>;
}

/** Adds descriptions (`the senator`) and pronouns that have one candidate only, in the order of the text. */
export function addReferences(
  sentence: Sentence,
  named: readonly Mention[],
  known: Known,
  carried: Carried,
): { readonly mentions: Mention[]; readonly carried: Carried } {
  const scene = sceneAfter(carried, sentence, known.pronounOf);
  const mentions: Mention[] = [];
  let next = 0;
  let phraseEnd = sentence.start;
  for (const [at, word] of sentence.words.entries()) {
    const name = named[next];
    const isName = name !== undefined && word.start >= name.start;
    if (isName) next++;
    else if (word.start < (mentions.at(-1)?.end ?? 0)) continue;
    const found = isName ? name : referenceAt(sentence.words, at, known, scene, word.start < phraseEnd);
    if (found) {
      mentions.push(found);
      learn(found, known);
      enter(scene, found.entity, isOblique(sentence.words, at, found));
      phraseEnd = Math.max(phraseEnd, found.phrase.end);
    } else if (word.start >= phraseEnd) notice(sentence.words, at, scene);
  }
  return { mentions, carried: { people: scene.here, inQuote: scene.inQuote, paragraph: sentence.paragraph } };
}

function learn({ entity, roles }: Mention, known: Known): void {
  if (entity.kind !== 'person') return;
  const before = known.roles.get(entity);
  if (before) before.push(...roles);
  else known.roles.set(entity, [...roles]);
}

/** Inside the phrase of a name nobody else is described. */
const referenceAt = (
  words: readonly Word[], at: number, known: Known, scene: Scene, inPhrase: boolean,
): Mention | undefined => (inPhrase ? undefined : descriptionAt(words, at, known)) ?? pronounAt(words, at, scene);

const determiners = listed('the, his, her, their');

/** `the senator`, `his former attorney general`, `the Ohio Republican`: one person named before is that. */
function descriptionAt(words: readonly Word[], at: number, known: Known): Mention | undefined {
  const lower = lowerAt(words, at);
  if (!determiners.has(lower)) return undefined;
  const phrase = titlePhraseAt(words, at + 1) ?? (lower === 'the' ? partyPhraseAt(words, at + 1) : undefined);
  if (!phrase || !standsAlone(words, phrase.to)) return undefined;
  const described = [...known.roles].filter(([, roles]) => phrase.roles.every((role) => holds(roles, role)));
  const entity = described.length === 1 ? described[0]?.[0] : undefined;
  const span = spanOf(words, { from: at, to: phrase.to });
  if (!entity || !span) return undefined;
  const possessive = isPossessive(words, phrase.to);
  return { ...span, entity, form: 'description', possessive, roles: phrase.roles, phrase: span };
}

/** A description that goes on with `of` or a name is about somebody else. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return !next || (!/^(?:of|for|at|to|from|-)$/.test(next.lower) && next.pos !== 'NOUN' && !isCapital(next));
}

/** Whether somebody is known to be what is said; a former one may be called by the office. */
const holds = (roles: readonly Role[], { kind, value, of }: Role): boolean =>
  kind === 'affiliation' || roles.some((role) => role.value === value &&
    (role.kind === kind || role.kind === 'relation') && (of === undefined || role.of === of));

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'], ['him', 'he'], ['his', 'he'], ['himself', 'he'],
  ['she', 'she'], ['her', 'she'], ['hers', 'she'], ['herself', 'she'],
]);

/** `He served as mayor` says a role as well. */
function pronounAt(words: readonly Word[], at: number, scene: Scene): Mention | undefined {
  const word = words[at];
  const pronoun = word && pronouns.get(word.lower);
  const entity = pronoun && meantBy(pronoun, scene, caseAt(words, at));
  if (!word || !entity) return undefined;
  const span = { start: word.start, end: word.end };
  const roles = word.lower === pronoun ? verbRolesAt(words, at + 1)?.roles ?? [] : [];
  return { ...span, entity, form: 'pronoun', possessive: isOwning(words, at), roles, phrase: span };
}

function caseAt(words: readonly Word[], at: number): Case {
  if (isOwning(words, at)) return 'owner';
  return /^(?:him|her)$/.test(lowerAt(words, at)) ? 'object' : 'subject';
}

/** After a preposition; `according to Doe` names who speaks. */
function isOblique(words: readonly Word[], at: number, { phrase }: Mention): boolean {
  let before = at - 1;
  while (before >= 0 && (words[before]?.start ?? 0) >= phrase.start) before--;
  return words[before]?.pos === 'ADP' && lowerAt(words, before - 1) !== 'according';
}

const owned = new Set(['NOUN', 'ADJ', 'PROPN']);

const isOwning = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at) === 'his' || (lowerAt(words, at) === 'her' && owned.has(words[at + 1]?.pos ?? ''));
