import type { Span } from '../text/span';
import { wordsAt, type Archive, type ArchivedArticle } from './archive';
import { viewOf } from './archive-view';
import type { CheckId } from './check-id';
import { runChecks, type Options } from './compare';
import { consult } from './consult';
import type { Exhibit, Finding } from './finding';
import type { Reading, ReadSentence } from './reading';

/** A place of the archive that gives one side of a conflict. */
export interface Place extends Span {
  readonly article: ArchivedArticle;
  /** The sentence it stands in, as written. */
  readonly sentence: string;
}

/** One account of a conflict and the pieces that give it. */
export interface Side {
  readonly value: string;
  readonly places: readonly Place[];
  /** Independent stories: versions of one story count once. */
  readonly stories: number;
}

/** Something on which the archive disagrees with itself, or that is broken in it. */
export interface Conflict {
  readonly checks: readonly CheckId[];
  /** `“fired” or “resigned”`; what is wrong where there is one side only. */
  readonly title: string;
  readonly sides: readonly Side[];
  /** True where only versions of one story differ. */
  readonly withinOneStory: boolean;
}

/** A piece of the archive as the audit needs it: read again, with what the archive knows of it. */
export interface Audited {
  readonly article: ArchivedArticle;
  readonly reading: Reading;
}

interface Sighting {
  readonly finding: Finding;
  readonly own: Place & { readonly value: string };
  readonly others: readonly (Place & { readonly value: string })[];
}

/**
 * Compares every piece of the archive with the rest and groups what differs
 * by the places involved: findings that share a place are one conflict.
 */
export async function audit(
  pieces: AsyncIterable<Audited> | Iterable<Audited>,
  archive: Archive,
  options: Options = {},
  signal?: AbortSignal,
): Promise<Conflict[]> {
  const sightings: Sighting[] = [];
  for await (const piece of pieces) {
    const others = viewOf(archive, ({ article }) => article.id !== piece.article.id);
    const comparison = await consult(piece.reading.article, others, options, signal);
    for (const finding of runChecks(comparison, options)) sightings.push(sighted(piece, finding));
  }
  return groupsOf(sightings).map(conflictOf).sort((a, b) => b.sides.length - a.sides.length || a.title.localeCompare(b.title));
}

function sighted({ article, reading }: Audited, finding: Finding): Sighting {
  const { text } = reading.article;
  const sentence = reading.sentences.find(({ end }) => finding.start < end);
  const own = {
    start: finding.start, end: finding.end, article, value: text.slice(finding.start, finding.end),
    sentence: sentence ? text.slice(sentence.start, sentence.end) : '',
  };
  return { finding, own, others: finding.exhibits.flatMap(placeOf) };
}

function placeOf({ passage, span, value }: Exhibit): (Place & { readonly value: string })[] {
  if (!passage) return [];
  return [{ ...span, article: passage.article, value, sentence: wordsAt(passage, sentenceSpan(passage.sentence)) }];
}

const sentenceSpan = ({ start, end }: ReadSentence): Span => ({ start, end });

const nodeOf = ({ article, start }: Place): string => `${article.id}\n${start}`;

/** Sightings that share a place, directly or through others. */
function groupsOf(sightings: readonly Sighting[]): Sighting[][] {
  const groups: { nodes: Set<string>; members: Sighting[] }[] = [];
  for (const sighting of sightings) {
    const nodes = new Set([sighting.own, ...sighting.others].map(nodeOf));
    const joined = groups.filter((group) => [...nodes].some((node) => group.nodes.has(node)));
    const merged = { nodes: new Set([...nodes, ...joined.flatMap((group) => [...group.nodes])]), members: [...joined.flatMap(({ members }) => members), sighting] };
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map(({ members }) => members);
}

function conflictOf(members: readonly Sighting[]): Conflict {
  const places = new Map(members.flatMap(({ own, others }) => [own, ...others]).map((place) => [nodeOf(place), place]));
  const byValue = new Map<string, (Place & { readonly value: string })[]>();
  for (const place of places.values()) {
    const value = place.value.replace(/\s+/g, ' ').trim();
    byValue.set(value, [...(byValue.get(value) ?? []), place]);
  }
  const sides = [...byValue].map(([value, all]): Side => ({ value, places: all, stories: storiesOf(all) }));
  return {
    checks: [...new Set(members.map(({ finding }) => finding.check))],
    title: sides.length > 1 ? sides.map(({ value }) => `“${value}”`).join(' or ') : (members[0]?.finding.message ?? ''),
    sides: sides.sort((a, b) => b.stories - a.stories),
    withinOneStory: storiesOf([...places.values()]) === 1,
  };
}

const storiesOf = (places: readonly Place[]): number => new Set(places.map(({ article }) => article.cluster)).size;
