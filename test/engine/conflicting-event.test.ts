import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { accounts } from '../../server/engine/events/account';
import { conflictingEvent } from '../../server/engine/checks/conflicting-event';
import type { Comparison } from '../../server/engine/comparison';
import { consult } from '../../server/engine/consult';
import { incompatible } from '../../server/engine/events/incompatible';
import { read } from '../../server/engine/read';
import type { CivilDay } from '../../server/text/civil';
import { withMarks, withoutMarks } from './marks';

const manuscript = (text: string, source: string, published?: CivilDay) => ({
  text,
  prose: text,
  metadata: { source, ...(published && { published }) },
});

/** A draft against pieces called `piece 1`, `piece 2`…; `days` are theirs and last the draft's. */
function consultPieces(
  pieces: readonly string[],
  draft: string,
  days: readonly CivilDay[] = [],
): Promise<Comparison> {
  const submissions = pieces.map((piece, n) => {
    const name = `piece ${n + 1}`;
    const reading = read(manuscript(piece, name, days[n]));
    return { file: name, id: name, article: reading.article, reading };
  });
  return consult(manuscript(draft, 'draft', days[pieces.length]), memoryArchive(submissions), {});
}

/** Each line: a piece of the archive / a draft, with marks around what is found in it. */
async function checkLines(lines: string) {
  for (const line of lines.trim().split('\n')) {
    const [piece = '', draft = ''] = line.trim().split(' / ');
    const { text } = withoutMarks(draft);
    const findings = [...conflictingEvent.run(await consultPieces([piece], text))];
    assert.equal(withMarks(text, findings), draft, piece);
  }
}

const day = (text: string): CivilDay => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

describe('conflicting-event', () => {
  it('shows who was fired and has resigned', async () => {
    await checkLines(`
      Mara Ellery resigned Tuesday as police chief of Quillmoor. / Ellery [|was fired|] Tuesday as police chief.
      The council fired Mara Ellery on Friday. / Mara Ellery [|stepped down|] on Friday.
      Ellery, who was fired as coach in May, sued the team. / Ellery, who [|resigned|] as coach in May, sued the team.
      The team announced Ellery’s dismissal on Monday. / Ellery [|resigned|] on Monday.
      Ellery was fired on Monday. / Ellery submitted her [|resignation|] on Monday.
      Ellery was forced to resign as coach in May. / Ellery [|was fired|] as coach in May.`);
  });

  it('shows what grows and what shrinks, and what is demanded and what is not', async () => {
    await checkLines(`
      This increases the risk of fire in the old town. / This [|reduces|] the risk of fire in the old town.
      Ellery should not close the Quillmoor mill. / Ellery [|should close|] the Quillmoor mill.
      Ellery may close the Quillmoor mill. / Ellery should not close the Quillmoor mill.`);
  });

  it('shows verdicts, pleas and deaths that cannot both be true', async () => {
    await checkLines(`
      The jury acquitted Tomas Reyne of fraud. / Tomas Reyne [|was convicted|] of fraud.
      Tomas Reyne was found guilty of fraud. / Tomas Reyne [|was found not guilty|] of fraud.
      Tomas Reyne pleaded not guilty to fraud. / Tomas Reyne [|pleaded guilty|] to fraud.
      Tomas Reyne pleaded guilty to fraud. / Tomas Reyne [|pleaded no contest|] to fraud.
      The Supreme Court upheld the Quillmoor water law. / The Supreme Court [|struck down|] the Quillmoor water law.
      Ortiz survived the crash near Quillmoor. / Ortiz [|died|] in the crash near Quillmoor.
      Ortiz was killed in the crash near Quillmoor. / Ortiz [|survived|] the crash near Quillmoor.`);
  });

  it('shows votes and contests that went the other way', async () => {
    await checkLines(`
      The council voted 5-2 to reject the bridge plan. / The council voted 5-2 [|to approve|] the bridge plan.
      The Senate passed the water bill on Monday. / The Senate [|rejected|] the water bill on Monday.
      The water bill passed the Senate on Monday. / The water bill [|failed|] in the Senate on Monday.
      Gov. Ellery vetoed the water bill. / Gov. Ellery [|signed|] the water bill.
      Dana Whitcombe voted against the water bill. / Dana Whitcombe [|voted for|] the water bill.
      Ellery beat Ortiz in the 2014 election. / Ortiz [|beat|] Ellery in the 2014 election.
      Ellery lost to Ortiz in the 2014 election. / Ellery [|beat|] Ortiz in the 2014 election.`);
  });

  it('shows what was done and not done, admitted and denied, accepted and refused', async () => {
    await checkLines(`
      Mayor Ellery denied taking bribes. / Mayor Ellery [|admitted|] taking bribes.
      Sen. Dana Whitcombe declined to endorse Ortiz. / Sen. Dana Whitcombe [|endorsed|] Ortiz.
      Sen. Dana Whitcombe did not endorse Ortiz. / Sen. Dana Whitcombe [|endorsed|] Ortiz.
      Sen. Dana Whitcombe endorsed Ortiz for governor. / Sen. Dana Whitcombe [|opposed|] Ortiz for governor.
      Mayor Ellery refused to testify before the committee. / Mayor Ellery [|agreed|] to testify before the committee.
      Mayor Ellery refused to testify before the committee. / Mayor Ellery [|testified|] before the committee.
      Mayor Ellery attended the hearing on the bill. / Mayor Ellery [|skipped|] the hearing on the bill.
      Ellery left the hearing after the vote. / Ellery left the hearing [|before the vote|].
      Shares of Quillmoor Steel rose on Monday. / Shares of Quillmoor Steel [|fell|] on Monday.`);
  });

  it('shows a dropped “not” in what somebody says or plans', async () => {
    await checkLines(`
      The agency said it will not renew the contract with Quillmoor Steel. / The agency said it [|will renew|] the contract with Quillmoor Steel.
      Ellery said she would not seek another term as mayor. / Ellery said she [|would seek|] another term as mayor.
      Ellery does not plan to run for mayor of Quillmoor. / Ellery plans [|to run|] for mayor of Quillmoor.
      The judge did not dismiss the lawsuit against Quillmoor Steel. / The judge [|dismissed|] the lawsuit against Quillmoor Steel.`);
  });

  it('knows a winner by the name beside the noun, and by other verbs of winning', async () => {
    await checkLines(`
      Tomas Reyne, the former judge who was defeated by Ada Brill in the 2014 special election, is back. / Ada Brill [|lost|] to Tomas Reyne in the 2014 special election.
      In 2014, Ellery, a former prosecutor, upset the nominee, Reyne, who had led the polls. / Ellery [|lost|] to Reyne in 2014.
      In 2014, Ellery, a former prosecutor, upset the nominee, Reyne, who had led the polls. / Ellery lost to Ortiz in 2014.
      In 2014, Ellery, a former prosecutor, upset the nominee, Reyne, who had led the polls. / Ellery lost to Reyne in 2018.`);
  });

  it('shows that nobody was endorsed who was, and a matter under another name', async () => {
    await checkLines(`
      Sen. Dana Whitcombe has already endorsed state Rep. Milo Ortiz in the primary race. / Whitcombe [|has not endorsed|] anyone in the primary race.
      Sen. Dana Whitcombe has already endorsed state Rep. Milo Ortiz in the primary race. / Whitcombe has not endorsed anyone in the governor’s race in Harrow.
      Mayor Ellery has denied wrongdoing. / Mayor Ellery [|admitted|] the accusations of fraud.
      Mayor Ellery denied the allegations of theft. / Mayor Ellery admitted the accusations of arson.`);
  });

  it('shows who stayed out of an inquiry and did not, by verb and noun', async () => {
    await checkLines(`
      Ellery stepped down after recusing himself from the federal probe into the Quillmoor fire. / Ellery [|did not recuse|] himself from overseeing the Quillmoor investigation.
      Ellery stepped down after recusing himself from the federal probe into the Quillmoor fire. / Ellery did not recuse himself from the Harrow investigation.
      Ellery’s recusal surprised nobody. / Ortiz did not recuse himself.`);
  });

  it('shows a promise turned round only where it depends on the same', async () => {
    await checkLines(`
      Ellery insisted he would not drop out of the mayoral race if Ortiz decides to join it. / Ellery said he [|would drop out|] of the mayoral race if Ortiz joins it.
      Ellery insisted he would not drop out of the mayoral race if Ortiz decides to join it. / Ellery said he would drop out of the mayoral race if his health fails.
      Ellery said he will not drop out of the mayoral race if Ortiz joins it. / Ellery said he will drop out of the mayoral race.`);
  });

  it('mentions a plan of somebody who says that nothing is decided', async () => {
    const pairs = [
      ['Mayor Ortiz said he hadn’t “gotten involved” with Ellery’s Senate bid.', 'Mayor Ortiz will campaign against Ellery.'],
      ['Mayor Ortiz plans to campaign against Ellery.', 'Ortiz has not made up his mind about Ellery’s bid.'],
      ['Mayor Ortiz is undecided about Ellery.', 'Ortiz will campaign against Ellery.'],
    ] as const;
    for (const [piece, draft] of pairs) {
      const findings = [...conflictingEvent.run(await consultPieces([piece], draft))];
      assert.deepEqual(findings.map(({ severity }) => severity), ['information'], draft);
    }
    await checkLines(`
      Mayor Ortiz has not made up his mind about the bridge. / Mayor Ortiz will campaign against Ellery.
      Sen. Dana Whitcombe is undecided about Ellery. / Mayor Ortiz will campaign against Ellery.
      Mayor Ortiz campaigned against Ellery. / Mayor Ortiz has not decided about Ellery.`);
  });

  it('shows who answered a request and did not', async () => {
    await checkLines(`
      Tomas Reyne, a former aide to Ellery, did not immediately respond to an email seeking comment. / Tomas Reyne, a former aide to Ellery, immediately [|responded|] to an email seeking comment.
      Tomas Reyne did not respond to an email seeking comment. / Ellery responded to an email.`);
  });

  it('keeps silent on other people, other things and other times', async () => {
    await checkLines(`
      Ellery resigned as coach. / Ortiz was fired as coach.
      Ellery’s lawyer resigned. / Ellery was fired.
      The council approved the bridge plan. / The Senate rejected the bridge plan.
      The council approved the bridge plan. / The council rejected the tax plan.
      Ellery won the Harrow race. / Ellery lost the Quillmoor race.
      Ellery beat Ortiz in the 2014 election. / Ellery lost to Ortiz in the 2018 election.
      Shares of Quillmoor Steel rose 4% on Monday. / Shares of Quillmoor Steel fell 4% on Tuesday.
      Whitcombe backed the tax in 2009. / Whitcombe opposed the tax in 2015.
      Reyne admitted the theft. / Reyne denied the arson.
      Ellery accepted the award. / Ellery refused the money.
      Ellery refused to be photographed. / Ellery agreed to be photographed in 2003.
      The Quillmoor team beat Harrow 3-1. / The Quillmoor team lost to Stannard 2-1.
      Ellery fired three shots at Ortiz. / Ortiz quit.
      The mayor opened the bridge. / The mayor closed the meeting.
      Reyne was charged with fraud but was acquitted of theft. / Reyne was convicted of fraud.`);
  });

  it('keeps silent on what is only possible, planned, demanded or said by somebody else', async () => {
    await checkLines(`
      Ellery may resign as coach. / Ellery was fired as coach.
      Ellery threatened to fire Ortiz. / Ortiz resigned.
      Critics demanded Ellery’s resignation. / Ellery was fired on Monday.
      Ellery said she would not resign. / Ellery resigned on Friday.
      If Ellery resigns, Ortiz will take over. / Ellery did not resign.
      Ellery nearly won the seat. / Ellery lost the seat.
      Ellery did not say whether she would run. / Ellery said she would run.
      Ortiz was accused of taking bribes. / Ortiz denied taking bribes.
      Ellery said Ortiz would not seek another term. / Whitcombe said Ortiz would seek another term.
      Ellery may run for mayor of Quillmoor. / Ellery may not run for mayor of Quillmoor.
      Ellery fears the bridge bill will not pass. / Ellery hopes the bridge bill will pass.
      Ellery plans to run for mayor of Quillmoor. / Ellery did not run for mayor of Quillmoor.`);
  });

  it('keeps silent on the same event told from the other side', async () => {
    await checkLines(`
      Ortiz lost to Ellery in the 2014 election. / Ellery beat Ortiz in the 2014 election.
      Ellery bought the house from Ortiz. / Ortiz sold the house to Ellery.
      Not only did Ellery win, she won by a landslide. / Ellery won by a landslide.
      Ellery has not yet endorsed Ortiz. / Ellery has not endorsed Ortiz.`);
  });

  it('takes for an update what had not happened in an older piece', async () => {
    const pieces = ['Sen. Dana Whitcombe has not endorsed Ortiz.'];
    const count = async (...days: readonly string[]) => {
      const comparison = await consultPieces(
        pieces,
        'Sen. Dana Whitcombe endorsed Ortiz.',
        days.map(day),
      );
      return [...conflictingEvent.run(comparison)].length;
    };
    assert.equal(await count('2021-05-01', '2021-05-03'), 0);
    assert.equal(await count('2021-05-03', '2021-05-03'), 1);
    assert.equal(await count(), 1);
  });

  it('leaves it to others when a piece tells it as the draft does', async () => {
    const pieces = ['Ellery resigned as coach on Monday.', 'Ellery was fired as coach on Monday.'];
    const comparison = await consultPieces(pieces, 'Ellery was fired as coach.');
    assert.equal([...conflictingEvent.run(comparison)].length, 0);
    const [account] = accounts(comparison);
    assert.deepEqual(
      account?.supporting.map(({ passage }) => passage.article.source),
      ['piece 2'],
    );
    assert.deepEqual(
      account?.refuting.map(({ passage }) => passage.article.source),
      ['piece 1'],
    );
  });
});

describe('incompatible', () => {
  const stance = (a: string, b: string) => {
    const telling = (text: string) => ({
      predicate: text.replace(/^not /, ''),
      affirmed: !text.startsWith('not '),
    });
    return incompatible(telling(a), telling(b));
  };

  it('knows the newsroom’s accounts and opposites of the lexicon', () => {
    for (const [a, b] of [
      ['fire', 'step down'],
      ['acquit', 'find guilty'],
      ['rise', 'shrink'],
      ['sign', 'veto'],
      ['agree', 'disagree'],
      ['be guilty', 'be innocent'],
      ['endorse', 'not back'],
      ['resign after', 'resign before'],
    ] as const)
      assert.equal(stance(a, b), 'conflict', `${a} / ${b}`);
  });

  it('knows what says the same', () => {
    for (const [a, b] of [
      ['fire', 'oust'],
      ['resign', 'quit'],
      ['not endorse', 'not support'],
      ['construct', 'build'],
    ] as const)
      assert.equal(stance(a, b), 'agree', `${a} / ${b}`);
  });

  it('leaves open what may both be true, and what says too little', () => {
    for (const [a, b] of [
      ['not fire', 'resign'],
      ['arrest', 'charge'],
      ['come', 'go'],
      ['be', 'not be'],
      ['say', 'not say'],
      ['', ''],
    ] as const)
      assert.equal(stance(a, b), 'unclear', `${a} / ${b}`);
  });
});
