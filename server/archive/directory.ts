import { ByteReader, ByteWriter } from './bytes';

/** An article that can be evidence, as ranking knows it. */
export interface Listed {
  /** The article's number in the index. */
  readonly article: number;
  /** The number of its first sentence. */
  readonly first: number;
  readonly sentences: number;
  /** Orders articles by their day; 0 where unknown. */
  readonly day: number;
}

/** Packs the articles of a segment, in order. */
export function packDirectory(articles: readonly Listed[]): Uint8Array {
  const out = new ByteWriter();
  let last: Pick<Listed, 'article' | 'first'> = { article: 0, first: 0 };
  for (const one of articles) {
    out.uint(one.article - last.article);
    out.uint(one.first - last.first);
    out.uint(one.sentences);
    out.uint(one.day);
    last = one;
  }
  return out.take();
}

export function unpackDirectory(packed: Uint8Array): Listed[] {
  const from = new ByteReader(packed);
  const articles: Listed[] = [];
  let article = 0;
  let first = 0;
  while (!from.atEnd) {
    article += from.uint();
    first += from.uint();
    articles.push({ article, first, sentences: from.uint(), day: from.uint() });
  }
  return articles;
}

/** Finds articles by the numbers of their sentences. */
export interface Directory {
  /** The number after the last sentence. */
  readonly end: number;
  /** The article of a sentence; undefined where it is removed. */
  articleOf(sentence: number): Listed | undefined;
}

/** A directory of articles in the order of their sentences. */
export function directory(articles: readonly Listed[]): Directory {
  const firsts = Uint32Array.from(articles, ({ first }) => first);
  const last = articles[articles.length - 1];
  return {
    end: last ? last.first + last.sentences : 0,
    articleOf(sentence) {
      let low = 0;
      let high = firsts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((firsts[middle] ?? 0) <= sentence) low = middle + 1;
        else high = middle;
      }
      const found = articles[low - 1];
      return found && sentence < found.first + found.sentences ? found : undefined;
    },
  };
}
