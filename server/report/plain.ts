/**
 * Characters that a text from elsewhere must not bring into a terminal or
 * a log: control characters could move the cursor or start a command of
 * the log's reader, direction marks could show other words than are there.
 */
const unsafe = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g;

/** One line of plain text: white space becomes single spaces, what is unsafe becomes a visible `�`. */
export const plainLine = (text: string): string =>
  text.replace(unsafe, '\uFFFD').replace(/[\s\u2028\u2029]+/g, ' ').trim();
