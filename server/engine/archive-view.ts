import type { Archive, Passage } from './archive';

/** How many passages that are left out may stand before others: a sentence and its repetitions. */
const leftOutBefore = 4;

/**
 * An archive seen without some of its passages: without the draft itself, or
 * as it was on a day. A name that only those passages have is unknown too.
 */
export const viewOf = (archive: Archive, isIn: (passage: Passage) => boolean): Archive => ({
  version: archive.version,
  get size() { return archive.size; },
  async find(questions, signal) {
    const wider = questions.map((question) => ({ ...question, limit: question.limit * 2 + leftOutBefore }));
    const answers = await archive.find(wider, signal);
    return answers.map((passages, n) => passages.filter(isIn).slice(0, questions[n]?.limit));
  },
  async names(asked, signal) {
    const answers = await archive.names(asked, signal);
    return answers.map((names) => names.filter(({ passage, stories }) => stories > 1 || isIn(passage))
      .map((one) => (one.records ? { ...one, records: one.records.filter(isIn) } : one)));
  },
});

/** An archive seen without one of its files: a draft that was published is no evidence for itself. */
export const withoutFile = (archive: Archive, file: string): Archive => ({
  version: archive.version,
  get size() { return archive.size; },
  find: (questions, signal) => archive.find(questions.map((question) => ({ ...question, apart: file })), signal),
  names: async (asked, signal) => (await archive.names(asked, signal)).map((names) =>
    names.filter(({ passage, stories }) => stories > 1 || passage.article.file !== file)),
});
