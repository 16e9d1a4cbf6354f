import type { KnownName } from '../archive';
import { othersShared, wordsShared } from './archive-people';
import type { Comparison } from '../comparison';
import type { Entity, Mention, Role } from './entity';
import { misgiven } from './misgiven';
import { compareNames, partsOf } from './name';
import { isShortSlip } from './name-slip';
import type { ReadSentence } from '../reading';
import { stateInWords } from '../titles/states';
import { classOf } from '../titles/title';

/** Somebody of the draft whom the archive seems to know by another name. */
export interface MisnamedEntity {
  readonly entity: Entity;
  /** In the order of the draft. */
  readonly mentions: readonly Mention[];
  readonly known: KnownName;
  /** `representative of Ohio`, where the office tells and not the spelling. */
  readonly office?: string;
}

/** People of the draft whom no article names, and who are in the company of somebody with nearly their name. */
export function misnamedEntities(comparison: Comparison): MisnamedEntity[] {
  const { draft, names } = comparison;
  const scenes = scenesOf(draft.sentences);
  return draft.entities.flatMap((entity) => {
    const known = names.get(entity.canonicalName) ?? [];
    const scene = scenes.get(entity);
    if (!scene || !isFullName(entity) || known.some(({ name }) => isSame(name, entity))) return [];
    const inDraft = (name: string): boolean => draft.entities.some((other) => other !== entity && isSame(name, other));
    const misnamed =
      misspelled(
        entity,
        scene,
        known.filter(({ name }) => !inDraft(name)),
        draft.entities,
      ) ?? misattributed(entity, scene, known);
    const other = misnamed ? undefined : misgiven(entity, scene.sentences, comparison);
    return misnamed ? [misnamed] : other && !inDraft(other.name) ? [{ entity, mentions: scene.mentions, known: other }] : [];
  });
}

/** Where an entity stands in the draft. */
interface Scene {
  readonly mentions: Mention[];
  readonly sentences: Set<ReadSentence>;
}

function scenesOf(sentences: readonly ReadSentence[]): Map<Entity, Scene> {
  const scenes = new Map<Entity, Scene>();
  for (const sentence of sentences) {
    for (const mention of sentence.mentions) {
      const scene = scenes.get(mention.entity) ?? { mentions: [], sentences: new Set() };
      scene.mentions.push(mention);
      scene.sentences.add(sentence);
      scenes.set(mention.entity, scene);
    }
  }
  return scenes;
}

/** Names of one word are too short to tell a slip from another name. */
const isFullName = ({ kind, canonicalName }: Entity): boolean =>
  (kind === 'person' || kind === 'name') && partsOf(canonicalName).given.length > 0;

const isSame = (name: string, { canonicalName }: Entity): boolean => {
  const agreement = compareNames(name, canonicalName);
  return agreement === 'same' || agreement === 'compatible';
};

/** The archive must have one spelling, and that person the company of this one. */
function misspelled(
  entity: Entity,
  scene: Scene,
  known: readonly KnownName[],
  all: readonly Entity[],
): MisnamedEntity | undefined {
  const near = known
    .filter((one) => arePeople(entity, one) &&
      (compareNames(one.name, entity.canonicalName) === 'near-miss' || isSlipOfOfficial(entity, scene, one)))
    .sort((a, b) => b.stories - a.stories);
  const best = near.find((one) => isInCompany(entity, scene, one, all));
  if (
    !best ||
    near.some(
      (other) =>
        other !== best && other.stories * 2 > best.stories && compareNames(other.name, best.name) === 'near-miss',
    )
  )
    return undefined;
  return { entity, mentions: scene.mentions, known: best };
}

/** Stories that must have a short given name before another one is taken for a slip. */
const enoughStories = 2;

/** A short given name: only of somebody with the same public title, whom several stories know. */
function isSlipOfOfficial({ canonicalName }: Entity, scene: Scene, { name, stories, passage }: KnownName): boolean {
  if (stories < enoughStories || !isShortSlip(name, canonicalName)) return false;
  const theirs = passage.sentence.mentions.filter(({ entity }) => entity.canonicalName === name);
  return sharedTitle(rolesOf(scene.mentions), rolesOf(theirs));
}

const sharedTitle = (own: readonly Role[], theirs: readonly Role[]): boolean =>
  own.some(({ kind, value }) =>
    kind === 'title' &&
    ['seat', 'office', 'post'].includes(classOf(value) ?? '') &&
    theirs.some((other) => other.kind === kind && other.value === value));

/** One side must show a person: streets and companies are spelled in too many ways. */
const arePeople = ({ kind }: Entity, { name, passage }: KnownName): boolean => {
  const theirs = passage.sentence.mentions.find(({ entity }) => entity.canonicalName === name)?.entity.kind;
  return (
    partsOf(name).given.length > 0 &&
    [kind, theirs].every((one) => one === 'person' || one === 'name') &&
    [kind, theirs].includes('person')
  );
};

/** Shared company of this weight makes one person of two. */
const enoughCompany = 3;

/** The same people about, the same office or age, the same story told. */
function isInCompany(
  entity: Entity,
  { mentions, sentences }: Scene,
  { company, passage, name }: KnownName,
  all: readonly Entity[],
): boolean {
  const theirs = passage.sentence;
  const others = all.filter(({ key, kind }) => key !== entity.key && kind !== 'place' && company.includes(key)).length;
  const places = all.filter(({ key, kind }) => kind === 'place' && company.includes(key)).length;
  const close = [...sentences].map((sentence) => ({
    others: othersShared(sentence, theirs, entity.key),
    words: wordsShared(sentence, theirs),
    age: sharesAge(sentence, theirs),
  }));
  const roles = rolesOf(mentions);
  const theirRoles = rolesOf(theirs.mentions.filter((mention) => mention.entity.canonicalName === name));
  const sameRole = roles.some((role) => theirRoles.some((other) => other.value === role.value && role.kind !== 'party'))
    ? 2
    : 0;
  const best = (weigh: (one: (typeof close)[number]) => number): number => Math.max(0, ...close.map(weigh));
  const told = best(({ words }) => (words.count >= 4 && words.share >= 0.3 ? 2 : words.count >= 3 ? 1 : 0));
  return (
    Math.min(others, 2) +
      Math.min(places, 1) +
      Math.min(
        best((one) => one.others),
        2,
      ) +
      sameRole +
      told +
      best(({ age }) => (age ? 3 : 0)) >=
    enoughCompany
  );
}

const rolesOf = (mentions: readonly Mention[]): Role[] => mentions.flatMap(({ roles }) => roles);

const sharesAge = (a: ReadSentence, b: ReadSentence): boolean =>
  a.quantities.some(
    ({ kind, low }) => kind === 'age' && b.quantities.some((other) => other.kind === 'age' && other.low === low),
  );

/** Another given name with the same surname in the same seat of the same state. */
function misattributed(entity: Entity, { mentions }: Scene, known: readonly KnownName[]): MisnamedEntity | undefined {
  const offices = officesOf(mentions);
  for (const one of known) {
    const parts = partsOf(one.name);
    const own = partsOf(entity.canonicalName);
    if (one.passage.article.kind === 'record' || parts.surname !== own.surname || parts.given.length === 0 || own.given[0] === parts.given[0]) continue;
    const theirs = officesOf(
      one.passage.sentence.mentions.filter((mention) => mention.entity.canonicalName === one.name),
    );
    const shared = offices.find((office) =>
      theirs.some((other) => other.value === office.value && other.of === office.of),
    );
    if (shared?.ofSpan)
      return { entity, mentions, known: one, office: `${shared.value} of ${stateInWords(shared.of ?? '')}` };
  }
  return undefined;
}

const officesOf = (mentions: readonly Mention[]): Role[] =>
  rolesOf(mentions).filter(
    ({ kind, value, tense, of }) =>
      kind === 'title' &&
      of !== undefined &&
      tense !== 'former' &&
      tense !== 'candidate' &&
      (classOf(value) === 'seat' || classOf(value) === 'office'),
  );
