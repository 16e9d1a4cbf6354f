import { importMethod, type ImportParams } from '../protocol/archive';
import type { Session } from './session';

/** Lets the editor pause, resume and stop the imports of a newsroom. */
export function answerImports({ connection, newsrooms }: Session): void {
  connection.onRequest(importMethod, ({ uri, wish }: ImportParams) => {
    for (const slot of newsrooms.of(uri)?.archives() ?? []) slot.wish(wish);
    return null;
  });
}
