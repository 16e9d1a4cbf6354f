import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Clause, findClauses } from '../../server/engine/clause';
import { wordsOf } from '../../server/text/tokens';

const clausesOf = (text: string, headline = false): Clause[] => {
  const span = { start: 0, end: text.length };
  return findClauses({ ...span, words: wordsOf(text, span), paragraph: 0, headline, row: false });
};

const marks = { possible: '?', reported: '"', fact: '' } as const;

/**
 * `[?-^fire: may not have been fired]`: `?` possible, `"` reported, `-` not affirmed, `^`
 * passive.
 */
const picture = (text: string, clauses: readonly Clause[]): string =>
  clauses
    .map((clause) => {
      const { modality, affirmed, voice, predicate } = clause;
      const flags = `${marks[modality]}${affirmed ? '' : '-'}${voice === 'passive' ? '^' : ''}`;
      return `[${flags}${predicate}: ${text.slice(clause.start, clause.end)}]`;
    })
    .join(' ');

/** Each line is a sentence divided into its clauses. */
function checkClauses(pictures: string, headline = false) {
  for (const line of pictures.trim().split('\n')) {
    const text = line
      .trim()
      .replace(/\[[^:]*: /g, '')
      .replace(/\]/g, '');
    assert.equal(picture(text, clausesOf(text, headline)), line.trim());
  }
}

const checkHeadlines = (pictures: string) => checkClauses(pictures, true);

/** The subject (`s`), object (`o`) and antecedent (`a`) of the clause with this predicate. */
function checkRoles(text: string, predicate: string, expected: string) {
  const clause = clausesOf(text).find((one) => one.predicate === predicate);
  const { subject, object, antecedent } = clause ?? {};
  const roles = Object.entries({ s: subject, o: object, a: antecedent }).flatMap(([name, span]) =>
    span ? `${name}: ${text.slice(span.start, span.end)}` : [],
  );
  assert.equal(roles.join(' | '), expected, text);
}

describe('clauses', () => {
  it('divides a sentence around its verbs', () => {
    checkClauses(`
      [resign: He resigned] [leave: and left the city] [reject: because voters had rejected the plan.]
      [: The donors] [give: who gave the money] [sue: are suing.]
      [serve: He used to serve on the board] [pay: and had to pay a fine.]
      [turn down: They turned the offer down] [lay off: and laid 200 workers off.]
      [: The money] [take: he took] [be: was hers.]
      [lose: Ellery, 45, a Democrat from Quillmoor, lost to Ortiz in 2014.]
      [^let go: The coach was let go.]
      [become: She became the first woman] [lead: to lead the guild.]
      [win: Not only did she win,] [win: she won by a landslide.]
      [: The man] [^accuse: accused of theft] [^release: was released on bail.]
      [^force: Ortiz was forced] [resign: to resign in March.]
      [close: The plant closed in 2009,] [put out: putting 300 people out of work.]
      [: The ruling,] [appeal: which the state will appeal,] [take: takes effect on Monday.]
      [^arrest: Two guards were arrested] [^charge: and charged with theft.]
      [^fire: Ellery got fired after the audit.]
      [: The tenants,] [complain: many of whom had complained,] [move out: moved out.]
      [back: Ortiz backed the tax] [be: when she was mayor;] [oppose: now she opposes it.]
      [open: The bridge is going to open in May.]`);
  });

  it('keeps a negation within its clause', () => {
    checkClauses(`
      [-step down: Mara Ellery did not step down on Friday.]
      [: The mayor,] [^fire: who was fired by the council in May,] [-resign: hasn’t resigned.]
      [deny: Officials denied] ["-leak: that the plant had leaked.]
      ["-run: “I won’t run,”] [say: she said.]
      [-approve: Neither the mayor nor the council approved the budget.]
      [: Ellery,] [^accuse: accused] ["take: of taking bribes,] [fail: failed] [-appear: to appear in court.]
      [have: She has yet] [-endorse: to endorse a candidate.]
      [-vote: The senator hardly ever votes with her party.]
      [-be: There were no survivors.]
      [-apologize: Nor did he apologize for the remark.]
      [deny: He denied] ["-take: taking bribes] [refuse: but refused] [-resign: to resign.]
      [say: The board said] ["-close: the school will not close before June.]
      [-^sign: The bill was neither signed] [-^veto: nor vetoed.]
      [tell: Ellery told reporters] ["-^ask: she hadn’t been asked] [?-resign: to resign.]
      [-support: She no longer supports the bill.]
      [leave: Ellery left the hearing] [-speak: without speaking to reporters.]
      [manage: The firm managed] [avoid: to avoid] [-pay: paying the fine.]
      [-say: Ellery did not say] [?run: that she would run.]
      [-^hurt: No one was hurt] [collapse: when the roof collapsed.]
      [-resign: Instead of resigning,] [fire: Ortiz fired his deputy.]
      [-win: The team never won a title,] [come: but it came close twice.]
      [-find: The court found no evidence] ["-lie: that he had lied.]
      [stop: Ellery stopped] [-endorse: short of endorsing Ortiz.]
      [say: The letter said:] ["-^warn: “We were not warned.”]
      [agree: Ellery agreed] [?pay: to pay the fine,] [decline: and Ortiz declined] [-comment: to comment.]
      [say: Workers said] ["^tell: they were told] [?-talk: not to talk.]
      [dismiss: The judge dismissed claims] ["-^rig: that the vote was rigged.]
      [say: A spokeswoman for the mayor, Dana Whitcombe, said] ["-^fire: he had not been fired.]`);
  });

  it('tells what is only possible or said by somebody from what happened', () => {
    checkClauses(`
      [?pass: If the bill passes,] [?sign: the governor may sign it.]
      ["^expect: The company is expected] [?lay off: to lay off 200 workers, according to Ortiz.]
      [say: Police say] ["drive away: the suspect drove away] [?stop: before officers could stop him.]
      ["do: What he did] ["be: was wrong,] [rule: the judge ruled on Tuesday.]
      [?resign: Did she resign?]
      ["be: “It was fair,”] [say: said Ortiz,] [beat: who beat Ellery by six points.]
      [: The vote] [?approve: to approve the plan] [fail: failed 5-4.]
      [say: He said the mayor,] [^fire: who was fired in May,] ["leave: had left town.]
      ["plan: The paper reportedly plans] [?endorse: to endorse Ortiz.]
      [^charge: The driver was charged] ["leave: with leaving the scene.]
      [threaten: The council threatened] [?sue: to sue the firm.]
      [be: It is unclear] [?resume: whether the talks will resume.]
      [ask: The clerk asked him] [?leave: to leave,] [do: and he did.]
      ["ignore: The agency allegedly ignored the warning.]
      [?resign: Ortiz may resign] [?retire: or retire in June.]
      [?collapse: The deal nearly collapsed last week.]`);
  });

  it('finds the verb of a headline', () => {
    checkHeadlines(`
      [vote down: Council votes down Quillmoor plan]
      [^fire: Ellery fired as coach after loss to Quillmoor]`);
  });

  it('finds who did what, also where the subject stands in another clause', () => {
    checkRoles(
      'The mayor, who was fired by the council, has not resigned.',
      'resign',
      's: The mayor',
    );
    checkRoles(
      'The mayor, who was fired by the council, has not resigned.',
      'fire',
      's: The mayor | a: The mayor',
    );
    checkRoles('The money he took was hers.', 'take', 's: he | o: The money | a: The money');
    checkRoles(
      'The council of Quillmoor approved the budget on Monday.',
      'approve',
      's: The council of Quillmoor | o: the budget',
    );
    checkRoles('Ellery, 45, a Democrat from Quillmoor, lost to Ortiz.', 'lose', 's: Ellery');
    checkRoles('The council asked Ellery to resign.', 'resign', 's: Ellery');
    checkRoles('Ellery was forced to resign.', 'resign', 's: Ellery');
    checkRoles('Ellery promised the council to resign.', 'resign', 's: Ellery');
    checkRoles('“It was fair,” said Ortiz.', 'say', 's: Ortiz');
    checkRoles('He resigned and left the city.', 'leave', 's: He | o: the city');
    checkRoles('Ellery quit Monday.', 'quit', 's: Ellery');
    checkRoles('In May Ellery resigned.', 'resign', 's: Ellery');
  });

  it('tells past, present and future', () => {
    const tensesOf = (text: string) =>
      clausesOf(text)
        .map(({ tense }) => tense)
        .join(' ');
    assert.equal(tensesOf('Ellery resigned.'), 'past');
    assert.equal(tensesOf('Ellery has resigned.'), 'past');
    assert.equal(tensesOf('Ellery quit.'), 'past');
    assert.equal(tensesOf('Ellery leads the board.'), 'present');
    assert.equal(tensesOf('Ellery will lead the board.'), 'future');
    assert.equal(tensesOf('Ellery is going to lead the board.'), 'future');
    assert.equal(tensesOf('Ellery plans to resign.'), 'present future');
  });

  it('covers every text in order and never fails', () => {
    const pieces = fc.constantFrom(
      'Ellery',
      'not',
      'resigned',
      'to',
      'who',
      ',',
      'was',
      'fired',
      '“',
      'and',
      'that',
      'said',
      '😀',
      '(',
      '’s',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (line, headline) => {
        const words = wordsOf(line, { start: 0, end: line.length });
        const clauses = clausesOf(line, headline);
        assert.deepEqual(
          clauses.flatMap((clause) => clause.words.map(({ start }) => start)),
          words.map(({ start }) => start),
        );
        for (const { subject, object, antecedent, verb } of clauses) {
          for (const part of [subject, object, antecedent, verb])
            assert.ok(!part || (part.start < part.end && part.end <= line.length));
        }
      }),
    );
  });
});
