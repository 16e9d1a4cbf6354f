import type { CivilDay } from '../text/civil';
import type { Archive, KnownName, Passage } from './archive';
import type { Comparison } from './comparison';
import { weigh } from './evidence';
import { indexKeys } from './keys';
import type { Reading, ReadSentence } from './reading';
import { missingKeys } from './holdings';

/** Passages looked at for each sentence of the draft. */
const passageLimit = 16;

/** What is asked for besides the draft itself. */
export interface Occasion {
  readonly asOf?: CivilDay;
  readonly declared?: boolean;
}

/** Asks the archive about a draft, in at most three batches. Rejects with the signal's reason when cancelled. */
export async function consult(
  draft: Reading,
  archive: Archive,
  { asOf, declared = false }: Occasion,
  signal?: AbortSignal,
): Promise<Comparison> {
  signal?.throwIfAborted();
  const passages = await passagesFor(draft.sentences, archive, signal);
  signal?.throwIfAborted();
  const names = await namesFor(draft, archive, signal);
  signal?.throwIfAborted();
  const missing = declared ? await missingKeys(draft, archive, signal) : new Set<string>();
  return {
    draft, passages, names, missing, declared,
    evidence: draft.sentences.flatMap((sentence) => weigh(sentence, passages.get(sentence) ?? [])),
    asOf: draft.article.date ?? asOf,
  };
}

async function passagesFor(
  sentences: readonly ReadSentence[],
  archive: Archive,
  signal?: AbortSignal,
): Promise<Map<ReadSentence, readonly Passage[]>> {
  const questions = sentences.map((sentence) => ({ keys: indexKeys(sentence), limit: passageLimit }));
  const answers = await archive.find(questions, signal);
  return new Map(sentences.map((sentence, n) => [sentence, answers[n] ?? []]));
}

async function namesFor(draft: Reading, archive: Archive, signal?: AbortSignal): Promise<Map<string, readonly KnownName[]>> {
  const asked = draft.entities
    .filter(({ kind }) => kind === 'person' || kind === 'name')
    .map(({ canonicalName }) => canonicalName);
  const answers = await archive.names(asked, signal);
  return new Map(asked.map((name, n) => [name, answers[n] ?? []]));
}
