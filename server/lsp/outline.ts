import type { FoldingRange } from 'vscode-languageserver';
import { readFrontMatter } from '../formats/front-matter';
import type { Session } from './session';
import { flatSymbols, symbolsOf } from './symbols';

/** Longer texts are no drafts; UTF-16 units. */
const longestOutlined = 1_000_000;

/** Answers what an editor shows of a draft's shape: the outline, and what may be folded. */
export function answerOutline({ connection, documents, drafts, client }: Session): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (!document || document.getText().length > longestOutlined) return [];
    const symbols = symbolsOf(document, drafts.read(document));
    return client.showsLevels ? symbols : flatSymbols(uri, symbols);
  });

  connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
    const document = documents.get(textDocument.uri);
    const matter = document && readFrontMatter(document.getText())?.span;
    if (!matter) return [];
    return [{ startLine: 0, endLine: document.positionAt(matter.end).line, kind: 'region' }];
  });
}
