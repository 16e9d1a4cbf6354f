import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withMarks, withoutMarks } from './marks';
import { dateMeaning, datesIn } from './values';

/**
 * A phrase in an article of Tuesday, Oct. 29, 2019, and what its dates mean.
 * No marks means that none is seen.
 */
type Row = readonly [marked: string, meaning: string];

const today = { year: 2019, month: 10, day: 29 };

function check([marked, meaning]: Row): void {
  const { text } = withoutMarks(marked);
  const found = datesIn(text, today);
  assert.equal(withMarks(text, found), marked);
  assert.equal(found.map(dateMeaning).join('; '), meaning, text);
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  'periods': [
    ['She served from [|1997 to 2017|].', '[year 1997 | year 2017]'],
    ['She served [|1997-2017|].', '[year 1997 | year 2017]'],
    ['She served [|1997–2017|].', '[year 1997 | year 2017]'],
    ['Ruth Orrin ([|1931-2017|]) was mayor.', '[year 1931 | year 2017]'],
    ['She lived there between [|2003 and 2007|].', '[year 2003 | year 2007]'],
    ['She served from [|1997 through 2017|].', '[year 1997 | year 2017]'],
    ['She served from [|1997 until 2017|].', '[year 1997 | year 2017]'],
    ['It ran from [|9 a.m. to 5 p.m.|]', '[time 9:00 | time 17:00]'],
    ['It ran from [|Monday through Friday|].', '[day Mon | day Fri]'],
    ['It ran from [|Oct. 3 through Oct. 9|].', '[day ?-10-3 | day ?-10-9]'],
    ['It ran from [|Oct. 3 to 9|].', '[day ?-10-3 | day ?-10-9]'],
    ['It ran [|Oct. 3-9, 2018|].', '[day 2018-10-3 | day 2018-10-9]'],
    ['It ran from [|Oct. 3 to Nov. 9, 2018|].', '[day 2018-10-3 | day 2018-11-9]'],
    ['It ran from [|March to May 2018|].', '[month 2018-3 | month 2018-5]'],
    ['It ran in the [|2016-17|] season.', '[year 2016 | year 2017]'],
  ],
  'relative to something that is no date': [
    ['She was fired [|the day after the 2018 midterm elections|].', 'event 2018'],
    ['She was fired [|the day after the midterms|].', 'event'],
    ['She was fired [|two days after the vote|].', 'event'],
    ['She was fired [|three weeks before the vote|].', 'event'],
    ['She was fired [|a year later|].', 'event'],
    ['She was fired [|two months earlier|].', 'event'],
    ['She was fired [|the next day|].', 'event'],
    ['She was fired [|the following week|].', 'event'],
  ],
  'times of day': [
    ['It began at [|5 p.m.|]', 'time 17:00'],
    ['It began at [|5:30 p.m.|]', 'time 17:30'],
    ['It began at [|5:30pm|].', 'time 17:30'],
    ['It began at [|5.30pm|].', 'time 17:30'],
    ['It began at [|17:30|].', 'time 17:30'],
    ['It began at [|1730 GMT|].', 'time 17:30 gmt'],
    ['It began at [|noon|].', 'time 12:00'],
    ['It began at [|midnight|].', 'time 0:00'],
    ['It began at [|5 p.m. ET|].', 'time 17:00 et'],
    ['It began at [|5 p.m. Eastern time|].', 'time 17:00 et'],
    ['It began at [|5 p.m. Monday|].', 'time Mon 17:00 = 2019-10-28'],
    ['It begins at [|5 p.m. on Friday, Nov. 8|].', 'time ?-11-8 Fri 17:00 = 2019-11-08'],
    ['It begins [|Friday, Nov. 8, at 5 p.m.|]', 'time ?-11-8 Fri 17:00 = 2019-11-08'],
    ['It began on [|Friday at 5 p.m.|]', 'time Fri 17:00 = 2019-10-25'],
    ['It opened about [|5 p.m.|]', '~ time 17:00'],
    ['It closed shortly after [|7 p.m.|]', '~ time 19:00'],
  ],
  'weekdays, resolved by the verb': [
    ['They met on [|Friday|].', 'day Fri = 2019-10-25'],
    ['She said [|Friday|] the road was closed.', 'day Fri = 2019-10-25'],
    ['They will meet on [|Friday|].', 'day Fri = 2019-11-01'],
    ['They will meet [|Friday|] night.', 'day Fri = 2019-11-01'],
    ['The court is expected to rule on [|Friday|].', 'day Fri = 2019-11-01'],
    ['The vote is [|Friday|].', 'day Fri = 2019-11-01'],
    ['The trial begins [|Monday|].', 'day Mon = 2019-11-04'],
    ['They met [|last Friday|].', 'day Fri = 2019-10-25'],
    ['They meet [|next Tuesday|].', 'day Tue = 2019-11-05'],
    ['They met on [|Tuesday|].', 'day Tue = 2019-10-29'],
    ['They will meet [|next Friday|].', 'day Fri'],
    ['It began [|Friday, Nov. 9, 2018|].', 'day 2018-11-9 Fri'],
    ["It opened ahead of [|Friday|]'s vote.", 'before day Fri = 2019-10-25'],
    ['She sat on [|Wed., Oct. 9|].', 'day ?-10-9 Wed = 2019-10-09'],
    ['On [|Friday|], the court will rule.', 'day Fri = 2019-11-01'],
    ['On [|Friday|], the court ruled.', 'day Fri = 2019-10-25'],
    ['He said he will resign on [|Friday|].', 'day Fri = 2019-11-01'],
    ['He said [|Friday|] that he will resign.', 'day Fri = 2019-10-25'],
    ['The bill, which passed [|Monday|], is law.', 'day Mon = 2019-10-28'],
    ['The meeting was scheduled for [|Friday|].', 'day Fri'],
    ['The meeting is scheduled for [|Friday|].', 'day Fri = 2019-11-01'],
    ['He plans to meet them [|Friday|].', 'day Fri = 2019-11-01'],
    ['They met on “[|Friday|] 🙂” again.', 'day Fri = 2019-10-25'],
    ['Since [|Friday|] she has slept.', 'since day Fri = 2019-10-25'],
  ],
  'decades, seasons, quarters': [
    ['In the [|1990s|] she moved.', 'decade 1990'],
    ["In the [|'90s|] she moved.", 'decade 1990'],
    ['In the mid-[|1990s|] she moved.', '~ decade 1990'],
    ['In the early [|2000s|] she moved.', '~ decade 2000'],
    ['In the late [|1980s|] and [|1990s|] she moved.', '~ decade 1980; decade 1990'],
    ['It opened in the [|summer of 2017|].', '~ season 2017'],
    ['It opened in [|summer 2017|].', '~ season 2017'],
    ['It opened [|last summer|].', '~ season = 2019-06-01..2019-09-30'],
    ['It will open [|next spring|].', '~ season = 2020-03-01..2020-06-30'],
    ['It will open [|this fall|].', '~ season = 2019-09-01..2019-12-31'],
    ['It opened in the [|third quarter of 2017|].', '~ quarter 2017-7'],
    ['It opened in [|Q3 2017|].', '~ quarter 2017-7'],
    ['It was the [|winter of 2010|].', '~ season 2010'],
  ],
  'relative words': [
    ['It happened in [|November last year|].', 'month 2018-11'],
    ['She resigned [|last November|].', 'month ?-11 = 2018-11-01..2018-11-30'],
    ['She resigned [|last March|].', 'month ?-3'],
    ['She will run [|next March|].', 'month ?-3 = 2020-03-01..2020-03-31'],
    ['She resigned [|this month|].', 'month = 2019-10-01..2019-10-31'],
    ['She resigned earlier [|this month|].', 'month = 2019-10-01..2019-10-31'],
    ['She resigned [|last month|].', 'month = 2019-09-01..2019-09-30'],
    ['She resigned [|last week|].', '~ week = 2019-10-20..2019-10-27'],
    ['She will resign [|next week|].', '~ week = 2019-11-03..2019-11-10'],
    ['She resigned [|last year|].', 'year = 2018-01-01..2018-12-31'],
    ['She will run [|next year|].', 'year = 2020-01-01..2020-12-31'],
    ['She will run [|this year|].', 'year = 2019-01-01..2019-12-31'],
    ['She resigned [|yesterday|].', 'day = 2019-10-28'],
    ['She will resign [|tomorrow|].', 'day = 2019-10-30'],
    ['She resigned [|today|].', 'day = 2019-10-29'],
    ['She resigns [|tonight|].', 'day = 2019-10-29'],
    ['She resigned [|last night|].', 'day = 2019-10-28'],
    ['She resigned [|this morning|].', 'day = 2019-10-29'],
    ['She resigned [|two years ago|].', '~ year = 2017-01-01..2017-12-31'],
    ['She resigned [|three days ago|].', 'day = 2019-10-26'],
    ['She resigned [|two weeks ago|].', '~ week = 2019-10-12..2019-10-18'],
    ['She resigned [|10 months ago|].', '~ month = 2018-12-01..2018-12-31'],
    ['She resigned [|a year ago|].', '~ year = 2018-01-01..2018-12-31'],
    ['She resigned more than [|a decade ago|].', '~ decade'],
    ['She resigned [|a decade ago|].', '~ decade = 2007-01-01..2011-12-31'],
  ],
  'months and days': [
    ['She has known him since [|May|].', 'since month ?-5 = 2019-05-01..2019-05-31'],
    ['Candidates have until [|Nov. 8|] to file.', 'until day ?-11-8 = 2019-11-08'],
    ['Candidates must file by [|Nov. 8|].', 'by day ?-11-8 = 2019-11-08'],
    ['Candidates must file by [|Nov. 8, 2019|].', 'by day 2019-11-8'],
    ['They will meet on [|November 8, 2019|].', 'day 2019-11-8'],
    ['They met on [|8 November 2018|].', 'day 2018-11-8'],
    ['They met on [|8 November|].', 'day ?-11-8 = 2018-11-08'],
    ['They met on [|8th November 2018|].', 'day 2018-11-8'],
    ['They met on the [|8th of November, 2018|].', 'day 2018-11-8'],
    ['They met on [|Nov. 8th|].', 'day ?-11-8 = 2018-11-08'],
    ['They met on [|March 3|].', 'day ?-3-3 = 2019-03-03'],
    ['They met on [|May 3|].', 'day ?-5-3 = 2019-05-03'],
    ['They met in [|May|].', 'month ?-5 = 2019-05-01..2019-05-31'],
    ['They may meet in [|May 2020|].', 'month 2020-5'],
    ['They may march in [|March|].', 'month ?-3 = 2020-03-01..2020-03-31'],
    ['It happened in [|March 2012|].', 'month 2012-3'],
    ['It happened in [|March, 2012|].', 'month 2012-3'],
    ['It happened in [|November of 2012|].', 'month 2012-11'],
    ['The vote is on [|2019-11-08|].', 'day 2019-11-8'],
    ['The vote was on [|10/28/2019|].', 'day 2019-10-28'],
    ['The vote was on [|28/10/2019|].', 'day 2019-10-28'],
    ['It opened after [|May 2018|].', 'after month 2018-5'],
    ['In [|April|], Jones spoke.', 'month ?-4 = 2019-04-01..2019-04-30'],
    ['June Orrin spoke in [|June|].', 'month ?-6 = 2019-06-01..2019-06-30'],
    ['On [|Jan. 3, 2012|], they met.', 'day 2012-1-3'],
    ['ON [|NOV. 8|] THEY MET.', 'day ?-11-8 = 2018-11-08'],
    ['She was born [|July 4, 1950|].', 'day 1950-7-4'],
    ['In [|1990|] she moved, and in [|March|] she left.', 'year 1990; month ?-3'],
    ['She resigned [|Nov. 8|].', 'day ?-11-8 = 2018-11-08'],
    ['She resigned on [|Dec. 8|].', 'day ?-12-8 = 2018-12-08'],
    ['She will resign on [|Dec. 8|].', 'day ?-12-8 = 2019-12-08'],
  ],
  'years': [
    ['She has served since [|1997|].', 'since year 1997'],
    ['It opened in [|2017|].', 'year 2017'],
    ['The [|2018|] midterm elections were close.', 'year 2018'],
    ['In the [|2020|] race, she leads.', 'year 2020'],
    ['She won the [|2017|] special election.', 'year 2017'],
    ['Her [|2016|] campaign failed.', 'year 2016'],
    ['It opened around [|1990|].', '~ year 1990'],
    ['It opened circa [|1450|].', '~ year 1450'],
    ['It opened in late [|2017|].', 'year 2017'],
    ['It opened just before [|9 p.m.|]', '~ time 21:00'],
    ['It closed shortly after [|midnight|].', '~ time 0:00'],
    ['It opened before [|1997|].', 'before year 1997'],
    ['It opened prior to [|1997|].', 'before year 1997'],
    ['It opened no later than [|1997|].', 'by year 1997'],
    ['In [|1776|] they met.', 'year 1776'],
    ['By [|2025|] it will close.', 'by year 2025'],
    ['She was born in [|1950|] or [|1951|].', 'year 1950; year 1951'],
    ['It closed in [|2003|], [|2007|] and [|2011|].', 'year 2003; year 2007; year 2011'],
    ['fiscal [|2017|] was slow', 'year 2017'],
    ["The company's [|2017|] profit fell.", 'year 2017'],
    ['The Class of [|2017|] met.', 'year 2017'],
    ['the year [|2017|]', 'year 2017'],
  ],
  'words, names, amounts and dates that could be two are left alone': [
    ['The march on Lundy began.', ''],
    ['The vote was on 10/8/2019.', ''],
    ['There were 2017 people.', ''],
    ['He owes 2000 dollars.', ''],
    ['It is 2000 miles away.', ''],
    ['She lives at 1900 Elm Street.', ''],
    ['Today, the town has two shops.', ''],
    ['She served for three years before the vote.', ''],
    ['The Black Friday sale began.', ''],
    ['Every Friday they met.', ''],
    ['Fridays are slow.', ''],
    ['The second Friday was slow.', ''],
    ['April Jones spoke.', ''],
    ['August Orrin spoke.', ''],
    ['May I come in?', ''],
    ['May Orrin spoke.', ''],
    ['Sun and wind came.', ''],
    ['She owns a Boeing 747.', ''],
    ['Tokyo 2020 was late.', ''],
    ['A crowd of 2000 came.', ''],
    ['It rose to 2000.', ''],
    ['It rose from 1999 to 2004.', ''],
    ['The 24/7 shop closed.', ''],
    ['The 9/11 attacks came.', ''],
    ['The final score was 17:30.', ''],
    ['It took 2:05.30 to run.', ''],
    ['Noon Orrin spoke.', ''],
    ["It was 5 o'clock.", ''],
  ],
};

describe('dates of a sentence', () => {
  for (const [name, rows] of Object.entries(tables)) {
    it(name, () => rows.forEach(check));
  }

it('without the article’s date, what is relative stays unresolved', () => {
  const texts = [
    'They met on Friday.',
    'She resigned last year.',
    'She resigned two years ago.',
    'They met Nov. 8.',
    'They met yesterday.',
  ];
  for (const text of texts)
    assert.deepEqual(
      datesIn(text).map(({ from, to }) => [from, to]),
      [[undefined, undefined]],
      text,
    );
  assert.deepEqual(datesIn('They met in 2017.').map(dateMeaning), ['year 2017']);
});

it('last and next weekday are resolved where only one can be meant', () => {
  const on = (text: string, year: number, month: number, day: number): string[] =>
    datesIn(text, { year, month, day }).map(dateMeaning);
  assert.deepEqual(on('They met last Friday.', 2021, 3, 8), ['day Fri = 2021-03-05']);
  assert.deepEqual(on('They met last Friday.', 2021, 3, 6), ['day Fri']);
  assert.deepEqual(on('They meet next Friday.', 2021, 3, 6), ['day Fri = 2021-03-12']);
  assert.deepEqual(on('They meet next Friday.', 2021, 3, 9), ['day Fri']);
});

it('dates look over the turn of the year', () => {
  const on = (text: string): string[] =>
    datesIn(text, { year: 2020, month: 1, day: 2 }).map(dateMeaning);
  assert.deepEqual(on('They met on Dec. 30.'), ['day ?-12-30 = 2019-12-30']);
  assert.deepEqual(on('They met on Tuesday.'), ['day Tue = 2019-12-31']);
  assert.deepEqual(on('They met last month.'), ['month = 2019-12-01..2019-12-31']);
  assert.deepEqual(on('They met last December.'), ['month ?-12 = 2019-12-01..2019-12-31']);
  assert.deepEqual(on('They met on Feb. 29.'), ['day ?-2-29 = 2016-02-29']);
});

  it('any text at all gives exact spans in order', () => {
    const words = 'Nov. May March 8 31 , 2019 1997 - – to from last next this Friday week year two years ' +
      "ago after the day 5 : 30 p.m. since summer of ' 90 s 🙂 \r\n quarter third / noon said will";
    const word = fc.oneof(fc.constantFrom(...words.split(' ')), fc.string());
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ''), (parts, glue) => {
      const text = parts.join(glue);
      let last = 0;
      for (const { start, end, from, to, said } of datesIn(text, today)) {
        assert.ok(start >= last && start < end && end <= text.length);
        assert.ok((from === undefined) === (to === undefined));
        assert.ok(said.month === undefined || (said.month >= 1 && said.month <= 12));
        last = end;
      }
    }));
  });
});
