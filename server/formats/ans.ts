import { bodyParagraphs, type Extract } from './extract';
import { fieldOf, type Fields, isFields } from './record';

/**
 * A story in Arc's ANS. Undefined for a record of another kind; what is no
 * story (a picture, a gallery, a video) has no text.
 * https://github.com/washingtonpost/ans-schema
 */
export function ans(record: Fields): Extract | undefined {
  const { type, version, content_elements: elements } = record;
  const isAns = typeof type === 'string' && /^\d+\.\d+/.test(String(version ?? ''));
  if (!isAns || !Array.isArray(elements)) return undefined;
  const body = elements.filter(isFields).map((element) => elementText(element));
  const noted = elements.filter(isFields).filter((element) => element['type'] === 'correction').map(({ text }) => text);
  return {
    paragraphs: body.flatMap(({ paragraphs }) => paragraphs),
    links: body.flatMap(({ links = [] }) => links),
    fields: [
      fieldOf('headline', at(record, 'headlines', 'basic')),
      fieldOf('byline', at(record, 'credits', 'by')),
      fieldOf('source', at(record, 'source', 'name'), at(record, 'distributor', 'name')),
      fieldOf(
        'published',
        record['first_publish_date'], record['display_date'], record['publish_date'], record['created_date'],
      ),
      fieldOf('updated', record['last_updated_date']),
      fieldOf('section', [at(record, 'taxonomy', 'primary_section'), record['subtype'], at(record, 'label', 'basic')]),
      fieldOf('status', isRetracted(record) ? 'retracted' : statusIn(record)),
      fieldOf('embargo', at(record, 'content_restrictions', 'embargo')),
      fieldOf('corrections', [...correctionsIn(record), ...noted]),
      fieldOf('id', record['_id']),
      fieldOf('version', at(record, 'revision', 'revision_id')),
    ],
  };
}

/** What readers see of an element. Others are pictures, embeds and links to other stories. */
function elementText(element: Fields, depth = 0): Pick<Extract, 'paragraphs' | 'links'> {
  const { type, content, items, content_elements: inner } = element;
  if (type === 'text' || type === 'header' || type === 'raw_html') {
    return typeof content === 'string' ? bodyParagraphs(content) : none;
  }
  const parts = type === 'list' ? items : type === 'quote' || type === 'element_group' ? inner : undefined;
  if (depth > DEEPEST) return none;
  const texts = (Array.isArray(parts) ? parts : []).filter(isFields).map((part) => elementText(part, depth + 1));
  return { paragraphs: texts.flatMap(({ paragraphs }) => paragraphs), links: texts.flatMap(({ links = [] }) => links) };
}

const none = { paragraphs: [] };

/** Lists in lists go no deeper. */
const DEEPEST = 8;

const correctionsIn = ({ corrections }: Fields): unknown[] =>
  (Array.isArray(corrections) ? corrections : []).filter(isFields).map(({ text }) => text);

const isRetracted = ({ corrections }: Fields): boolean =>
  (Array.isArray(corrections) ? corrections : []).filter(isFields)
  .some((correction) => /retract/i.test(String(correction['correction_type'] ?? correction['subtype'] ?? '')));

/** Unpublished stories are drafts; the newsroom's own word for its workflow is heard where it is known. */
function statusIn(record: Fields): unknown {
  const revision = record['revision'];
  const isUnpublished = isFields(revision) && revision['published'] === false;
  return isUnpublished ? 'unpublished' : record['status'];
}

/** A value at the end of a path. */
const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((inner, name) => (isFields(inner) ? inner[name] : undefined), value);
