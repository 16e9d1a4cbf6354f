/** Characters that XML 1.0 cannot hold, and half surrogate pairs. */
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;',
};

/** Makes a text safe within XML and HTML, in elements and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replace(notInXml, '\uFFFD').replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');

/** Marks of Markdown, spaces, and what hides words: controls and marks that turn the direction of writing. */
const special = /([!-/:-@[-`{-~])|(\s+)|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of which Markdown makes nothing but itself: no link, picture,
 * command, HTML or heading, whatever an article may hold.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(special, (_found, mark?: string, space?: string) => (mark ? `\\${mark}` : space ? ' ' : ''));
