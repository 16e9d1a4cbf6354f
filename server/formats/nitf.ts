import type { Extract } from './extract';
import { plainLine } from './extract';
import { htmlParagraphs } from './markup';
import type { Field } from './metadata';
import { isCorrection } from './ninjs';
import { all, type Element, find, textAt, textIn, within } from './xml';

/** A document in IPTC's NITF 3. https://iptc.org/standards/nitf/ */
export function nitf(root: Element, source: string): Extract {
  const head = find(root, 'head');
  const data = head && find(head, 'docdata');
  const bodyHead = find(root, 'body', 'body.head');
  const content = find(root, 'body', 'body.content');
  const attribute = (element: Element | undefined, name: string, key: string): string[] =>
    (element ? within(element, name) : []).flatMap(({ attributes }) => attributes[key] ?? []);
  const line = (...names: string[]): string[] => valuesOf(bodyHead && textAt(bodyHead, ...names));
  const issued = [...attribute(data, 'date.issue', 'norm'), ...attribute(head, 'pubdata', 'date.publication')];
  const isEmbargoed = data?.attributes['management-status'] === 'embargoed';
  const fields: Field[] = [
    {
      name: 'headline',
      values: firstOf(line('hedline', 'hl1'), line('hedline'), valuesOf(head && textAt(head, 'title'))),
    },
    { name: 'byline', values: line('byline') },
    {
      name: 'source',
      values: firstOf(
        attribute(head, 'pubdata', 'name'), line('distributor'), attribute(data, 'doc.copyright', 'holder'),
      ),
    },
    { name: 'published', values: issued.slice(0, 1) },
    { name: 'updated', values: valuesOf(root.attributes['change.date']) },
    { name: 'status', values: valuesOf(data?.attributes['management-status']) },
    { name: 'embargo', values: isEmbargoed ? attribute(data, 'date.release', 'norm') : [] },
    { name: 'genre', values: [
      ...(head ? all(head, 'tobject.property') : [])
        .flatMap(({ attributes }) => attributes['tobject.property.type'] ?? []),
      ...attribute(head, 'tobject', 'tobject.type'),
      ...attribute(head, 'pubdata', 'position.section'),
    ] },
    { name: 'corrections', values: [
      ...attribute(data, 'correction', 'info'),
      ...attribute(data, 'ed-msg', 'info').filter(isCorrection),
      ...(bodyHead ? within(bodyHead, 'note') : []).map((note) => plainLine(textIn(note))).filter(isCorrection),
    ] },
    { name: 'id', values: attribute(data, 'doc-id', 'id-string') },
    { name: 'version', values: attribute(data, 'du-key', 'version') },
  ];
  const dateline = line('dateline')[0];
  const body = content ? source.slice(content.inner.start, content.inner.end) : '';
  const { paragraphs, links } = htmlParagraphs(body, true);
  return { fields, paragraphs: withDateline(paragraphs, dateline), links };
}

/** A dateline apart from the text goes back before its first sentence, where readers find it. */
function withDateline(paragraphs: readonly string[], dateline?: string): readonly string[] {
  const [first, ...others] = paragraphs;
  if (!dateline || dateline.length > 80 || first === undefined) return paragraphs;
  if (/\s[—–-]{1,2}\s/.test(first.slice(0, 100))) return paragraphs;
  return [`${dateline.replace(/(?<![\s—–-])[\s—–-]+$/, '')} — ${first}`, ...others];
}

const valuesOf = (text: string | undefined): string[] => (text ? [plainLine(text)] : []);

const firstOf = (...lists: readonly string[][]): string[] => lists.find(({ length }) => length > 0) ?? [];
