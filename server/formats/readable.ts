/** A page as the one library gives it and the other takes it. */
interface Parsed<Reader extends new (document: never) => unknown> {
  readonly document: ConstructorParameters<Reader>[0];
}

/**
 * The HTML of the article of a page, found as browsers find it for their
 * reading view; undefined where there is none. The libraries are loaded
 * when the first page is read: most newsrooms archive none.
 */
export function readableHtml(page: string): string | undefined {
  const { Readability } = require('@mozilla/readability') as typeof import('@mozilla/readability');
  const { parseHTML } = require('linkedom') as typeof import('linkedom');
  try {
    const { document } = parseHTML(page) as unknown as Parsed<typeof Readability>;
    // Classes tell share bars and the like apart, which Readability leaves standing now and then.
    return new Readability(document, { keepClasses: true }).parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}
