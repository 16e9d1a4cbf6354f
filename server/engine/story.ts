import type { Passage } from './archive';
import { codeOfName, codeOfWord, mayBeLike } from './gist';
import { gistOf } from './gist-of';
import type { Topic } from './topic';

/**
 * Whether the article of a passage has all of a topic, there or in others of some passages: behind a sentence about a
 * streetcar `the line` is the streetcar line. Seen by the gists of the passages alone.
 */
export const isToldBy = ({ article }: Passage, passages: readonly Passage[], { words, names = [] }: Topic): boolean =>
  [...words.map(codeOfWord), ...names.map(codeOfName)].every((code) =>
    passages.some((one) => one.article.id === article.id && gistOf(one).terms.some((other) => mayBeLike(code, other))));
