import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenArchive } from '../archive/request';
import type { ArchivedArticle } from '../engine/archive';
import { audit, type Audited, type Conflict, type Place } from '../engine/audit';
import { dayText } from '../engine/sources';
import { versionDifferences } from '../engine/versions';
import { readDraftText } from '../formats';
import {
  type ArchiveConflict, type ArchivedWords, type ArchiveListing, archiveMethod, auditMethod, type AuditParams,
  type ListedArticle, type VersionSentence, versionsMethod, type VersionsParams,
} from '../protocol/archive';
import { isoDay } from '../report/reported';
import { type Span, textOf } from '../text/span';
import { answer, pause } from './cancel';
import { toRange } from './convert';
import { openSlot } from './dossier';
import type { Session } from './session';

/** More articles than a person scrolls through. */
const mostListed = 5000;

/** Answers what the view of the archive shows. */
export function answerArchiveView(session: Session): void {
  const { connection } = session;

  connection.onRequest(archiveMethod, async ({ uri }: { uri?: string }): Promise<ArchiveListing | null> => {
    const archive = (await openSlot(uri, session))?.opened()?.archive;
    if (!archive || archive.size.articles === 0) return null;
    const articles = await archive.articles(mostListed);
    return { articles: articles.map((article) => listed(article, session)), total: archive.size.articles };
  });

  connection.onRequest(versionsMethod, (params: VersionsParams): Promise<VersionSentence[]> => differencesOf(params, session));

  connection.onRequest(auditMethod, (params: AuditParams, token: CancellationToken): Promise<unknown> =>
    answer(token, async (signal) => {
      const open = (await openSlot(params.uri, session))?.opened();
      return open ? auditOf(open, params, session, signal) : null;
    }));
}

function listed(article: ArchivedArticle, { evidence }: Session): ListedArticle {
  const { headline, source, cluster, date } = article;
  const address = evidence.addressOf(article);
  return { address, headline, source, cluster, ...(date && { date: isoDay(date), dateText: dayText(date) }) };
}

async function differencesOf({ older, newer }: VersionsParams, { evidence }: Session): Promise<VersionSentence[]> {
  const [before, after] = await Promise.all([older, newer].map((address) => evidence.textAt(address)));
  if (before === undefined || after === undefined) return [];
  const differences = versionDifferences(readDraftText(before, 'markdown'), readDraftText(after, 'markdown'));
  const shown = (isNew: boolean, address: string, text: string, spans: readonly Span[]): VersionSentence[] => {
    const document = TextDocument.create(address, '', 0, text);
    return spans.map((span) =>
      ({ isNew, text: textOf(text, span).replace(/\s+/g, ' '), place: { address, range: toRange(document, span) } }));
  };
  return [...shown(false, older, before, differences.older), ...shown(true, newer, after, differences.newer)];
}

async function auditOf(
  open: OpenArchive,
  { workDoneToken }: AuditParams,
  session: Session,
  signal: AbortSignal,
): Promise<ArchiveConflict[]> {
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin('Audit', 0, undefined, true);
  try {
    const conflicts = await audit(pieces(open, progress, signal), open.archive, {}, signal);
    return conflicts.map((conflict) => shownConflict(conflict, session));
  } finally {
    progress.done();
  }
}

/** Every article, with a pause between them in which drafts are checked. */
async function* pieces(
  { archive, pieces: all }: OpenArchive,
  progress: WorkDoneProgressReporter,
  signal: AbortSignal,
): AsyncGenerator<Audited> {
  const { articles } = archive.size;
  let done = 0;
  for await (const piece of all()) {
    await pause(signal);
    progress.report(Math.floor((100 * done) / articles), `${++done} of ${articles}`);
    yield piece;
  }
}

const shownConflict = ({ title, checks, withinOneStory, sides }: Conflict, session: Session): ArchiveConflict => ({
  title,
  checks,
  withinOneStory,
  sides: sides.map(({ value, stories, places }) =>
    ({ value, stories, places: places.map((place) => shownPlace(place, value, session)) })),
});

function shownPlace(place: Place, text: string, { evidence }: Session): ArchivedWords {
  const { article: { source, headline, date }, sentence } = place;
  const location = evidence.locateIn(place.article, place);
  return {
    text, source, headline, sentence: sentence.replace(/\s+/g, ' '),
    ...(date && { date: isoDay(date), dateText: dayText(date) }),
    ...(location && { place: { address: location.uri, range: location.range } }),
  };
}
