import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Party } from './party';
import type { Mention } from '../names/entity';
import type { ReadSentence } from '../reading';

type Unclaimed = Omit<ReadSentence, 'claims'>;

/**
 * Whom a noun phrase without a name means, where a name stands beside it: `the nominee, Ortiz,`
 * and `Ortiz, the former judge who …`. A list of people has no `the` behind its last name.
 */
export function withNameBeside(sentence: Unclaimed, party?: Party): Party | undefined {
  if (!party || party.entities.length > 0) return party;
  const { words } = sentence;
  const from = words.findIndex(({ start }) => start === party.start);
  const to = words.findIndex(({ start }) => start >= party.end);
  const found = nameBehind(sentence, from, to) ?? nameBefore(sentence, from);
  return found ? named(party, found) : party;
}

const named = (party: Party, { start, end, entity }: Mention): Party => ({
  ...party,
  start: Math.min(start, party.start),
  end: Math.max(end, party.end),
  entities: [entity],
  head: '',
  modifiers: [],
});

const definite = wordSet('the his her their its');
const indefinite = wordSet('a an');
const closing = wordSet(', . ; ) — –');

/** `‹the nominee›, Ortiz,` up to a mark that closes the aside. */
function nameBehind({ words, mentions }: Unclaimed, from: number, to: number): Mention | undefined {
  const next = words[to + 1];
  if (from < 0 || words[to]?.lower !== ',' || !next) return undefined;
  if (!definite.has(words[from]?.lower ?? '')) return undefined;
  const mention = mentions.find((one) => isPerson(one) && one.start === next.start);
  const behind = mention && words.find(({ start }) => start >= mention.end);
  return mention && behind && closing.has(behind.lower) ? mention : undefined;
}

/** `Ortiz, ‹the former judge›`. */
function nameBefore({ words, mentions }: Unclaimed, from: number): Mention | undefined {
  const lead = words[from];
  const comma = words[from - 1];
  const last = words[from - 2];
  if (!lead || !last || comma?.lower !== ',') return undefined;
  if (!definite.has(lead.lower) && !indefinite.has(lead.lower)) return undefined;
  return mentions.find((one) => isPerson(one) && endsAt(one, last));
}

const endsAt = ({ start, end }: Mention, word: Word): boolean =>
  start <= word.start && word.end <= end;

const isPerson = ({ possessive, entity }: Mention): boolean =>
  !possessive && entity.kind !== 'place' && entity.kind !== 'organisation';
