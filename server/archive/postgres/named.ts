import type { KnownName, Passage } from '../../engine/archive';
import { ByteReader } from '../bytes';
import { list, text } from '../codec';
import { joinCompany, lastWord, mostNames, nearKeys, plainName, shortestForTypos } from '../names';
import { bodyColumns, type Shelf, type View } from './articles';
import { bytesOf, type Connection, type Row } from './connection';
import { perArticle, sentenceId } from './list-codec';

/** The server compares names of at most so many characters. */
export const longestCompared = 255;

/** A name for the server to compare. */
export const comparedName = (name: string): string => plainName(name).slice(0, longestCompared);

/** Finds names in one round trip: words near the last one, names with them, and what is said of the closest. */
export async function knownNames(
  asked: readonly string[],
  { connection, shelf, view }: { readonly connection: Connection; readonly shelf: Shelf; readonly view: View },
): Promise<KnownName[][]> {
  const questions = asked.flatMap((name, ask) => (lastWord(name) === '' ? [] : question(name, ask)));
  if (questions.length === 0) return asked.map(() => []);
  const rows = await connection.query(lookUp, [JSON.stringify(questions), shelf.numbers()], 'names');
  shelf.put(rows, view);
  const known: KnownName[][] = asked.map(() => []);
  for (const group of groupsOf(rows)) {
    const name = knownName(group, shelf);
    if (name) known[Number(group[0]?.['ask'])]?.push(name);
  }
  return known;
}

function question(name: string, ask: number) {
  const word = lastWord(name).slice(0, longestCompared);
  const keys = nearKeys(word);
  return {
    ask,
    word,
    plain: comparedName(name),
    sounds: keys.filter((key) => key.startsWith('~')),
    slips: keys.filter((key) => !key.startsWith('~')),
    swapped: word.length < shortestForTypos ? [] : swapped(word),
  };
}

/** The words that become this one when two neighbouring letters change places. */
const swapped = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, i) =>
  word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2));

/** `isNear` and `closestNames` (names.ts) said in the words of the server. */
const lookUp = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS a (ask integer, word text, plain text, sounds jsonb, slips jsonb, swapped jsonb)
  ), keys AS MATERIALIZED (
    SELECT ask, jsonb_array_elements_text(sounds) AS key, true AS sounds_like FROM asked
    UNION ALL SELECT ask, jsonb_array_elements_text(slips), false FROM asked
  ), words AS MATERIALIZED (
    SELECT DISTINCT a.ask, a.plain, n.word
    FROM keys k JOIN copydesk.near n ON n.key = k.key JOIN asked a ON a.ask = k.ask
    WHERE k.sounds_like OR n.word = a.word OR a.swapped ? n.word
      OR (least(length(n.word), length(a.word)) >= ${shortestForTypos}
        AND levenshtein_less_equal(n.word, a.word, 1) = 1)
  ), closest AS MATERIALIZED (
    SELECT w.ask, m.name, m.stories, m.newest, m.sentence, m.records,
      row_number() OVER (PARTITION BY w.ask ORDER BY levenshtein(m.plain, w.plain), m.name) AS place
    FROM words w JOIN copydesk.names m ON m.word = w.word WHERE m.stories > 0
  ), examples AS MATERIALIZED (
    SELECT c.ask, c.place, c.name, c.stories, c.sentence, e.article, e.nth, e.nth = 1 AS is_shown, false AS is_record
    FROM closest c CROSS JOIN LATERAL unnest(c.newest) WITH ORDINALITY AS e (article, nth) WHERE c.place <= ${mostNames}
    UNION ALL
    SELECT c.ask, c.place, c.name, c.stories, (r.id % ${perArticle})::integer, r.id / ${perArticle}, 100 + r.nth,
      true, true
    FROM closest c CROSS JOIN LATERAL unnest(c.records) WITH ORDINALITY AS r (id, nth) WHERE c.place <= ${mostNames}
  ), shown AS (
    SELECT e.*, row_number() OVER (PARTITION BY e.article, e.is_shown ORDER BY e.ask, e.place, e.nth) = 1 AS is_first
    FROM examples e
  )
  SELECT s.ask, s.place, s.nth, s.name, s.stories, s.sentence, s.is_record,
    CASE WHEN NOT s.is_record THEN a.company END AS company,
    a.number, a.id, a.file, a.day, a.cluster, a.piece,
    ${bodyColumns('s.is_shown AND s.is_first AND NOT a.number = ANY($2::bigint[])')}
  FROM shown s JOIN copydesk.articles a ON a.number = s.article
  ORDER BY s.ask, s.place, s.nth`;

/** Rows of one name, the newest article first. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row['ask']} ${row['place']}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const company = list(text);

function knownName(group: readonly Row[], shelf: Shelf): KnownName | undefined {
  const [newest] = group;
  const records = group.filter((row) => row['is_record'] === true).flatMap((row) => passageOf(row, shelf) ?? []);
  if (newest?.['nth'] !== 1) return undefined;
  const name = String(newest['name']);
  const passage = passageOf(newest, shelf);
  return passage && {
    name,
    stories: Number(newest['stories']),
    company: joinCompany(name, group.filter((row) => row['is_record'] === false).map(companyIn)),
    passage,
    ...(records.length > 0 && { records }),
  };
}

const companyIn = (row: Row): readonly string[] => company.read(new ByteReader(bytesOf(row['company'])));

const passageOf = ({ number, sentence }: Row, shelf: Shelf): Passage | undefined =>
  shelf.passage(sentenceId(Number(number), Number(sentence)), 1);
