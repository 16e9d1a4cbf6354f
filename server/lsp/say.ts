/**
 * Says an English sentence in the language of the editor, with values in
 * the places `{0}`, `{1}`. The English sentence is the key, as in the
 * bundles of `l10n/`; one that no bundle has is said in English.
 */
export type Say = (english: string, ...values: readonly (string | number)[]) => string;

export const sayer = (words: Readonly<Record<string, string>>): Say => (english, ...values) =>
  (Object.hasOwn(words, english) ? words[english] ?? english : english)
    .replace(/\{(\d+)\}/g, (place, number: string) => String(values[Number(number)] ?? place));

export const inEnglish = sayer({});
