import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../server/engine/article';
import type { Quote } from '../../server/engine/quote';
import { read } from '../../server/engine/read';

describe('quotations', () => {
  describe('are found by their marks', () => {
    it('straight, curly and doubled', () => {
      checkQuotes('"We won," Ada Brill said.', '"<We won,>" Ada Brill said.');
      checkQuotes('“We won,” Ada Brill said.', '“<We won,>” Ada Brill said.');
      checkQuotes("``We won,'' Ada Brill said.", "``<We won,>'' Ada Brill said.");
      checkQuotes('«We won,» Ada Brill said.', '«<We won,>» Ada Brill said.');
    });

    it('mixed within one quotation, and turned the wrong way', () => {
      checkQuotes('"We won,” Ada Brill said. “It rained."', '"<We won,>” Ada Brill said. “<It rained.>"');
      checkQuotes('”We won,“ Ada Brill said.', '”<We won,>“ Ada Brill said.');
    });

    it('with spaces where none belong, and without where one does', () => {
      checkQuotes('" We won, " Ada Brill said.', '" <We won,> " Ada Brill said.');
      checkQuotes('Ada Brill said:"We won."She left.', 'Ada Brill said:"<We won.>"She left.');
    });

    it('with quotes inside as part of the content', () => {
      checkQuotes("“He told me, ‘Go home,’” Ada Brill said.", "“<He told me, ‘Go home,’>” Ada Brill said.");
      checkQuotes('"He told me, \'Go home,\'" Ada Brill said.', '"<He told me, \'Go home,\'>" Ada Brill said.');
      checkQuotes('“He said “no” to us all,” Ada Brill said.', '“<He said “no” to us all,>” Ada Brill said.');
    });

    it('in single marks, but never at apostrophes, decades or inches', () => {
      checkQuotes("'We won', Ada Brill said.", "'<We won>', Ada Brill said.");
      checkQuotes("The '90s band's fans' bus was 6'2\" long.", "The '90s band's fans' bus was 6'2\" long.");
      checkQuotes("Ada Brill's 12\" record didn't sell.", "Ada Brill's 12\" record didn't sell.");
      checkQuotes("'The workers' union won,' Ada Brill said.", "'<The workers' union won,>' Ada Brill said.");
    });

    it('with letters outside ASCII and emoji around', () => {
      checkQuotes('🎉 “Élan, déjà vu 🎉,” Zoë Brill said.', '🎉 “<Élan, déjà vu 🎉,>” Zoë Brill said.');
    });
  });

  describe('stay in their paragraph', () => {
    it('one over several paragraphs is one for each, with one speaker', () => {
      checkSpeakers('Ada Brill said: “We won.\n\n“It rained.\n\n“We went home.”', ['Ada Brill', 'Ada Brill', 'Ada Brill']);
      checkSpeakers('“We won.\n\n“It rained,” Ada Brill said.', ['Ada Brill', 'Ada Brill']);
    });

    it('a mark that nobody closes holds no more than its sentence', () => {
      checkQuotes('“We won. Then it rained.\n\nThe match was over.', '“<We won.>! Then it rained.\n\nThe match was over.');
      checkQuotes('He said " it rained "We won," Ada Brill said.', 'He said " <it rained>! "<We won,>" Ada Brill said.');
    });

    it('a mark again after a full stop is a lost line break', () => {
      checkQuotes('“We won. “It rained,” Ada Brill said.', '“<We won.> “<It rained,>” Ada Brill said.');
    });

    it('a forgotten closing mark is seen before the attribution', () => {
      checkQuotes('“We won, Ada Brill said.\n\nIt rained.', '“<We won,>! Ada Brill said.\n\nIt rained.');
    });

    it('a closing mark of another paragraph is no beginning', () => {
      checkQuotes('We won," Ada Brill said.', 'We won," Ada Brill said.');
    });
  });

  describe('know their speaker', () => {
    it('before, behind and in the middle', () => {
      checkSpeakers('“We won,” Ada Brill said.', ['Ada Brill']);
      checkSpeakers('“We won,” said Ada Brill.', ['Ada Brill']);
      checkSpeakers('Ada Brill said, “We won.”', ['Ada Brill']);
      checkSpeakers('Ada Brill told The Courier on Monday: “We won.”', ['Ada Brill']);
      checkSpeakers('“We won,” Ada Brill said, “and it rained.”', ['Ada Brill', 'Ada Brill']);
      checkSpeakers('“Who won?” asked Ada Brill.', ['Ada Brill']);
      checkSpeakers('“We won,” according to Ada Brill.', ['Ada Brill']);
      checkSpeakers('According to Ada Brill, “we won in the rain.”', ['Ada Brill']);
    });

    it('behind titles, appositions and relative clauses', () => {
      checkSpeakers('“We won,” said former Mayor Ada Brill, who lives in Lundy.', ['Ada Brill']);
      checkSpeakers('“We won,” Ada Brill, the mayor of Lundy, told reporters.', ['Ada Brill']);
      checkSpeakers('“We won,” the mayor, Ada Brill, said.', ['Ada Brill']);
      checkSpeakers('“We won,” Ada Brill (R-Ohio) said.', ['Ada Brill']);
      checkSpeakers('Ada Brill, who leads the party, said, “We won in the rain.”', ['Ada Brill']);
    });

    it('with any verb right behind a whole sentence', () => {
      checkSpeakers('“We won in the rain,” Ada Brill fumed on Monday.', ['Ada Brill']);
      checkSpeakers('“We won in the rain,” Ada Brill shot back.', ['Ada Brill']);
    });

    it('for parts of a sentence', () => {
      checkSpeakers('Ada Brill said the plan was “a gift to nobody in town.”', ['Ada Brill']);
      checkSpeakers('Ada Brill called it “a gift to nobody.”', ['Ada Brill']);
      checkSpeakers('The plan is “a gift to nobody” and late, Ada Brill said.', ['Ada Brill']);
      checkSpeakers('The plan is “a gift to nobody” and late, said Ada Brill, who lives in Lundy.', ['Ada Brill']);
      checkSpeakers('When Tom Reyes left, Ada Brill praised him, saying he was “a gift to everybody.”', ['Ada Brill']);
    });

    it('for the quote that follows in the paragraph, or fills the next', () => {
      checkSpeakers('“We won,” Ada Brill said. “It rained a lot.”', ['Ada Brill', 'Ada Brill']);
      checkSpeakers('“We won,” Ada Brill said.\n\n“It rained a lot all through the night.”', ['Ada Brill', 'Ada Brill']);
      checkSpeakers('“We won,” Ada Brill said.\n\n“It rained.”', ['Ada Brill', undefined]);
      checkSpeakers('“We won,” Ada Brill said.\n\nTom Reyes left. “It rained a lot all through the night.”', ['Ada Brill', undefined]);
      checkSpeakers('“We won,” Ada Brill said.\n\nTom Reyes agreed. “It rained a lot all through the night.”', ['Ada Brill', 'Tom Reyes']);
      checkSpeakers('Ada Brill put it like this, and said:\n\n“It rained a lot.”', ['Ada Brill']);
    });

    it('for one that goes on', () => {
      checkSpeakers('“Tom Reyes is a fool,” Ada Brill said.\n\n“And it rained,” she continued.', ['Ada Brill', 'Ada Brill']);
    });

    it('each its own', () => {
      checkSpeakers('“We won,” Ada Brill said. Tom Reyes said, “We lost.”', ['Ada Brill', 'Tom Reyes']);
      checkSpeakers('Ada Brill said “we won the match,” and Tom Reyes said “we lost it.”', ['Ada Brill', 'Tom Reyes']);
      checkSpeakers('Ada Brill said when Tom Reyes asked about it, “We won.”', ['Ada Brill']);
    });

    it('as they were quoted by somebody else', () => {
      checkSpeakers('Ada Brill was quoted as saying “we won in the rain.”', ['Ada Brill']);
      checkSpeakers('Ada Brill: “We won.” Tom Reyes: “We lost.”', ['Ada Brill', 'Tom Reyes']);
      checkSpeakers('“We won in the rain.” — Ada Brill', ['Ada Brill']);
      checkSpeakers('Ada Brill’s statement read: “We won in the rain.”', ['Ada Brill']);
    });
  });

  describe('keep silent about the speaker', () => {
    it('where somebody without a name speaks', () => {
      checkSpeakers('Ada Brill won. “It rained a lot,” a spokesman for Brill said.', [undefined]);
      checkSpeakers('“It rained a lot,” said a friend of Ada Brill.', [undefined]);
      checkSpeakers('“It rained a lot,” Ada Brill’s lawyer said.', [undefined]);
    });

    it('where two speak', () => {
      checkSpeakers('“It rained a lot,” Ada Brill and Tom Reyes said.', [undefined]);
    });

    it('where the name only stands by', () => {
      checkSpeakers('Ada Brill was told “it rained a lot there.”', [undefined]);
      checkSpeakers('Tom Reyes met Ada Brill. “It rained a lot.”', [undefined]);
    });

    it('of titles and single words in marks', () => {
      checkSpeakers('Ada Brill said the film “Gone to the Rain” was a “hit”.', [undefined, undefined]);
    });
  });

  it('say whether they are whole sentences', () => {
    const whole = (text: string): boolean[] => quotesOf(text).quotes.map(({ fragment }) => !fragment);
    assert.deepEqual(whole('“We won,” Ada Brill said, “and it rained.”'), [true, true]);
    assert.deepEqual(whole('Ada Brill called it “a gift to nobody.” She saw “Gone to the Rain”.'), [false, false]);
  });

  it('have exact places in any text', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", '’', '‘', "''", '``', ' ', '\n\n', '.', ',', 'Ada Brill', 'said', 'we', 'won', ':', '🎉', '(');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { article, quotes } = quotesOf(text);
      let before = 0;
      for (const { start, end, speakerSpan, cue } of quotes) {
        assert.ok(before <= start && start < end && end <= text.length);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
        assert.ok(article.paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end));
        for (const span of [speakerSpan, cue]) assert.ok(!span || (span.start < span.end && span.end <= text.length));
        before = end;
      }
    }));
  });

  it('cost little, however many marks are left open', () => {
    const started = performance.now();
    quotesOf('“we said “ \'we won, " '.repeat(2000));
    assert.ok(performance.now() - started < 3000);
  });
});

function quotesOf(text: string): { article: Article; quotes: readonly Quote[] } {
  const { article, quotes } = read({ text, prose: text, metadata: {} });
  return { article, quotes };
}

/** Draws each quote as `<…>`, with `!` behind one that is not closed. */
function checkQuotes(text: string, expected: string): void {
  const drawn = [...quotesOf(text).quotes].reverse().reduce((all, { start, end, unclosed }) =>
    `${all.slice(0, start)}<${all.slice(start, end)}>${unclosed ? '!' : ''}${all.slice(end)}`, text);
  assert.equal(drawn, expected);
}

function checkSpeakers(text: string, expected: readonly (string | undefined)[]): void {
  const { quotes } = quotesOf(text);
  assert.deepEqual(quotes.map(({ speaker }) => speaker?.canonicalName), expected, text);
  for (const { speakerSpan, speaker } of quotes) assert.equal(speakerSpan !== undefined, speaker !== undefined);
}
