import type { Audited } from '../../engine/audit';
import type { Problem } from '../../formats/problem';
import type { ShelvedArchive } from '../shelved';
import { type Address, BadAddress, readAddress, shownAddress } from './address';
import { connect, type PasswordOf } from './connection';
import { Objection, sentenceFor } from './failure';
import { openReader, type ServerReader } from './reader';

/** An archive on a database server, and who is told of it. */
export interface ServerArchiveRequest {
  readonly address: string;
  readonly passwordOf?: PasswordOf;
  /** Told when the server cannot be asked: once, until it can again. */
  readonly onProblem: (problem: Problem) => void;
  readonly signal?: AbortSignal;
}

export interface OpenServerArchive {
  readonly archive: ShelvedArchive;
  /** Looks whether the archive has changed, or whether the server is there again. */
  readonly refresh: () => Promise<boolean>;
  readonly pieces: () => AsyncGenerator<Audited>;
  readonly close: () => void;
}

/** A server that has failed is left alone for so long; milliseconds. */
const rest = 15_000;

/** Longer than any look-up takes; milliseconds. */
const longestAnswer = 20_000;

interface Line {
  readonly request: ServerArchiveRequest;
  readonly address: Address | undefined;
  reader?: ServerReader;
  opening?: Promise<ServerReader>;
  /** How often the server went or came: answers differ then. */
  turns: number;
  /** What is wrong has been said. */
  told: boolean;
  /** Asked again from then on; milliseconds since 1970. */
  until: number;
  closed: boolean;
}

/**
 * Opens an archive on a server. Where it cannot be asked, that is said in
 * one sentence, and the archive answers as if it were empty until the
 * server is there again. Rejects only when cancelled.
 */
export async function openServerArchive(request: ServerArchiveRequest): Promise<OpenServerArchive> {
  request.signal?.throwIfAborted();
  const line: Line = { request, address: addressIn(request), turns: 0, told: false, until: 0, closed: false };
  await asked(line, async () => undefined, undefined);
  request.signal?.throwIfAborted();
  return {
    archive: archiveOn(line),
    async refresh() {
      const before = versionOf(line);
      line.until = 0;
      line.told = false;
      await asked(line, (reader) => reader.refresh(), undefined);
      return versionOf(line) !== before;
    },
    pieces: () => piecesOn(line),
    close() {
      line.closed = true;
      void line.reader?.close();
    },
  };
}

function addressIn({ address, onProblem }: ServerArchiveRequest): Address | undefined {
  try {
    return readAddress(address);
  } catch (error) {
    if (!(error instanceof BadAddress)) throw error;
    onProblem({ file: shownAddress(address), message: error.message });
    return undefined;
  }
}

const archiveOn = (line: Line): ShelvedArchive => ({
  get version() { return versionOf(line); },
  get size() {
    const { articles = 0, sentences = 0 } = line.reader?.state ?? {};
    return { articles, sentences };
  },
  async find(questions, signal) {
    signal?.throwIfAborted();
    const answers = await asked(line, (reader) => reader.find(questions), questions.map(() => []));
    signal?.throwIfAborted();
    return answers;
  },
  async names(names, signal) {
    signal?.throwIfAborted();
    const answers = await asked(line, (reader) => reader.names(names), names.map(() => []));
    signal?.throwIfAborted();
    return answers;
  },
  openText: (id) => line.reader?.openText(id),
  fetchText: (id) => asked(line, (reader) => reader.fetchText(id), undefined),
  articles: (most) => asked(line, (reader) => reader.articles(most), []),
  namesBeginning: (typed, most) => asked(line, (reader) => reader.namesBeginning(typed, most), []),
});

const versionOf = ({ reader, turns }: Line): string =>
  `${reader?.state.identity ?? 'nothing'} ${reader?.state.generation ?? 0} ${turns}`;

async function* piecesOn(line: Line): AsyncGenerator<Audited> {
  const reader = await asked(line, async (one) => one, undefined);
  if (reader) yield* reader.pieces();
}

type Ask<T> = (reader: ServerReader) => Promise<T>;

/** Asks the server; where it fails, the answer is `otherwise`. A connection that was lost is made anew at once. */
async function asked<T>(line: Line, ask: Ask<T>, otherwise: T): Promise<T> {
  const { address } = line;
  if (!address || line.closed || Date.now() < line.until) return otherwise;
  const before = line.reader;
  try {
    return await ask(await readerOn(line, address));
  } catch (error) {
    if (before && !before.isOpen && !(error instanceof Objection)) return askedAnew(line, address, ask, otherwise);
    return failed(line, address, error, otherwise);
  }
}

async function askedAnew<T>(line: Line, address: Address, ask: Ask<T>, otherwise: T): Promise<T> {
  try {
    return await ask(await readerOn(line, address));
  } catch (error) {
    return failed(line, address, error, otherwise);
  }
}

function failed<T>(line: Line, address: Address, error: unknown, otherwise: T): T {
  void line.reader?.close();
  line.reader = undefined;
  line.until = Date.now() + rest;
  if (line.closed) return otherwise;
  line.turns++;
  if (line.told) return otherwise;
  line.told = true;
  line.request.onProblem({ file: address.text, message: sentenceFor(error, address) });
  return otherwise;
}

/** One connection, whoever asks for it first. */
async function readerOn(line: Line, address: Address): Promise<ServerReader> {
  if (line.reader?.isOpen) return line.reader;
  line.opening ??= openedReader(line, address).finally(() => { line.opening = undefined; });
  return line.opening;
}

async function openedReader(line: Line, address: Address): Promise<ServerReader> {
  const connection = await connect(address, line.request.passwordOf, longestAnswer);
  try {
    await connection.query('SET default_transaction_read_only = on');
    const reader = await openReader(connection, address);
    if (line.turns > 0) line.turns++;
    line.told = false;
    return line.reader = reader;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
