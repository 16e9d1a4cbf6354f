import { type Fact, factsOf } from '../engine/fact';
import type { Finding } from '../engine/finding';
import { placeInText } from '../engine/manuscript';
import type { Mention } from '../engine/names/entity';
import type { CheckedDraft } from '../desk';
import type { Span } from '../text/span';

/** Something of a draft that an editor points at, its span in the text of the file. */
export type Pointed =
  | { readonly finding: Finding; readonly span: Span }
  | { readonly fact: Fact; readonly span: Span }
  | { readonly mention: Mention; readonly span: Span };

/** What stands at an offset of a draft: the narrowest first, of equals findings before facts and names. */
export function pointedAt({ open, manuscript, comparison }: CheckedDraft, offset: number): Pointed[] {
  const { sentences } = comparison.draft;
  const pointed: Pointed[] = [
    ...open.flatMap((finding) => [finding, ...finding.repeats].map((span) => ({ finding, span }))),
    ...factsOf(comparison).map((fact) => ({ fact, span: placeInText(manuscript, fact) })),
    ...sentences.flatMap(({ mentions }) => mentions)
      .map((mention) => ({ mention, span: placeInText(manuscript, mention) })),
  ];
  return pointed
    .filter(({ span: { start, end } }) => start <= offset && offset <= end)
    .sort((a, b) => length(a.span) - length(b.span));
}

const length = ({ start, end }: Span): number => end - start;
