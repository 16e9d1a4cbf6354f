import type { ArchivedArticle, KnownName, Passage, Question, Submission } from '../engine/archive';
import { indexKeys } from '../engine/keys';
import { clustersOf, printsOf } from './clusters';
import { byDay } from './listing';
import {
  closestNames, companyIn, isNear, joinCompany, lastWord, mostCompanyArticles, mostNames, mostRecords, namesIn,
  nearKeys, recordsIn,
} from './names';
import { archivedArticle, dayNumber, isEvidence, pieceOf, settingOf, type Sources } from './piece';
import type { ArchivedText, ShelvedArchive } from './shelved';
import { type RankedArchive, ranker } from './rank';

export interface MemoryOptions {
  /** What is known of files, by path. */
  readonly sources?: Sources;
}

interface Held {
  readonly submission: Submission;
  readonly article: ArchivedArticle;
  readonly company: readonly string[];
  readonly day: number;
}

/** Everything the questions need; sentences are numbered in the order of import. */
interface Index {
  readonly sentences: { readonly held: Held; readonly index: number }[];
  readonly postings: Map<string, number[]>;
  /** Names by last word, and for each the sentence that shows it in each article. */
  readonly names: Map<string, Map<string, number[]>>;
  /** Last words by what they share with a near-miss. */
  readonly near: Map<string, string[]>;
  /** Sentences of records, by the name of whom they are about. */
  readonly records: Map<string, number[]>;
}

let made = 0;

/** An archive that lives in memory: for tests, for a few files, and where there is no store. */
export function memoryArchive(submissions: Iterable<Submission>, options: MemoryOptions = {}): ShelvedArchive {
  const all = [...submissions];
  const index: Index = { sentences: [], postings: new Map(), names: new Map(), near: new Map(), records: new Map() };
  const clusters = clustersOf(all.filter(({ article }) => isEvidence(article)).map(printsOf));
  for (const submission of all) {
    const setting = settingOf(submission.file, options.sources ?? {});
    if (!isEvidence(submission.article) || setting.trust === 0) continue;
    const cluster = clusters.get(submission.id) ?? submission.id;
    const article = archivedArticle(pieceOf(submission), submission.file, cluster, setting);
    addHeld({ submission, article, company: companyIn(submission.reading), day: dayNumber(article.date) }, index);
  }
  return answering(index, all.length);
}

function answering(index: Index, articles: number): ShelvedArchive {
  const rank = ranker(ranked(index));
  return {
    version: `memory ${++made}`,
    size: { articles, sentences: index.sentences.length },
    async find(questions, signal) {
      signal?.throwIfAborted();
      return questions.map((question) => rank(question, outside(question, index))
        .flatMap(({ sentence, score }) => passageAt(index, sentence, score) ?? []));
    },
    async names(asked, signal) {
      signal?.throwIfAborted();
      return asked.map((name) => knownNames(name, index));
    },
    openText: (id) => textOf(id, index),
    fetchText: async (id) => textOf(id, index),
    articles: async (most) => [...new Set(index.sentences.map(({ held }) => held.article))].sort(byDay).slice(0, most),
    namesBeginning: async (typed, most) => namesBeginning(typed, index).slice(0, most),
  };
}

function textOf(id: string, { sentences }: Index): ArchivedText | undefined {
  const held = sentences.find((one) => one.held.article.id === id)?.held;
  return held && { article: held.article, text: held.submission.article.text };
}

function namesBeginning(typed: string, { names }: Index): string[] {
  const letters = lastWord(typed);
  if (letters === '') return [];
  const words = [...names.keys()].filter((word) => word.startsWith(letters)).sort();
  return words.flatMap((word) => [...names.get(word)?.keys() ?? []].sort());
}

/** Tells the sentences of the file that stays apart. */
const outside = ({ apart }: Question, { sentences }: Index): ((sentence: number) => boolean) | undefined =>
  apart === undefined ? undefined : (sentence) => sentences[sentence]?.held.submission.file === apart;

function addHeld(held: Held, { sentences, postings, names, near, records }: Index): void {
  const first = sentences.length;
  const { reading } = held.submission;
  reading.sentences.forEach((sentence, index) => {
    for (const key of indexKeys(sentence)) append(postings, key, sentences.length);
    sentences.push({ held, index });
  });
  for (const [name, told] of recordsIn(reading)) for (const one of told) append(records, name, first + one);
  for (const { name, word, sentence } of namesIn(reading)) {
    let known = names.get(word);
    if (!known) {
      names.set(word, known = new Map());
      for (const key of nearKeys(word)) append(near, key, word);
    }
    append(known, name, first + sentence);
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const ranked = ({ sentences, postings }: Index): RankedArchive => ({
  sentences: sentences.length,
  numbers: sentences.length,
  posting(key) {
    const list = postings.get(key);
    return list && { count: list.length, sentences: () => list };
  },
  dayOf: (sentence) => sentences[sentence]?.held.day ?? 0,
});

function passageAt({ sentences }: Index, number: number, score: number): Passage | undefined {
  const { held, index } = sentences[number] ?? {};
  const sentence = held?.submission.reading.sentences[index ?? 0];
  if (!held || !sentence) return undefined;
  const { prose, paragraphs } = held.submission.article;
  const { start, end } = paragraphs[sentence.paragraph] ?? sentence;
  return { article: held.article, sentence, score, text: prose.slice(start, end), textStart: start };
}

function knownNames(asked: string, index: Index): KnownName[] {
  const word = lastWord(asked);
  const words = new Set(nearKeys(word).flatMap((key) => index.near.get(key) ?? []));
  const near = [...words].filter((one) => isNear(one, word));
  const names = new Map(near.flatMap((one) => [...index.names.get(one) ?? []]));
  const closest = closestNames(asked, names.keys()).slice(0, mostNames);
  return closest.flatMap((name) => knownName(name, names.get(name) ?? [], index) ?? []);
}

function knownName(name: string, examples: readonly number[], index: Index): KnownName | undefined {
  const held = (number: number): Held | undefined => index.sentences[number]?.held;
  const newest = [...examples].sort((a, b) => (held(b)?.day ?? 0) - (held(a)?.day ?? 0) || a - b);
  const passage = passageAt(index, newest[0] ?? -1, 1);
  const records = (index.records.get(name) ?? []).slice(0, mostRecords)
    .flatMap((number) => passageAt(index, number, 1) ?? []);
  return passage && {
    name,
    stories: new Set(examples.map((number) => held(number)?.article.cluster)).size,
    company: joinCompany(name, newest.slice(0, mostCompanyArticles).map((number) => held(number)?.company ?? [])),
    passage,
    ...(records.length > 0 && { records }),
  };
}
