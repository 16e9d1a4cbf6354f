import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDay,
  compareDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  fullYears,
  isPossible,
  weekdayOf,
} from '../../server/text/calendar';

const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });

describe('calendar', () => {
  it('agrees with the system’s calendar on every day from 1000 to 2999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 376_199 }), (number) => {
        const date = new Date(number * 86_400_000);
        const expected = day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        assert.deepEqual(civilDay(number), expected);
        assert.equal(dayNumber(expected), number);
        assert.equal(weekdayOf(expected), date.getUTCDay());
        assert.ok(isPossible(expected));
      }),
    );
  });

  it('counts days and months over the ends of years', () => {
    assert.deepEqual(addDays(day(2019, 12, 31), 1), day(2020, 1, 1));
    assert.deepEqual(addMonths(day(2019, 1, 31), 1), day(2019, 2, 28));
    assert.deepEqual(addMonths(day(2019, 1, 31), -11), day(2018, 2, 28));
    assert.equal(daysBetween(day(2019, 12, 31), day(2020, 3, 1)), 61);
    assert.ok(compareDays(day(2019, 12, 31), day(2020, 1, 1)) < 0);
  });

  it('knows leap years and impossible days', () => {
    assert.equal(daysInMonth(1900, 2), 28);
    assert.equal(daysInMonth(2000, 2), 29);
    assert.equal(isPossible({ month: 2, day: 29 }), true);
    assert.equal(isPossible({ year: 2019, month: 2, day: 29 }), false);
    assert.equal(isPossible({ month: 13 }), false);
  });

  it('an age changes on the birthday', () => {
    assert.equal(fullYears(day(1950, 7, 4), day(2019, 7, 3)), 68);
    assert.equal(fullYears(day(1950, 7, 4), day(2019, 7, 4)), 69);
  });
});
