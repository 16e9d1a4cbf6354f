import fc from 'fast-check';
import type { Example } from '../../server/engine/check';
import { checks } from '../../server/engine/checks';
import type { Metadata } from '../../server/engine/manuscript';
import { readDraftText } from '../../server/formats';
import { textOf } from '../../server/text/span';
import { type Form, forms, packed, type Story } from '../../test/formats/forms';
import { type Damage, damaged, damages, type Edit, edited, edits, encodings } from './edits';

/** A draft and a file of the archive as they come from the disk. */
export interface Case {
  readonly draft: FileCase;
  readonly archive: FileCase;
  /** The archive is all that the draft rests on. */
  readonly declared: boolean;
}

/** A file under its name. */
export interface FileCase {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The examples of all checks: nearly everything in them is of use to some stage. */
const examples: readonly Example[] = checks.flatMap((check) => check.examples);

const unmarked = (text: string): string => text.replaceAll('[|', '').replaceAll('|]', '');

/** One story of several texts, dated and signed. */
function storyOf(texts: readonly string[]): Story {
  const read = texts.map((text) => readDraftText(unmarked(text), 'md'));
  const metadata: Metadata = read[0]?.metadata ?? {};
  const { year = 2021, month = 3, day = 4 } = metadata.published ?? {};
  return {
    headline: metadata.headline ?? 'Lundy’s bridge opens late, & costs more',
    byline: 'Ada Brill',
    source: metadata.source ?? 'The Courier',
    date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    paragraphs: read.flatMap(({ prose, paragraphs = [] }) => paragraphs.map((span) => textOf(prose, span).trim())),
  };
}

/** How a file is made of a story, and spoiled. */
interface Spoiling {
  readonly form: Form;
  readonly story: readonly Edit[];
  readonly file: readonly Edit[];
  readonly bytes: readonly Damage[];
  readonly encoding: string;
}

const spoiling = (of: readonly Form[]): fc.Arbitrary<Spoiling> => fc.record({
  form: fc.constantFrom(...of),
  story: edits(4),
  file: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: edits(3) }),
  bytes: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: damages(3) }),
  encoding: fc.oneof(
    { weight: 5, arbitrary: fc.constant('UTF-8') },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(encodings)) },
  ),
});

/** Stands between paragraphs while a story is edited; edits may take it away. */
const BETWEEN = '\n\n';

function spoiled(story: Story, { form, story: inStory, file, bytes, encoding }: Spoiling): FileCase {
  const paragraphs = edited(story.paragraphs.join(BETWEEN), inStory).split(BETWEEN);
  const text = edited(form.write({ ...story, paragraphs }), file);
  return { name: form.name, bytes: damaged(packed(form, text, encodings[encoding]), bytes) };
}

const drafts = forms.filter(({ isDraft }) => isDraft);

/** Any draft with any archive. */
export const anyCase: fc.Arbitrary<Case> = fc.record({
  picked: fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 4 }),
  draft: spoiling(drafts),
  archive: spoiling(forms),
  declared: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
}).map(({ picked, draft, archive, declared }) => ({
  draft: spoiled(storyOf(picked.map((example) => example.draft)), draft),
  archive: spoiled(storyOf(picked.flatMap((example) => example.archive ?? [])), archive),
  declared,
}));
