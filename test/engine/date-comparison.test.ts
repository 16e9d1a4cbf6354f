import assert from 'node:assert/strict';
import { compareDates } from '../../server/engine/dates/comparison';
import { renderDateLike } from '../../server/engine/dates/rendering';
import type { DateMention } from '../../server/engine/date';
import { textOf } from '../../server/text/span';
import type { CivilDay } from '../../server/text/civil';
import { datesIn } from './values';

const today: CivilDay = { year: 2019, month: 10, day: 29 };

function only(text: string, day: CivilDay | undefined = today): DateMention {
  const [date] = datesIn(text, day);
  assert.ok(date, `a date in: ${text}`);
  return date;
}

describe('two dates compared', () => {
  const pairs: readonly (readonly [a: string, b: string, agreement: string])[] = [
    ['She left in 2017.', 'She left in 2017.', 'equal'],
    ['She left in 2017.', 'She left in 2016.', 'conflict'],
    ['She left in 2017.', 'She left in May 2017.', 'compatible'],
    ['She left in May 2017.', 'She left on May 3, 2017.', 'compatible'],
    ['She left in May 2017.', 'She left on June 3, 2017.', 'conflict'],
    ['She left on Nov. 8, 2018.', 'She left on 8 November 2018.', 'equal'],
    ['She left on Nov. 8, 2018.', 'She left on Nov. 9, 2018.', 'conflict'],
    ['She left on Jan. 4.', 'She left on Jan. 4, 2020.', 'compatible'],
    ['It will open before the end of 2020.', 'It will open in 2021.', 'incomparable'],
    ['She left last November.', 'She left in November 2018.', 'equal'],
    ['She left last November.', 'She left on Nov. 7, 2018.', 'compatible'],
    ['She left last November.', 'She left in October 2018.', 'conflict'],
    ['She left last year.', 'She left in 2018.', 'equal'],
    ['She left two years ago.', 'She left in 2017.', 'equal'],
    ['She left two years ago.', 'She left in 2018.', 'compatible'],
    ['She left two years ago.', 'She left in 2014.', 'conflict'],
    ['She left before 2017.', 'She left in 2017.', 'conflict'],
    ['She left before 2017.', 'She left in 2016.', 'compatible'],
    ['She left after 2017.', 'She left in 2016.', 'conflict'],
    ['She left after the 1986 flood.', 'She left in 1986.', 'equal'],
    ['She left before June 2017.', 'She left in 2017.', 'compatible'],
    ['She left after March 8, 2018.', 'She left on March 5, 2018.', 'conflict'],
    ['She left around 1990.', 'She left in 1991.', 'compatible'],
    ['She left around 1990.', 'She left in 1996.', 'conflict'],
    ['She left in the 1990s.', 'She left in 1996.', 'compatible'],
    ['She left in the 1990s.', 'She left in 2003.', 'conflict'],
    ['She left in the 1990s.', 'She left in the 1980s.', 'conflict'],
    ['She left on Friday.', 'She left on Oct. 25.', 'equal'],
    ['She left on Friday.', 'She left on Thursday.', 'conflict'],
    ['She left on Monday.', 'She left yesterday.', 'equal'],
    ['She has served since 1997.', 'She has served since 1996.', 'conflict'],
    ['She has served since 1997.', 'She served from 1997 to 2017.', 'compatible'],
    ['She has served since 1996.', 'She served from 1997 to 2017.', 'conflict'],
    ['She has served since 1997.', 'She left in 2003.', 'incomparable'],
    ['She served from 1997 to 2017.', 'She served 1997-2017.', 'equal'],
    ['She served from 1996 to 2017.', 'She served from 1997 to 2017.', 'conflict'],
    ['She served from 1997 to 2017.', 'She left in 2003.', 'incomparable'],
    ['They have until Nov. 8 to file.', 'They must file by Nov. 8.', 'equal'],
    ['They have until Nov. 8 to file.', 'They must file by Nov. 9.', 'conflict'],
    ['They must file by Friday.', 'They must file by Nov. 1.', 'equal'],
    ['She left before 2005.', 'She left in 2003.', 'compatible'],
    ['She left before 2005.', 'She left in 2006.', 'conflict'],
    ['She left after May 2018.', 'She left in 2017.', 'conflict'],
    ['She left after May 2018.', 'She left after July 2018.', 'compatible'],
    ['She left in late 2017.', 'She left in late 2015.', 'conflict'],
    ['She left in late 2017.', 'She left in 2017.', 'equal'],
    ['It began at 5 p.m.', 'It began at 17:00.', 'equal'],
    ['It began at 5 p.m.', 'It began at 6 p.m.', 'conflict'],
    ['It began about 5 p.m.', 'It began at 5:15 p.m.', 'compatible'],
    ['It began at 5 p.m. ET.', 'It began at 2200 GMT.', 'compatible'],
    ['It began at 5 p.m. Friday.', 'It began at 5 p.m. Thursday.', 'conflict'],
    ['It began at 5 p.m. Friday.', 'It began on Friday.', 'compatible'],
    ['It began at 5 p.m.', 'It began on Friday.', 'incomparable'],
    ['She left the day after the vote.', 'She left on Nov. 7, 2018.', 'incomparable'],
    ['She left in the summer of 2017.', 'She left in July 2017.', 'compatible'],
    ['She left in the third quarter of 2017.', 'She left in 2015.', 'conflict'],
  ];

it('by what both know', () => {
  for (const [a, b, agreement] of pairs) {
    assert.equal(compareDates(only(a), only(b)), agreement, `${a} | ${b}`);
    assert.equal(compareDates(only(b), only(a)), agreement, `${b} | ${a}`);
    assert.equal(
      compareDates(only(a), only(a)),
      only(a).relativeToEvent ? 'incomparable' : 'equal',
      a,
    );
  }
});

it('where the day of an article is unknown, by the words alone', () => {
  const compare = (a: string, b: string): string => compareDates(datesIn(a)[0] ?? only(a), only(b));
  assert.equal(compare('They met on Nov. 8.', 'They met on Nov. 8, 2018.'), 'compatible');
  assert.equal(compare('They met on Nov. 8.', 'They met on Dec. 8, 2018.'), 'conflict');
  assert.equal(compare('They met on Friday.', 'They met on Nov. 9, 2018.'), 'compatible');
  assert.equal(compare('They met on Friday.', 'They met on Nov. 8, 2018.'), 'conflict');
  assert.equal(compare('They met before Nov. 8.', 'They met on Nov. 9, 2018.'), 'conflict');
  assert.equal(compare('They met before Nov. 8.', 'They met on Nov. 7, 2018.'), 'compatible');
  assert.equal(compare('They met last year.', 'They met in 2018.'), 'incomparable');
});

  it('the same weekday of other weeks is another event, not another version', () => {
    const early = only('They met on Friday.', { year: 2019, month: 10, day: 1 });
    const late = only('They met on Friday.');
    assert.equal(compareDates(early, late), 'incomparable');
  });
});

describe('a date written in the style of the draft', () => {
  const rows: readonly (readonly [archive: string, draft: string, written?: string])[] = [
    ['in 1997', 'in 1996', '1997'],
    ['from 1997 to 2017', 'from 1996 to 2017', '1997 to 2017'],
    ['served 1997-2017', 'from 1996 to 2017', '1997 to 2017'],
    ['from 1997 to 2017', 'served 1996–2017', '1997–2017'],
    ['on 8 November', 'on Oct. 3', 'Nov. 8'],
    ['on Nov. 8', 'on 3 October', '8 November'],
    ['on May 8', 'on Oct. 3', 'May 8'],
    ['on Nov. 8, 2018', 'on October 3, 2018', 'November 8, 2018'],
    ['on Nov. 8, 2018', 'on 2018-10-03', '2018-11-08'],
    ['on Nov. 8, 2018', 'in October 2018', 'November 2018'],
    ['on Nov. 8, 2018', 'in 2017', '2018'],
    ['in 2018', 'on Oct. 3, 2018'],
    ['They met on Thursday.', 'They met on Friday.', 'Thursday'],
    ['They met on Oct. 24.', 'They met on Friday.', 'Thursday'],
    ['They met on Thursday, Oct. 24.', 'They met on Friday, Oct. 25.', 'Thursday, Oct. 24'],
    ['in the 1980s', 'in the 1990s', '1980s'],
    ['in the 1980s', "in the '90s", "'80s"],
    ['at 6:30 p.m.', 'at 5 p.m.', '6:30 p.m.'],
    ['at 18:30', 'at 5 p.m.', '6:30 p.m.'],
    ['at 6 p.m.', 'at 17:30', '18:00'],
    ['at noon', 'at 11 a.m.', '12 p.m.'],
    ['She left in 2016.', 'She left last year.'],
    ['She left the next day.', 'She left on Friday.'],
  ];

  for (const [archive, draft, written] of rows) {
    it(`“${archive}” for “${draft}”`, () => {
      const [value, model] = [only(archive), only(draft)];
      const [theirs, own] = [textOf(archive, value), textOf(draft, model)];
      assert.equal(renderDateLike(value, model, theirs, own), written);
    });
  }
});
