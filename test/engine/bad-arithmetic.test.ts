import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { checkIds } from '../../server/engine/check-id';
import { compare } from '../../server/engine/compare';
import { withMarks, withoutMarks } from './marks';

const published = { year: 2019, month: 10, day: 29 };

const severities = Object.fromEntries(
  checkIds.filter((id) => id !== 'bad-arithmetic').map((id) => [id, 'off' as const]),
);

/** What an editor sees in a draft of Tuesday, Oct. 29, 2019: the marks, and the messages. */
async function check(marked: string, ...messages: string[]): Promise<void> {
  const { text } = withoutMarks(marked);
  const findings = await compare(
    { text, prose: text, metadata: { published } },
    memoryArchive([]),
    { severities },
  );
  assert.equal(withMarks(text, findings), marked);
  if (messages.length > 0)
    assert.deepEqual(
      findings.map(({ message }) => message),
      messages,
    );
}

describe('numbers that do not add up', () => {
  it('a weekday and its date', async () => {
    await check(
      'They met on [|Friday|], Oct. 26.',
      'Oct. 26, 2019, was a Saturday; the draft says Friday.',
    );
    await check('They met on Friday, Oct. 25.');
    await check(
      'They will meet on [|Monday|], Jan. 7.',
      'Jan. 7, 2020, is a Tuesday; the draft says Monday.',
    );
    await check('The fair runs from [|Friday|], Nov. 9, to Sunday, Nov. 10.');
    await check('They met on Friday, Nov. 9, 2018.');
    await check('They met on [|Thursday|], Nov. 9, 2018.');
    await check('In 1963, on Friday, Nov. 22, they met.');
    await check('They met on Friday and on Oct. 26.');
  });

  it('a list and its number', async () => {
    await check(
      '[|Three|] towns — Lundy and Orrin — flooded.',
      'The draft says three towns and names two.',
    );
    await check('The [|three|] towns (Lundy and Orrin) flooded.');
    await check(
      'The [|five|] states where she was more popular: Ohio, Texas, Maine, Idaho, Utah and Iowa.',
    );
    await check('Four candidates filed: Ada Brill, Tom Rusk, Al Poe and Ruth Orrin.');
    await check('They need three things: food, water and shelter.');
    await check('They need [|two|] things: food, water and shelter.');
    await check('Three towns flooded: Lundy, Orrin, Ohio, and Brill.');
    await check('Four towns flooded, among them Lundy, Orrin and Brill.');
    await check('Four towns flooded: Lundy, Orrin and two others.');
    await check('Four lawyers filed: Brill and Rusk for the state and Poe for the town.');
    await check('Three men came: Ada said so and Tom agreed.');
    await check('About four towns flooded: Lundy, Orrin and Brill.');
    await check('She had two questions: Who paid, and why?');
  });

  it('parts and their total', async () => {
    await check(
      'The class has [|20|] pupils: 12 girls and nine boys.',
      '12 girls and nine boys make 21; the draft says 20 pupils.',
    );
    await check('The class has 21 pupils: 12 girls and nine boys.');
    await check('The class has 30 pupils, including 12 girls and nine boys.');
    await check('The panel has [|seven|] members (four men and two women).');
    await check('The house has 12 members: seven Democrats and four Republicans.');
    await check('Police arrested 12 people, five women and two men in Orrin.');
    await check('About 12 people, including five women and eight men, came.');
    await check('She saw 12 people, two dogs and 40 cats.');
  });

  it('a length and its period', async () => {
    await check(
      'He was mayor for [|12|] years, from 1997 to 2017.',
      '1997 to 2017 is 20 years; the draft says 12.',
    );
    await check('He was mayor from 1997 to 2017, a total of [|18|] years.');
    await check('He was mayor for nearly 20 years, from 1997 to 2016.');
    await check('He was mayor from 1997 to 2017, then spent five years in Orrin.');
    await check('He was mayor from 1997 to 2017, including five years as chairman.');
    await check('After five years in Orrin, he was mayor from 1997 to 2017.');
    await check('It was the biggest fall in 12 years, from 1997 to 2017.');
    await check('Prices rose 12 percent from 1997 to 2017.');
    await check('He led it for two years, from May 2015 to March 2017.');
    await check('He led it for [|five|] years, from May 2015 to March 2017.');
  });

  it('a birth and an age', async () => {
    await check(
      'Brill, [|72|], was born in 1950.',
      'Somebody born in 1950 is 68 or 69 on Oct. 29, 2019; the draft says 72.',
    );
    await check('Brill, 68, was born in 1950.');
    await check('Brill was born in 1950 and died at 62.');
    await check('Brill, born in 1950, was 22 when she married.');
    await check('Brill, 72, has a son born in 1990, 29, and a daughter.');
  });

  it('a count and its percentage', async () => {
    await check(
      'Of them, six of 12 members ([|40%|]) stayed away.',
      'Six of 12 is 50 percent; the draft says 40%.',
    );
    await check('Four of the 12 members, or 33 percent, stayed away.');
    await check('Four of the 12 members, or about 30 percent, stayed away.');
    await check('Four of the 12 members voted, and 60 percent of voters agreed.');
  });
});
