import path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import type { ShelvedArchive } from '../archive/shelved';
import { wordsAt } from '../engine/archive';
import { dossierOf } from '../engine/dossier';
import type { Exhibit } from '../engine/finding';
import { entityKeys } from '../engine/keys';
import type { Entity } from '../engine/names/entity';
import { read } from '../engine/read';
import { dayText } from '../engine/sources';
import type { HeldRole } from '../engine/titles/role-history';
import {
  type Dossier, type ArchivedWords, dossierMethod, type DossierParams, type DossierRole, peopleMethod,
  type PeopleParams,
} from '../protocol/archive';
import { readDraftText } from '../formats';
import { isoDay } from '../report/reported';
import { filePath } from './addresses';
import type { ArchiveSlot } from './archive-slot';
import { pointedAt, type Pointed } from './at-place';
import { answer } from './cancel';
import type { Session } from './session';

/** Passages about one person that are read at most: those of presidents are tens of thousands. */
const mostPassages = 2000;

/** Names that are offered at most. */
const mostNames = 40;

/** Answers what the archive has on somebody. */
export function answerDossiers(session: Session): void {
  const { connection } = session;

  connection.onRequest(dossierMethod, ({ uri, name }: DossierParams, token: CancellationToken): Promise<unknown> =>
    answer(token, async (signal) => {
      const archive = (await openSlot(uri, session))?.opened()?.archive;
      return archive ? dossierFor(name, archive, session, signal) : null;
    }));

  connection.onRequest(peopleMethod, (params: PeopleParams, token: CancellationToken): Promise<unknown> =>
    answer(token, () => peopleFor(params, session)));
}

/** How long an editor waits for an archive that is still being opened, in milliseconds. */
const patience = 10_000;

/** The archive of a draft, once it is open; without a draft, of the first folder. */
export async function openSlot(uri: string | undefined, { newsrooms }: Session): Promise<ArchiveSlot | undefined> {
  const newsroom = (uri === undefined ? undefined : newsrooms.of(uri)) ?? newsrooms.all()[0];
  if (!newsroom) return undefined;
  const file = uri === undefined ? undefined : filePath(uri);
  const slot = newsroom.archiveFor(file ? path.dirname(file) : newsroom.root);
  await slot.within(patience);
  return slot;
}

async function dossierFor(
  name: string,
  archive: ShelvedArchive,
  session: Session,
  signal: AbortSignal,
): Promise<Dossier | null> {
  const [near = []] = await archive.names([name], signal);
  const known = near.find((one) => one.name === name) ?? near[0];
  const self = known?.passage.sentence.mentions.find(({ entity }) => entity.canonicalName === known.name)?.entity;
  if (!known || !self) return null;
  const [passages = []] = await archive.find([{ keys: entityKeys(self), limit: mostPassages }], signal);
  const { roles, quotes, figures, ...rest } = dossierOf(known, [...known.records ?? [], ...passages]);
  const entry = (exhibit: Exhibit): ArchivedWords => entryOf(exhibit, session);
  return { ...rest, roles: roles.map((role) => roleOf(role, entry)), quotes: quotes.map(entry), figures: figures.map(entry) };
}

const roleOf = ({ label, kind, reports, terms }: HeldRole, entry: (exhibit: Exhibit) => ArchivedWords): DossierRole => ({
  label,
  kind,
  reports: reports.map(({ tense, exhibit }) => ({ ...entry(exhibit), isPast: tense === 'former' || tense === 'then' })),
  terms: terms.map(({ from, to, exhibit }) =>
    ({ ...entry(exhibit), ...(from && { from: isoDay(from) }), ...(to && { to: isoDay(to) }) })),
});

function entryOf(exhibit: Exhibit, { evidence }: Session): ArchivedWords {
  const { passage, value } = exhibit;
  const { source = '', date, headline = '' } = passage?.article ?? {};
  const place = evidence.locateSentence(exhibit);
  return {
    text: value,
    sentence: passage ? wordsAt(passage, passage.sentence).replace(/\s+/g, ' ') : '',
    source,
    headline,
    ...(date && { date: isoDay(date), dateText: dayText(date) }),
    ...(place && { place: { address: place.uri, range: place.range } }),
  };
}

async function peopleFor({ uri, position, typed }: PeopleParams, session: Session): Promise<string[]> {
  const own = uri === undefined ? [] : await peopleIn(uri, position, session);
  const archive = typed ? (await openSlot(uri, session))?.opened()?.archive : undefined;
  const known = archive && typed ? await archive.namesBeginning(typed, mostNames) : [];
  return [...new Set([...own, ...known])];
}

/** The people of a draft that was checked, or of an article of the archive; who stands at the place first. */
async function peopleIn(uri: string, position: PeopleParams['position'], session: Session): Promise<string[]> {
  const document = session.documents.get(uri);
  const draft = session.drafts.last(uri)?.draft;
  if (!document || !draft) return peopleOfArticle(await session.evidence.textAt(uri) ?? '');
  const here = position ? pointedAt(draft, document.offsetAt(position)) : [];
  const named = personAt(here);
  return [...(named === undefined ? [] : [named]), ...draft.comparison.draft.entities.filter(isPerson).map(({ canonicalName }) => canonicalName)];
}

const peopleOfArticle = (text: string): string[] =>
  read(readDraftText(text, 'markdown')).entities.filter(isPerson).map(({ canonicalName }) => canonicalName);

/** Who is named at a place, the narrowest first. */
export function personAt(pointed: readonly Pointed[]): string | undefined {
  const named = pointed.find((one) => 'mention' in one && isPerson(one.mention.entity));
  return named && 'mention' in named ? named.mention.entity.canonicalName : undefined;
}

/** A full name that nobody is known by is taken for a person's. */
const isPerson = ({ kind, canonicalName }: Entity): boolean =>
  kind === 'person' || (kind === 'name' && canonicalName.includes(' '));
