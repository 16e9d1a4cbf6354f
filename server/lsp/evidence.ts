import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver';
import type { ArchivedArticle } from '../engine/archive';
import type { Exhibit } from '../engine/finding';
import { dayText } from '../engine/sources';
import { decode } from '../formats/encoding';
import { evidenceScheme } from '../protocol';
import type { Span } from '../text/span';
import { fileAddress } from './addresses';
import { toRange } from './convert';
import { held } from './held';
import type { Piece } from './archive-slot';
import type { Newsrooms } from './newsrooms';

/** Articles of the archive, as documents that can be opened. */
export interface EvidenceDocuments {
  /** Where the words of an exhibit stand; undefined where the article cannot be read. */
  readonly locate: (exhibit: Exhibit) => Location | undefined;
  /** Where the whole sentence of an exhibit stands. */
  readonly locateSentence: (exhibit: Exhibit) => Location | undefined;
  /** Where a place of an article stands. */
  readonly locateIn: (article: ArchivedArticle, span: Span) => Location | undefined;
  /** The address of an article, whether it can be read or not. */
  readonly addressOf: (article: ArchivedArticle) => string;
  /** The text of an article by its address; undefined for every other address. */
  readonly textAt: (address: string) => Promise<string | undefined>;
  /** Files of the archive have changed. */
  readonly forget: () => void;
}

/** Articles kept ready. A draft shows a few dozen at most. */
const mostArticles = 200;

/**
 * With `virtual`, articles open read-only under an address of our own;
 * for a client that cannot ask for such documents, as the file itself,
 * at its beginning where it is an export or a page and not the text.
 */
export function openEvidence(
  virtual: boolean,
  { articleText: textOf, fetchArticle }: Pick<Newsrooms, 'articleText' | 'fetchArticle'>,
): EvidenceDocuments {
  const documents = new Map<string, TextDocument>();
  const isFileText = new Map<string, boolean>();
  const documentOf = (piece: Piece, address: string): TextDocument | undefined => {
    const known = documents.get(address);
    if (known) return known;
    const text = textOf(piece);
    if (text === undefined) return undefined;
    const document = TextDocument.create(address, 'article', 0, text);
    if (documents.size >= mostArticles) documents.clear();
    documents.set(address, document);
    return document;
  };
  const locate = (article: ArchivedArticle | undefined, span: Span): Location | undefined => {
    if (article?.isDraft) return placeInDraft(article.file, span);
    const document = article && documentOf(article, addressOf(article));
    if (!document || virtual) return document && { uri: document.uri, range: toRange(document, span) };
    const isText = held(isFileText, document.uri, () => textOfFile(article.file) === document.getText());
    return { uri: fileAddress(article.file), range: toRange(document, isText ? span : { start: 0, end: 0 }) };
  };
  return {
    locate: ({ passage, span }) => locate(passage?.article, span),
    locateSentence: ({ passage }) => passage && locate(passage.article, passage.sentence),
    locateIn: locate,
    addressOf,
    async textAt(address) {
      const piece = pieceAt(address);
      if (piece && !documentOf(piece, address)) await fetchArticle(piece);
      return piece && documentOf(piece, address)?.getText();
    },
    forget() {
      documents.clear();
      isFileText.clear();
    },
  };
}

/** A draft is opened to be worked on, as the file it is. */
function placeInDraft(file: string, span: Span): Location | undefined {
  const text = textOfFile(file);
  const uri = fileAddress(file);
  return text === undefined ? undefined : { uri, range: toRange(TextDocument.create(uri, '', 0, text), span) };
}

function textOfFile(file: string): string | undefined {
  try {
    return decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The name is for the reader, as the editor's tab shows it; the query tells articles apart. */
function addressOf({ source, date, file, id }: ArchivedArticle): string {
  const name = [source, ...(date ? [dayText(date)] : [])].join(', ').replace(/[/\\]+/g, ' ');
  const piece = encodeURIComponent(JSON.stringify([file, id]));
  return `${evidenceScheme}:/${encodeURIComponent(name)}.article?${piece}`;
}

function pieceAt(address: string): Piece | undefined {
  const [scheme, query = ''] = address.split('?');
  if (!scheme?.startsWith(`${evidenceScheme}:`)) return undefined;
  try {
    const told: unknown = JSON.parse(decodeURIComponent(query));
    const [file, id] = Array.isArray(told) ? told : [];
    return typeof file === 'string' && typeof id === 'string' ? { file, id } : undefined;
  } catch {
    return undefined;
  }
}
