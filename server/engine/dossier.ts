import type { Span } from '../text/span';
import { type KnownName, type Passage, wordsAt } from './archive';
import type { Claim } from './claim';
import type { Exhibit } from './finding';
import { lifeDatesIn } from './life/life-date';
import type { Entity, Mention, Role } from './names/entity';
import { compareNames } from './names/name';
import { newestFirst } from './sources';
import { type HeldRole, type RoleReport, rolesOver } from './titles/role-history';

/** What the archive says of somebody. Every entry is the words and the sentence they stand in, the newest first. */
export interface Dossier {
  /** `Ada Brill` */
  readonly name: string;
  /** Titles, party, state and other roles, those told of most first. */
  readonly roles: readonly HeldRole[];
  /** What they said, each utterance once. */
  readonly quotes: readonly Exhibit[];
  /** Figures and dates about them, each once for one story. */
  readonly figures: readonly Exhibit[];
  /** Articles that name them, and independent stories among these. */
  readonly articles: number;
  readonly stories: number;
}

/** More than anybody reads. */
const mostEntries = 100;

/** Puts together what passages say of somebody whose name the archive knows. */
export function dossierOf(
  { name, passage: known }: Pick<KnownName, 'name' | 'passage'>,
  passages: readonly Passage[],
): Dossier {
  const self = known.sentence.mentions.find(({ entity }) => entity.canonicalName === name)?.entity;
  const about = self ? passages.filter(({ sentence }) => sentence.mentions.some(({ entity }) => isSelf(entity, self))) : [];
  const sorted = [...about].sort((a, b) => newestFirst(a, b) || a.sentence.start - b.sentence.start);
  const isOwn = ({ entity }: Mention): boolean => self !== undefined && isSelf(entity, self);
  return {
    name,
    roles: rolesOver(sorted.flatMap((passage) => reportsIn(passage, isOwn))),
    quotes: distinct(sorted.flatMap((passage) => quotesIn(passage, self))).slice(0, mostEntries),
    figures: distinct(sorted.flatMap((passage) => figuresIn(passage, self))).slice(0, mostEntries),
    articles: new Set(sorted.map(({ article }) => article.id)).size,
    stories: new Set(sorted.map(({ article }) => article.cluster)).size,
  };
}

/** A surname alone may be anybody's: the article must give the full name somewhere. */
const isSelf = (entity: Entity, self: Entity): boolean => entity.canonicalName === self.canonicalName
  || (entity.given !== undefined && self.given !== undefined && entity.key === self.key
    && ['same', 'compatible'].includes(compareNames(entity.canonicalName, self.canonicalName)));

function reportsIn(passage: Passage, isOwn: (mention: Mention) => boolean): RoleReport[] {
  const own = passage.sentence.mentions.filter(isOwn);
  const terms = lifeDatesIn(passage.sentence).filter(({ entity, kind }) =>
    kind !== 'birth' && own.some((mention) => mention.entity === entity));
  const told = own.flatMap(({ roles }) => roles).filter(isShown)
    .map((role): RoleReport => ({ role, exhibit: exhibitAt(role.span, passage), terms: [] }));
  return terms.length > 0 ? [...told, { exhibit: exhibitAt(termSpan(terms), passage), terms }] : told;
}

/** `Mr. Brill` and `his brother` say nothing of a career. */
const isShown = ({ kind }: Role): boolean => kind !== 'relation';

const termSpan = (terms: readonly { readonly date: Span }[]): Span => ({
  start: Math.min(...terms.map(({ date }) => date.start)),
  end: Math.max(...terms.map(({ date }) => date.end)),
});

const quotesIn = (passage: Passage, self?: Entity): Exhibit[] => passage.sentence.quotes
  .filter(({ speaker, fragment }) => !fragment && speaker && self && isSelf(speaker, self))
  .map((quote) => exhibitAt(quote, passage));

const figuresIn = (passage: Passage, self?: Entity): Exhibit[] => passage.sentence.claims
  .filter((claim) => isFigure(claim) && claim.subject && self && isSelf(claim.subject, self))
  .filter(({ span }) => !passage.sentence.quotes.some(({ start, end }) => start <= span.start && span.end <= end))
  .map(({ span }) => exhibitAt(span, passage));

const isFigure = ({ value }: Claim): boolean =>
  value.type === 'quantity' || (value.type === 'date' && (value.date.period ?? value.date.said.year) !== undefined);

function exhibitAt({ start, end }: Span, passage: Passage): Exhibit {
  const value = wordsAt(passage, { start, end }).replace(/\s+/g, ' ').trim();
  return { passage, span: { start, end }, stance: 'supports', value };
}

/** Versions of one story say the same again; a quotation is the same wherever it stands. */
function distinct(exhibits: readonly Exhibit[]): Exhibit[] {
  const sayings = new Map<string, Exhibit>();
  for (const one of exhibits) {
    const sentence = one.passage ? wordsAt(one.passage, one.passage.sentence) : '';
    const key = `${one.value} ${sentence}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (!sayings.has(key)) sayings.set(key, one);
  }
  return [...sayings.values()];
}
