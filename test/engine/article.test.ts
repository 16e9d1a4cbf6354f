import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Article, readArticle } from '../../server/engine/article';
import { readDraftText } from '../../server/formats';
import { type Span, textOf } from '../../server/text/span';

const article = (text: string, kind = 'txt'): Article => readArticle(readDraftText(text, kind));

const partOf = (read: Article, span?: Span): string | undefined => span && textOf(read.prose, span);

/** `H` headline, `B` byline, `L` dateline, `P` place, `D` date, `S` source; then the paragraphs. */
function checkParts(text: string, expected: Readonly<Record<string, string>>, paragraphs?: readonly string[]): void {
  const read = article(text);
  const parts = {
    H: partOf(read, read.headline), B: partOf(read, read.byline), L: partOf(read, read.dateline), P: partOf(read, read.place),
    D: read.date && `${read.date.year}-${read.date.month}-${read.date.day}`, S: read.metadata.source,
  };
  assert.deepEqual(Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)), expected);
  if (paragraphs) assert.deepEqual(read.paragraphs.map((span) => textOf(read.prose, span)), paragraphs);
}

const body = 'The council voted on Monday to close the mill.';

describe('the head of an article', () => {
  it('a short first line without a full stop is the headline', () => {
    checkParts(`Council closes the mill\n\n${body}`, { H: 'Council closes the mill' }, ['Council closes the mill', body]);
    checkParts(`Will the council close the mill?\n${body}`, { H: 'Will the council close the mill?' });
  });

  it('a headline that stands twice counts once', () => {
    checkParts(`Council closes the mill\n\nCouncil closes the mill\n© Ann Poe\n\n${body}`,
      { H: 'Council closes the mill' }, ['Council closes the mill', body]);
  });

  it('a first sentence is no headline', () => {
    checkParts(`${body}\n\n${body}`, {}, [body, body]);
    checkParts(`Mill closes\n\n${body}`, {}, ['Mill closes', body]);
  });

  it('bylines are set apart', () => {
    for (const byline of ['By Ann Poe', 'BY ANN POE AND TOM RUSK', 'By Ann Poe, Staff Writer', 'ANN POE / Staff Writer', 'By The Associated Press', 'Ann Poe, Courier Staff']) {
      checkParts(`Council closes the mill\n${byline}\n\n${body}`, { H: 'Council closes the mill', B: byline }, ['Council closes the mill', body]);
    }
    checkParts(`Council closes the mill\nBy ANN POE\nNorthern Press Writer\n\n${body}`, { H: 'Council closes the mill', B: 'By ANN POE' }, ['Council closes the mill', body]);
    checkParts(`By Monday the mill had closed.\n\n${body}`, {});
  });

  it('what an agency notes above a story hides no byline, and its corrections stay', () => {
    const note = '(Corrects day in paragraph 1 to Monday, not Tuesday)';
    checkParts(`Council closes the mill\n${note}\nBy Ann Poe\n\nLUNDY — ${body}`,
      { H: 'Council closes the mill', B: 'By Ann Poe', L: 'LUNDY —', P: 'LUNDY' }, ['Council closes the mill', note, body]);
  });

  it('datelines give the place, and the agency where it is named', () => {
    checkParts(`LUNDY — ${body}`, { L: 'LUNDY —', P: 'LUNDY' }, [body]);
    checkParts(`LUNDY, N.J. (AP) — ${body}`, { L: 'LUNDY, N.J. (AP) —', P: 'LUNDY, N.J.', S: 'AP' }, [body]);
    checkParts(`ST. CLAIR, Ala., Nov. 8 (Reuters) - ${body}`, { L: 'ST. CLAIR, Ala., Nov. 8 (Reuters) -', P: 'ST. CLAIR, Ala.', S: 'Reuters' });
    checkParts(`Lundy CNN — \n\n${body}`, { L: 'Lundy CNN —', P: 'Lundy', S: 'CNN' }, [body]);
    checkParts(`Lundy, Ala. — ${body}`, { L: 'Lundy, Ala. —', P: 'Lundy, Ala.' });
    checkParts(`(AFP) – ${body}`, { L: '(AFP) –', S: 'AFP' });
    checkParts(`Council closes the mill\nBy Ann Poe\nNEW LUNDY -- ${body}`,
      { H: 'Council closes the mill', B: 'By Ann Poe', L: 'NEW LUNDY --', P: 'NEW LUNDY' }, ['Council closes the mill', body]);
  });

  it('a sentence with a dash has no dateline', () => {
    for (const text of ['Brill — the mayor — left.', 'UPDATE — The mill closed.', 'The U.S. - Japan pact held.', 'NATO officials — all of them — left.']) {
      checkParts(text, {}, [text]);
    }
  });

  it('date lines date the article', () => {
    for (const line of ['Oct. 29, 2019', 'Published: October 29, 2019', 'Tuesday, Oct 29, 2019 at 5:46 PM EDT', '29 October 2019', '2019-10-29', 'Published Oct. 29, 2019 | Updated Oct. 30, 2019', '10/29/2019']) {
      checkParts(`Council closes the mill\n${line}\n${body}`, { H: 'Council closes the mill', D: '2019-10-29' }, ['Council closes the mill', body]);
    }
    checkParts(`Council closes the mill Posted: Tuesday, Oct. 29, 2019 5:46 PM EDT\n\n${body}`,
      { H: 'Council closes the mill', D: '2019-10-29' }, ['Council closes the mill', body]);
    checkParts(`Updated Oct. 30, 2019\n\n${body}`, { D: '2019-10-30' }, [body]);
    checkParts(` date 2019-10-29 ${body}`, { D: '2019-10-29' }, [body]);
  });

  it('an ambiguous or impossible date is no date', () => {
    checkParts(`Council closes the mill\n\n${body}\n\n02/03/2019`, { H: 'Council closes the mill' });
    checkParts(`It began on Oct. 29, 2019, in Lundy.\n\n${body}`, {});
    checkParts(`Feb. 30, 2019\n\n${body}`, {});
  });

  it('slugs and end marks are left out', () => {
    checkParts(`slug: MILL-VOTE\nBy Ada Brill\n\n${body}`, { B: 'By Ada Brill' }, [body]);
    checkParts(`council-vote-1029\nCouncil closes the mill\n${body}\n\n-30-\n`, { H: 'Council closes the mill' }, ['Council closes the mill', body]);
    checkParts(`${body}\n###`, {}, [body]);
  });

  it('the paper a text speaks for is its source, if several spoke to it', () => {
    checkParts('“No,” Brill told The Courier. Rusk told The Courier he agreed.', { S: 'The Courier' });
    checkParts('“No,” Brill told the Lundy Times. Two officials told the Lundy Times more.', { S: 'The Lundy Times' });
    checkParts('“No,” Brill told the BBC. Rusk told the BBC more.', { S: 'BBC' });
    checkParts('“No,” Brill told The Courier.', {});
    checkParts('Brill told The Courier no. Rusk told The Courier yes. Poe told The Mail no. Lowe told The Mail yes.', {});
    checkParts('Brill told The Courier no. Rusk told The Courier yes, The Courier reported.', {});
    checkParts('Brill told the Senate no. Rusk told the Senate yes.', {});
  });
});

describe('the paragraphs of an article', () => {
  it('every line is one, blank lines or not, CRLF or not', () => {
    checkParts(`${body}\r\n${body}\r\n\r\n  ${body} \r\n`, {}, [body, body, body]);
  });

  it('hard-wrapped lines are joined', () => {
    const wrapped = 'The council voted on Monday to close the mill, which has stood in\nLundy since 1890 and employed as many as 400 people in its time. The\nvote was close.';
    checkParts(`${wrapped}\n\n${wrapped}`, {}, [wrapped, wrapped]);
    checkParts(`${wrapped.replaceAll('\n', '\r\n')}\r\n`, {}, [wrapped.replaceAll('\n', '\r\n')]);
  });

  it('short lines are not joined', () => {
    const lines = ['Ada Brill, mayor of Lundy, 52, Republican', 'Tom Rusk, 61, council', 'Ann Poe, clerk of the whole council of Lundy, 47'];
    assert.equal(article(lines.join('\n')).paragraphs.length, 3);
  });
});

describe('whatever the text', () => {
  it('every span is in range and the prose is as long as the text', () => {
    fc.assert(fc.property(hostile, fc.constantFrom('txt', 'md', 'html', 'article'), (text, kind) => {
      const read = article(text, kind);
      assert.equal(read.prose.length, text.length);
      for (const span of [...read.paragraphs, ...read.residue, read.headline, read.byline, read.dateline, read.place]) {
        if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
      }
      for (const [i, paragraph] of read.paragraphs.entries()) {
        assert.ok((read.paragraphs[i - 1]?.end ?? 0) <= paragraph.start);
        assert.equal(textOf(read.prose, paragraph), textOf(read.prose, paragraph).trim());
      }
    }), { numRuns: 400 });
  });
});

const hostile = fc.array(fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '\n', '\r\n', '\n\n', '---\n', 'headline: Mill “closes”\n', '# Mill closes again now\n', 'By Ann Poe\n', 'LUNDY (AP) — ', 'Oct. 29, 2019\n',
    'The council voted. ', 'Ada BrillAda (Addie) BrillMill closes MORE ', 'Share on Facebook\n', '> ', '- ', '    ', '**', '`', '<p>', '</p>', '<b>', '&amp;', '&rsquo;', '&#128512;',
    '[a](http://b.c)', '\\*', '“', '”', '\ud800', '\u00a0', '-30-\n', '<script>', '|',
  ),
), { maxLength: 25 }).map((parts) => parts.join(''));
