import type { CivilDay } from '../text/civil';
import { acquaintanceOf } from './acquaintance';
import type { Archive, KnownName, Passage } from './archive';
import { type Comparison, comparisonOf } from './comparison';
import { doubtfulWords, gazetteerOf } from './gazetteer';
import { declaredPassages } from './holdings';
import { indexKeys } from './keys';
import type { Manuscript } from './manuscript';
import { beginCheck, type Memory, newMemory } from './memory';
import { findMoreNames, findNames, withReferences } from './mention';
import type { Mentions } from './names/entity';
import { type Divided, divide, readDivided, type Stages } from './read';
import type { Reading, ReadSentence } from './reading';
import { remembering } from './recall';

/** Passages looked at for each sentence of the draft. */
const passageLimit = 16;

/** What is known besides the draft itself. */
export interface Occasion {
  /** The day to check for, where the draft itself has no date. */
  readonly asOf?: CivilDay;
  /** The archive is exactly the sources that the draft declares. */
  readonly declared?: boolean;
  /** What earlier checks of the same draft against the same archive have left behind. */
  readonly memory?: Memory;
}

/**
 * Reads a draft and asks the archive about it, in at most three batches:
 * names, passages and, for declared sources, all that they say. Rejects
 * with the signal's reason when cancelled.
 */
export async function consult(
  manuscript: Manuscript,
  archive: Archive,
  { asOf, declared = false, memory = newMemory() }: Occasion,
  signal?: AbortSignal,
): Promise<Comparison> {
  const stages = remembering(memory);
  const divided = divide(manuscript, stages);
  const day = divided.article.date ?? asOf;
  beginCheck(memory, JSON.stringify([archive.version, day, declared]), divided.sentences.length);
  const asking: Asking = { archive, memory, signal };
  const { draft, names } = await readWithNames(divided, stages, asking);
  signal?.throwIfAborted();
  const passages = await passagesFor(draft.sentences, asking);
  signal?.throwIfAborted();
  const acquaintance = acquaintanceOf(passages);
  if (declared) keepSources(await declaredPassages(draft, passages, archive, signal), memory);
  const sources = declared ? memory.sources : [];
  return comparisonOf({ draft, passages, acquaintance, names, sources, declared, asOf: day });
}

function keepSources(sources: readonly Passage[], memory: Memory): void {
  const isSame = sources.length === memory.sources.length &&
    sources.every(({ sentence, article }, n) => memory.sources[n]?.sentence === sentence && memory.sources[n].article === article);
  if (!isSame) memory.sources = sources;
}

/** Whom to ask, and what need not be asked again. */
interface Asking {
  readonly archive: Archive;
  readonly memory: Memory;
  readonly signal?: AbortSignal;
}

type Names = ReadonlyMap<string, readonly KnownName[]>;

/** Reads the draft, and where a first word turns out to be a name of the archive, with that name. */
async function readWithNames(divided: Divided, stages: Stages, asking: Asking): Promise<{ draft: Reading; names: Names }> {
  const { article, sentences } = divided;
  const named = findNames(article, sentences, stages);
  const people = peopleIn(named);
  const doubtful = doubtfulWords(sentences.map((sentence) => ({ words: sentence.words, mentions: named.bySentence.get(sentence) ?? [] })));
  const names = await namesFor([...people, ...doubtful], asking);
  const gazetteer = gazetteerOf(doubtful, doubtful.map((word) => names.get(word) ?? []));
  const mentions = withReferences(findMoreNames(named, gazetteer, stages));
  return { draft: readDivided(divided, mentions, stages), names };
}

const peopleIn = ({ entities }: Mentions): string[] =>
  entities.filter(({ kind }) => kind === 'person' || kind === 'name').map(({ canonicalName }) => canonicalName);

async function namesFor(names: readonly string[], { archive, memory, signal }: Asking): Promise<Names> {
  const found = new Map(names.map((name) => [name, memory.names.get(name)]));
  const unknown = [...found.keys()].filter((name) => !found.get(name));
  const answers = unknown.length > 0 ? await archive.names(unknown, signal) : [];
  unknown.forEach((name, n) => {
    found.set(name, answers[n]);
    memory.names.set(name, answers[n] ?? []);
  });
  return new Map([...found].map(([name, known]) => [name, known ?? []]));
}

async function passagesFor(
  sentences: readonly ReadSentence[],
  { archive, memory, signal }: Asking,
): Promise<Map<ReadSentence, readonly Passage[]>> {
  const asked = new Set(sentences.flatMap((sentence) => memory.known.get(sentence) ?? []));
  const unknown = [...asked].filter(({ passages }) => !passages);
  const questions = unknown.map(({ sentence }) => ({ keys: indexKeys(sentence), limit: passageLimit }));
  const answers = unknown.length > 0 ? await archive.find(questions, signal) : [];
  unknown.forEach((known, n) => { known.passages = answers[n] ?? []; });
  return new Map(sentences.map((sentence) => [sentence, memory.known.get(sentence)?.passages ?? []]));
}
