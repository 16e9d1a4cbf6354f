import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindsOf, meantBy, mentionsOf, rolesOf, withNames, withoutBrackets } from './mention-marks';

/** Marked sentence, roles. */
const titles: readonly (readonly [string, string])[] = [
  ['Former Sen. [Jane Doe] (R-Ohio) spoke.', 'Jane Doe: senator former of OH, republican, OH'],
  ['Then-Gov. [Jane Doe] spoke.', 'Jane Doe: governor former'],
  ['Gov.-elect [Jane Doe] spoke.', 'Jane Doe: governor elect'],
  ['The ex-mayor [Jane Doe] spoke.', 'Jane Doe: mayor former'],
  ['Acting Attorney General [Jane Doe] spoke.', 'Jane Doe: attorney general acting'],
  ['[Ohio] Secretary of State [Jane Doe] spoke.', 'Jane Doe: secretary of state of OH, OH'],
  ['Senate Majority Leader [Jane Doe] spoke.', 'Jane Doe: majority leader'],
  ['GOP state Rep. [Jane Doe] spoke.', 'Jane Doe: state representative, republican'],
  ['The conservative Rep. [Jane Doe] spoke.', 'Jane Doe: representative'],
  ['U.S. Rep. [Jane Doe] spoke.', 'Jane Doe: representative'],
  ['Congresswoman [Jane Doe] spoke.', 'Jane Doe: representative'],
  ['Former [Lundy University] football coach [Jane Doe] spoke.', 'Jane Doe: football coach former of lundy university, affiliation lundy university former'],
  ['[Lundy News] host [Jane Doe] spoke.', 'Jane Doe: host of lundy news, affiliation lundy news'],
  ['The businessman [Stan Doe] spoke.', 'Stan Doe: businessman'],
  ['The longtime campaign manager [Jane Doe] spoke.', 'Jane Doe: campaign manager'],
  ['Special counsel [Jane Doe] spoke.', 'Jane Doe: special counsel'],
  ['[Wexley County] Sheriff [Jane Doe] spoke.', 'Jane Doe: sheriff of wexley county'],
  ['[Lundy] Police Chief [Jane Doe] spoke.', 'Jane Doe: police chief of lundy'],
  ['French President [Luc Marne] spoke.', 'Luc Marne: president of france'],
  ['Senate candidate [Jane Doe] spoke.', 'Jane Doe: senator candidate'],
  ['Republican gubernatorial nominee [Jane Doe] spoke.', 'Jane Doe: governor candidate, republican'],
  ['Democrat [Jane Doe] spoke.', 'Jane Doe: democrat'],
  ['Sens. [Jane Doe] (D-Iowa) and [Bob Roe] (R-Ohio) spoke.', 'Jane Doe: senator of IA, democrat, IA; Bob Roe: senator of OH, republican, OH'],
  ['Sens. [Jane Doe], D-Iowa, and [Bob Roe], R-N.C., spoke.', 'Jane Doe: senator of IA, democrat, IA; Bob Roe: senator of NC, republican, NC'],
  ['Mr. [Doe] spoke.', ''],
  ['A company representative, [Jane Doe], spoke.', 'Jane Doe: agent'],
  ['Company representative [Jane Doe] spoke.', 'Jane Doe: agent'],
  ['Chairman Sen. [Jane Doe] spoke.', 'Jane Doe: senator, chair'],
  ['Former [University of Ohio] football coach [Jane Doe] spoke.',
    'Jane Doe: football coach former of university of ohio, affiliation university of ohio former'],
  ['When [Lundy News] host [Jane Doe] spoke, he left.', 'Jane Doe: host of lundy news, affiliation lundy news'],
  ['The [Department of Justice] spokesman [Stan Doe] spoke.',
    'Stan Doe: spokesperson of justice department, affiliation justice department'],
  ['Sitting Attorney General [Jane Doe] spoke.', 'Jane Doe: attorney general'],
  ['The fired police chief [Jane Doe] spoke.', 'Jane Doe: police chief former'],
  ['Failed [Senate] candidate [Jane Doe] spoke.', 'Jane Doe: senator candidate'],
];

const asides: readonly (readonly [string, string])[] = [
  ['[Jane Doe], the former state [Supreme Court] chief justice who lost, spoke.', 'Jane Doe: chief justice former of supreme court, affiliation supreme court former'],
  ['[Marlow], a Democratic former federal prosecutor, won.', 'Marlow: federal prosecutor former, democrat'],
  ['[Jane Doe], chairman of the [Ohio Republican Party], spoke.', 'Jane Doe: chair of ohio republican party, affiliation ohio republican party'],
  ['[Jane Doe], 72, spoke.', ''],
  ['[Jane Doe], 72, a former judge, spoke.', 'Jane Doe: judge former'],
  ['[Jane Doe], 34, of [Lundy], a nurse, spoke.', 'Jane Doe: nurse'],
  ['[Jane Doe], a former chief of staff to [Roe], spoke.', 'Jane Doe: relation chief of staff former of roe'],
  ['[Jane Doe], a Republican from [Ohio], spoke.', 'Jane Doe: republican, OH'],
  ['Senator [Jane Doe], Republican of [Ohio], spoke.', 'Jane Doe: senator of OH, republican, OH'],
  ['Sen. [Jane Doe] of [North Dakota] spoke.', 'Jane Doe: senator of ND, ND'],
  ['[Jane Doe], an [Ohio] Democrat, spoke.', 'Jane Doe: democrat, OH'],
  ['A spokesman for the [Lundy National Committee], [Bob Roe], said no.', 'Bob Roe: spokesperson of lundy national committee, affiliation lundy national committee'],
  ['The mayor, [Jane Doe], who won, spoke.', 'Jane Doe: mayor'],
  ['[Jane Doe] (D) spoke.', 'Jane Doe: democrat'],
  ['Rep. [Jane Doe] (Calif.) spoke.', 'Jane Doe: representative of CA, CA'],
  ['[Jane Doe] (I-Vt.) spoke.', 'Jane Doe: independent, VT'],
  ['[Jane Doe] (R-South Carolina) spoke.', 'Jane Doe: republican, SC'],
  ['[Jane Doe] (D-TX) spoke.', 'Jane Doe: democrat, TX'],
  ['[Jane Doe], police chief [Bob Roe] and others spoke.', 'Bob Roe: police chief'],
  ['[Jane Doe], the mayor and the governor spoke.', ''],
  ['[Bob Roe], a [Lundy] attorney and party advocate, spoke.', 'Bob Roe: attorney of lundy, advocate'],
];

const verbs: readonly (readonly [string, string])[] = [
  ['[Jane Doe], who served as attorney general, spoke.', 'Jane Doe: attorney general then'],
  ['[Jane Doe] was named secretary of state.', 'Jane Doe: secretary of state'],
  ['[Jane Doe] is the mayor of [Lundy].', 'Jane Doe: mayor of lundy'],
  ['They named [Jane Doe] secretary of state.', 'Jane Doe: secretary of state'],
  ['[Jane Doe] has represented [Ohio] in the [U.S. House] since 2009.', 'Jane Doe: representative of OH, OH'],
  ['[Jane Doe] represented [Ohio] in the [Senate] until 2009.', 'Jane Doe: senator then of OH, OH'],
  ['[Jane Doe] previously worked as a nurse.', 'Jane Doe: nurse former'],
  ['[Jane Doe] resigned as attorney general.', 'Jane Doe: attorney general then'],
  ['[Jane Doe], who used to coach football at [Lundy], spoke.', 'Jane Doe: football coach former of lundy'],
  ['[Jane Doe] coached at [Lundy University] until May.',
    'Jane Doe: coach then of lundy university, affiliation lundy university then'],
  ['[Jane Doe] taught tax law at [Lundy College].', 'Jane Doe: teacher then of lundy college, affiliation lundy college then'],
  ['[Jane Doe], who edits the [Lundy Courier], spoke.', 'Jane Doe: editor of lundy courier, affiliation lundy courier'],
  ['[Jane Doe] chaired the [Lundy Council].', 'Jane Doe: chair then of lundy council, affiliation lundy council then'],
  ['[Jane Doe] led [Lundy College] past [Harwick College].', ''],
  ['[Jane Doe] headed to [Lundy College].', ''],
  ['[Jane Doe] ran for the [Senate].', ''],
  ['[Jane Doe] is not the mayor.', ''],
  ['[Jane Doe] is a senator\'s son.', ''],
  ['[Jane Doe]: senator, Republican, OH', 'Jane Doe: senator of OH, republican, OH'],
];

const names: readonly string[] = [
  'He met [Jane O’Neil] and [Mary Smith-Jones].',
  'He met [J.D. Doe] and [Stan A. McRoe].',
  'He met [Luc de Marne] and [Omar bin Salim].',
  'He met [Ron de la Croix] and [Ali al-Tamimi].',
  'He met [Bob Roe Jr.] and [Al Doe III].',
  'He met [Robert “Bob” Doe] there.',
  'He met [Zachary (Zach) Doe] there.',
  'The [Department of Justice] and the [Bank of Lundy] agreed.',
  'The [Department of Health and Human Services] agreed.',
  'The [Centers for Disease Control and Prevention] agreed.',
  'The [Council on Foreign Relations] agreed.',
  '[Jane Doe]’s house and [Chris Jones]’ car burned.',
  'On Monday, police said that in May nothing burned.',
  'In [Ohio], Republicans and Russians met.',
  'Walls fell. “Needless,” he said.',
  'He told [The Courier] that he left.',
  'The [Wexley County Sheriff’s Office] said no.',
  'He said [Zoë Marlow] won. 🎉 [Łukasz Doe] lost.',
];

describe('names', () => {
  for (const marked of names) {
    it(marked, () => assert.equal(withNames(withoutBrackets(marked)), marked));
  }

  it('are people, organisations and places by their words and by what stands beside them', () => {
    assert.equal(kindsOf('Rep. Tyshaun Doe met Lundy University and the FDA in Ohio.'),
      'Tyshaun Doe person, Lundy University organisation, FDA organisation, Ohio place');
    assert.equal(kindsOf('Tyshaun Doe, 34, of Lundy, Iowa, died.'), 'Tyshaun Doe person, Lundy place, Iowa place');
    assert.equal(kindsOf('The Gulf of Lundy is wide.'), 'Gulf of Lundy place');
    assert.equal(kindsOf('We met Tyshaun Doe.'), 'Tyshaun Doe name');
  });

  it('stand in a titled headline where the article knows them', () => {
    assert.equal(withNames('Doe To Run For Senate In Lundy\n\nSen. Jane Doe will run in Lundy.'),
      '[Doe] To Run For Senate In [Lundy]\n\nSen. [Jane Doe] will run in [Lundy].');
  });

  it('are found in an ALL-CAPS headline', () => {
    assert.equal(meantBy('DOE WINS LUNDY RACE AGAIN\n\nSen. Jane Doe won.'), 'DOE = Jane Doe');
  });
});

for (const [what, table] of [['titles before a name', titles], ['asides', asides], ['verbs', verbs]] as const) {
  describe(`roles from ${what}`, () => {
    for (const [marked, expected] of table) {
      it(marked, () => {
        assert.equal(withNames(withoutBrackets(marked)), marked);
        assert.equal(rolesOf(withoutBrackets(marked)), expected);
      });
    }
  });
}

describe('within an article', () => {
  const linked: readonly (readonly [string, string])[] = [
    ['Sen. Jane Marlow spoke. Marlow left. Jane wept.', 'Marlow = Jane Marlow; Jane = Jane Marlow'],
    ['Robert Marlow spoke. Bob left.', 'Bob = Robert Marlow'],
    ['Bob Marlow, 50, and Bob Marlow Jr., 22, met.', ''],
    ['Jane Marlow spoke. She left.', 'She = Jane Marlow'],
    ['Jane Marlow met Mary Pine. She left.', ''],
    ['Jane Marlow met Bob Pine. She left.', 'She = Jane Marlow'],
    ['Jane Marlow met a woman. She left.', ''],
    ['Of Jane Marlow, she said nothing.', ''],
    ['Jane Marlow, 72, would be a strong candidate. She has won before. She spoke.',
      'She = Jane Marlow; She = Jane Marlow'],
    ['Jane Marlow, 72, would be a strong candidate. The bridge is open. She spoke.', ''],
    ['Jane Marlow, 72, would be a strong candidate. She met Mary Pine. She spoke.', 'She = Jane Marlow'],
    ['Bob Marlow said his attacker was a teacher. He left.', 'his = Bob Marlow'],
    ['According to Jane Marlow, she left.', 'she = Jane Marlow'],
    ['Bob Marlow asked him to leave.', ''],
    ['Jane Marlow left. “She lied,” Bob Pine said.', ''],
    ['Sen. Jane Marlow spoke. The senator left.', 'The senator = Jane Marlow'],
    ['Sen. Jane Marlow met Sen. Bob Pine. The senator left.', ''],
    ['Sen. Jane Marlow (R-Ohio) spoke. The Ohio Republican left.', 'The Ohio Republican = Jane Marlow'],
    ['Former Attorney General Jane Marlow spoke. The former attorney general resigned.', 'The former attorney general = Jane Marlow'],
    ['Sen. Jane Marlow spoke. The senator from Iowa left.', ''],
    ['The Food and Drug Administration agreed. The FDA left.', 'FDA = Food and Drug Administration'],
    ['Zenix Widgets Inc. fell. Zenix lost money.', 'Zenix = Zenix Widgets Inc.'],
    ['Lundy College won. He lives in Lundy.', ''],
    ['The Department of Justice fell. The Justice Department rose.', 'Justice Department = Department of Justice'],
  ];
  for (const [text, expected] of linked) {
    it(`${text} → ${expected || 'nobody else is meant'}`, () => assert.equal(meantBy(text), expected));
  }

  it('people with one surname stay apart', () => {
    assert.equal(kindsOf('Jane Marlow and Paul Marlow met. Marlow left.'), 'Jane Marlow person, Paul Marlow person, Marlow name');
  });

  it('keys are plain, and a department has one', () => {
    const keys = mentionsOf('Sen. Zoë O’Neil met the Department of Justice in Ala. and the U.K.').map(({ entity }) => entity.key);
    assert.deepEqual(keys, ['oneil', 'justice department', 'alabama', 'britain']);
  });

  it('a possessive is none of the name', () => {
    const [mention] = mentionsOf('Sen. Jane Doe’s plan failed.');
    assert.equal(mention?.possessive, true);
    assert.equal(mention?.end, 'Sen. Jane Doe'.length);
  });

  it('the phrase holds titles, label and aside', () => {
    const text = 'Former Sen. Jane Doe (R-Ohio), a judge, spoke.';
    const phrase = mentionsOf(text)[0]?.phrase;
    assert.equal(phrase && text.slice(phrase.start, phrase.end), 'Former Sen. Jane Doe (R-Ohio), a judge');
    const other = 'Rep. Jane Doe, a Republican from New Lundy who won, spoke.';
    const home = mentionsOf(other)[0]?.phrase;
    assert.equal(home && other.slice(home.start, home.end), 'Rep. Jane Doe, a Republican from New Lundy');
  });
});

describe('any text', () => {
  const words = fc.constantFrom('Sen.', 'Jane', 'Doe', 'Jr.', '(R-Ohio)', ',', 'the', 'former', 'of', 'Ohio', '’s', 'said', '.', '"', '“', '”',
    'Republican', 'Department', 'and', 'al-Sabah', 'Zoë', '🎉', 'U.S.', 'R-', '(', ')', '\n', '\r\n', '\u00a0', 'who', 'was', 'mayor', '34', ':');

  it('has names whose spans lie in its sentences, in order, without overlap', () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end, phrase, entity, roles } of mentionsOf(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.ok(phrase.start <= start && phrase.end >= end);
        assert.ok(entity.key.length > 0 && entity.aliases.length > 0);
        for (const { span } of roles) assert.ok(span.start >= 0 && span.end > span.start && span.end <= text.length);
        last = end;
      }
    }), { numRuns: 500 });
  });

  it('is read without failing, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { start, end } of mentionsOf(text)) assert.ok(start >= 0 && end <= text.length);
    }), { numRuns: 300 });
  });
});
