import type { ArchivedArticle, Passage } from '../engine/archive';
import type { Gist } from '../engine/gist';
import type { ReadSentence } from '../engine/reading';

/** What is read from the index only when somebody looks at a passage. */
export type OpenPassage = Pick<Passage, 'sentence' | 'text' | 'textStart'>;

/** A passage of the index: most are dismissed unread. */
export class StoredPassage implements Passage {
  private opened: OpenPassage | undefined;

  constructor(
    readonly article: ArchivedArticle,
    readonly score: number,
    readonly gist: Gist | undefined,
    private readonly open: () => OpenPassage,
  ) {}

  get sentence(): ReadSentence {
    return this.content.sentence;
  }

  get text(): string {
    return this.content.text;
  }

  get textStart(): number {
    return this.content.textStart;
  }

  private get content(): OpenPassage {
    return this.opened ??= this.open();
  }
}
