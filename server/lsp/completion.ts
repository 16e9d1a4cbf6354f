import { type CompletionItem, CompletionItemKind, type CompletionList, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../desk';
import { type KnownPerson, peopleNamed } from '../engine/roster';
import { citationText } from '../engine/sources';
import { toRange } from './convert';
import type { Session } from './session';

/** Editors ask by themselves after these: so that a name is offered where words are not. */
export const completionTriggers: string[] = [...'abcdefghijklmnopqrstuvwxyz'];

/** More people of one surname than an editor chooses from. */
const mostPeople = 8;

/** The first letters of a surname before the cursor. */
const beginning = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]{0,40}$/u;

/** After fewer letters nobody is offered; the editor asks again. */
const leastLetters = 2;

/** The text before the cursor that is looked at, in UTF-16 units. */
const lookedAt = 120;

/** Completes the name of somebody whom the archive knows, from what the last check has left behind. */
export function answerCompletion({ connection, documents, drafts }: Session): void {
  connection.onCompletion(({ textDocument: { uri }, position }): CompletionList | null => {
    const document = documents.get(uri);
    if (!document) return null;
    const offset = document.offsetAt(position);
    const line = document.getText({ start: { line: position.line, character: 0 }, end: position }).slice(-lookedAt);
    const [typed] = beginning.exec(line) ?? [];
    const draft = typed === undefined ? undefined : drafts.last(uri)?.draft;
    if (typed === undefined || !draft) return null;
    const people = typed.length < leastLetters ? [] : peopleFor(typed, draft);
    const items = people.map((person, n) => itemFor(person, { document, line, typed, offset, n }));
    return { isIncomplete: true, items };
  });
}

/** Those whose surname begins so and is not yet written out; whom the draft has named in full goes by the surname. */
function peopleFor(typed: string, { comparison }: CheckedDraft): KnownPerson[] {
  const named = new Set(comparison.draft.entities.map(({ canonicalName }) => canonicalName));
  return peopleNamed(typed, comparison)
    .filter(({ name, surname }) => surname.length > typed.length && !named.has(name))
    .slice(0, mostPeople);
}

interface Place {
  readonly document: TextDocument;
  readonly line: string;
  readonly typed: string;
  readonly offset: number;
  readonly n: number;
}

function itemFor({ reference, surname, passage }: KnownPerson, { document, line, typed, offset, n }: Place): CompletionItem {
  const written = writtenBefore(reference.slice(0, reference.indexOf(surname)), line.slice(0, -typed.length));
  const range = toRange(document, { start: offset - typed.length - written.length, end: offset });
  return {
    label: reference,
    kind: CompletionItemKind.Reference,
    detail: citationText(passage.article),
    filterText: `${written}${surname}`,
    sortText: `${n}`,
    textEdit: TextEdit.replace(range, reference),
  };
}

/** As much of title and given name as the draft has already: `Rep. Ada `, or `Ada `. */
function writtenBefore(head: string, line: string): string {
  const words = head.split(/(?<= )/);
  const tails = words.map((_, n) => words.slice(n).join(''));
  return tails.find((tail) => line.endsWith(tail)) ?? '';
}
