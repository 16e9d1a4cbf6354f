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

/** Four numbers take at least so many bytes. */
const fewestBytes = 4;

/** Takes in an article of a directory. */
type Visit = (article: number, first: number, sentences: number, day: number) => void;

function readDirectory(packed: Uint8Array, visit: Visit): void {
  const from = new ByteReader(packed);
  let article = 0;
  let first = 0;
  while (!from.atEnd) {
    article += from.uint();
    first += from.uint();
    visit(article, first, from.uint(), from.uint());
  }
}

export function unpackDirectory(packed: Uint8Array): Listed[] {
  const articles: Listed[] = [];
  readDirectory(packed, (article, first, sentences, day) => articles.push({ article, first, sentences, day }));
  return articles;
}

/** Finds articles by the numbers of their sentences. Without an object for each: 100,000 are to be open in a moment. */
export class Directory {
  /** How many sentences its articles have. */
  sentences = 0;
  private readonly columns: { readonly [K in keyof Listed]: Uint32Array };
  private used = 0;

  /** An empty one with room for so many articles. */
  constructor(most: number) {
    const column = (): Uint32Array => new Uint32Array(most);
    this.columns = { article: column(), first: column(), sentences: column(), day: column() };
  }

  /** Adds an article; they come in the order of their sentences. */
  add(article: number, first: number, sentences: number, day: number): void {
    const { columns, used } = this;
    columns.article[used] = article;
    columns.first[used] = first;
    columns.sentences[used] = sentences;
    columns.day[used] = day;
    this.sentences += sentences;
    this.used++;
  }

  /** The number after the last sentence. */
  get end(): number {
    return this.used === 0 ? 0 : this.endOf(this.used - 1);
  }

  /** The article of a sentence; undefined where it is removed. */
  articleOf(sentence: number): Listed | undefined {
    const { article, first, sentences, day } = this.columns;
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((first[middle] ?? 0) <= sentence) low = middle + 1;
      else high = middle;
    }
    const i = low - 1;
    if (i < 0 || sentence >= this.endOf(i)) return undefined;
    return { article: article[i] ?? 0, first: first[i] ?? 0, sentences: sentences[i] ?? 0, day: day[i] ?? 0 };
  }

  /** The articles of the newest days, at most so many; those without a day come last. */
  newest(most: number): number[] {
    const { article, day } = this.columns;
    const places = Uint32Array.from({ length: this.used }, (_, i) => i);
    places.sort((a, b) => (day[b] ?? 0) - (day[a] ?? 0) || a - b);
    return Array.from(places.subarray(0, most), (place) => article[place] ?? 0);
  }

  private endOf(i: number): number {
    return (this.columns.first[i] ?? 0) + (this.columns.sentences[i] ?? 0);
  }
}

/** A directory of these articles. */
export function directoryOf(articles: readonly Listed[]): Directory {
  const made = new Directory(articles.length);
  for (const { article, first, sentences, day } of articles) made.add(article, first, sentences, day);
  return made;
}

/** The directory of packed segments, in their order, but for hidden articles; and how many sentences those have. */
export function openDirectory(
  packed: readonly Uint8Array[],
  hidden: ReadonlySet<number>,
): { readonly directory: Directory; readonly gone: number } {
  const directory = new Directory(packed.reduce((sum, { length }) => sum + length / fewestBytes, 0));
  let gone = 0;
  for (const one of packed) {
    readDirectory(one, (article, first, sentences, day) => {
      if (hidden.has(article)) gone += sentences;
      else directory.add(article, first, sentences, day);
    });
  }
  return { directory, gone };
}
