import {
  type CompletionItem, CompletionItemKind, type CompletionList, type CompletionParams, TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ShelvedArchive } from '../archive/shelved';
import type { CheckedDraft } from '../desk';
import { entityKeys } from '../engine/keys';
import { type KnownPerson, peopleIn, peopleNamed } from '../engine/roster';
import { citationText } from '../engine/sources';
import { answer } from './cancel';
import { toRange } from './convert';
import { openSlot } from './dossier';
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

/** Completes the name of somebody whom the archive knows: those first whom the last check has found near the subject. */
export function answerCompletion(session: Session): void {
  const { connection, documents, drafts } = session;
  const complete = async (
    { textDocument: { uri }, position }: CompletionParams,
    signal: AbortSignal,
  ): Promise<CompletionList | null> => {
    const document = documents.get(uri);
    if (!document) return null;
    const offset = document.offsetAt(position);
    const line = document.getText({ start: { line: position.line, character: 0 }, end: position }).slice(-lookedAt);
    const [typed] = beginning.exec(line) ?? [];
    const draft = typed === undefined ? undefined : drafts.last(uri)?.draft;
    if (typed === undefined || !draft) return null;
    const people = typed.length < leastLetters ? [] : await peopleFor({ typed, uri, draft }, session, signal);
    const items = people.map((person, n) => itemFor(person, { document, line, typed, offset, n }));
    return { isIncomplete: true, items };
  };
  connection.onCompletion((params, token) => answer(token, (signal) => complete(params, signal)));
}

interface Asked {
  readonly typed: string;
  readonly uri: string;
  readonly draft: CheckedDraft;
}

/** Those whose surname begins so and is not yet written out; whom the draft has named in full goes by the surname. */
async function peopleFor(
  { typed, uri, draft: { comparison } }: Asked,
  session: Session,
  signal: AbortSignal,
): Promise<KnownPerson[]> {
  const named = new Set(comparison.draft.entities.map(({ canonicalName }) => canonicalName));
  const isOffered = ({ name, surname }: KnownPerson): boolean => surname.length > typed.length && !named.has(name);
  const near = peopleNamed(typed, comparison).filter(isOffered);
  const archive = (await openSlot(uri, session))?.opened()?.archive;
  if (!archive) return near.slice(0, mostPeople);
  const names = near.map(({ name }) => name).slice(0, mostPeople);
  const far = names.length < mostPeople ? await archive.namesBeginning(typed, mostLookedUp) : [];
  const told = await peopleKnown([...new Set([...names, ...far])], typed, archive, signal);
  const isNear = ({ name }: KnownPerson): number => Number(names.includes(name));
  return told.filter(isOffered).sort((a, b) => isNear(b) - isNear(a)).slice(0, mostPeople);
}

/** Names that are looked up for one beginning: the more letters, the fewer there are. */
const mostLookedUp = 24;

/** Of the passages about somebody the newest tell the title; some are of others with the name. */
const passagesEach = 30;

/** People of these names as all of the archive tells of them, those in most stories first. */
async function peopleKnown(
  names: readonly string[],
  typed: string,
  archive: ShelvedArchive,
  signal: AbortSignal,
): Promise<KnownPerson[]> {
  const answers = await archive.names(names, signal);
  const known = answers.flatMap((near, n) => near.find(({ name }) => name === names[n]) ?? []);
  const people = known.sort((a, b) => b.stories - a.stories).flatMap(({ name, passage }) => {
    const entity = passage.sentence.mentions.find((mention) => mention.entity.canonicalName === name)?.entity;
    return entity?.kind === 'person' ? [{ name, keys: entityKeys(entity) }] : [];
  });
  const passages = await archive.find(people.map(({ keys }) => ({ keys, limit: passagesEach })), signal);
  return people.flatMap(({ name }, n) => peopleIn(typed, passages[n] ?? []).find((one) => one.name === name) ?? []);
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
