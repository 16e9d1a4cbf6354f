import { bodyParagraphs, type Extract, textParagraphs } from './extract';
import { fieldOf, type Fields, isFields } from './record';

/**
 * IPTC ninjs 1, 2 and 3: one model with three ways of writing names
 * (`body_html`, `versioncreated`, `versionCreated`). Undefined for a record
 * of another kind. https://iptc.org/std/ninjs/
 */
export function ninjs(record: Fields): Extract | undefined {
  const item = plainNames(record);
  if (!isNinjs(item)) return undefined;
  return {
    ...bodyOf(item),
    fields: [
      fieldOf('headline', item['headline'], mainOf(item['headlines'])),
      fieldOf('byline', item['by'], item['byline']),
      fieldOf('source', item['source'], item['copyrightholder'], item['infosources']),
      fieldOf('published', item['firstcreated'], item['contentcreated'], item['versioncreated']),
      fieldOf('updated', item['versioncreated'], item['contentmodified']),
      fieldOf('status', item['pubstatus']),
      fieldOf('embargo', item['embargoeduntil'], item['embargoed']),
      fieldOf('genre', namesIn(item['genre']), namesIn(item['genres']), namesIn(item['profile'])),
      fieldOf('corrections', correctionIn(item['ednote'])),
      fieldOf('id', item['guid'], item['uri']),
      fieldOf('version', item['version']),
    ],
  };
}

/** `body_html`, `bodyHtml` and `bodyhtml` are one name. */
const plainNames = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name.replaceAll('_', '').toLowerCase(), value]));

const isNinjs = (item: Fields): boolean =>
  (typeof item['uri'] === 'string' || typeof item['guid'] === 'string')
  && ('versioncreated' in item || 'pubstatus' in item || 'bodies' in item || 'bodyhtml' in item || 'bodyxhtml' in item);

function bodyOf(item: Fields): Pick<Extract, 'paragraphs' | 'links'> {
  const marked = item['bodyhtml'] ?? item['bodyxhtml'] ?? valueOf(item['bodies'], /html/i);
  if (typeof marked === 'string') return bodyParagraphs(marked);
  const plain = item['bodytext'] ?? valueOf(item['bodies'], /^(?!.*html)/i);
  return { paragraphs: typeof plain === 'string' ? textParagraphs(plain) : [] };
}

/** The value of the first body whose content type or role fits. */
const valueOf = (bodies: unknown, fits: RegExp): unknown => (Array.isArray(bodies) ? bodies : []).filter(isFields)
  .find((body) => fits.test(String(body['contentType'] ?? body['contenttype'] ?? body['role'] ?? '')))?.['value'];

/** The main headline; else the first. */
function mainOf(headlines: unknown): unknown {
  const listed = (Array.isArray(headlines) ? headlines : []).filter(isFields);
  return (listed.find(({ role }) => role === 'main') ?? listed[0])?.['value'];
}

/** Names and codes of a list of concepts. */
const namesIn = (value: unknown): unknown => (Array.isArray(value) ? value : [value]).filter(isFields)
  .flatMap(({ name, code }) => [name, code].filter((one) => typeof one === 'string'));

/** An editor's note counts where it tells of a correction. */
const correctionIn = (note: unknown): unknown => (typeof note === 'string' && isCorrection(note) ? note : undefined);

/** `CORRECTS year in 2nd graf`, `Correction: …`; others are instructions. */
export const isCorrection = (note: string): boolean =>
  /\bcorrect(?:s|ed|ing|ion)\b|\bclarif(?:y|ies|ied|ication)\b/i.test(note);
