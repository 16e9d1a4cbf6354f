import type { ArchivedWords } from '../../server/protocol/archive';
import { clientCommands } from '../../server/protocol';

/** Says a sentence in the language of the editor; `{0}` stands for the first value. */
export type Say = (sentence: string, ...values: (string | number)[]) => string;

const entities: Readonly<Record<string, string>> =
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for any place of the page. Everything that comes from an article goes through here. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** The address of a link that opens an entry at its sentence; undefined where the article cannot be opened. */
export function addressOf({ place }: ArchivedWords): string | undefined {
  if (!place) return undefined;
  const { start, end } = place.range;
  const where = [place.address, start.line, start.character, end.line, end.character];
  return escapeHtml(`command:${clientCommands.openEvidence}?${encodeURIComponent(JSON.stringify(where))}`);
}

/** `Coast Weekly, Nov. 14, 2020` */
export const sourceOf = ({ source, dateText }: ArchivedWords): string => [source, dateText].filter(Boolean).join(', ');

/** The source as a link to the sentence. */
export function sourceLink(entry: ArchivedWords): string {
  const address = addressOf(entry);
  const text = escapeHtml(sourceOf(entry));
  return address ? `<a href="${address}" title="${escapeHtml(entry.headline)}">${text}</a>` : text;
}

/** The sentence of an entry with its words marked. */
export function markedSentence({ sentence, text }: ArchivedWords): string {
  const at = text === '' ? -1 : sentence.indexOf(text);
  if (at < 0) return escapeHtml(sentence);
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + text.length)];
  return `${escapeHtml(before)}<mark>${escapeHtml(text)}</mark>${escapeHtml(after)}`;
}
