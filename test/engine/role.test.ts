import assert from 'node:assert/strict';
import { compareRoles } from '../../server/engine/titles/role';
import { partyLike, partyOf } from '../../server/engine/titles/parties';
import { stateLike, stateOf } from '../../server/engine/titles/states';
import { mentionsOf } from './mention-marks';

/** How the roles of two sentences stand to each other, worst first. */
function compare(a: string, b: string): string {
  const [own, other] = [a, b].map((text) => mentionsOf(text).flatMap(({ roles }) => roles));
  const all = (own ?? []).flatMap((role) => (other ?? []).map((one) => compareRoles(role, one)));
  return ['conflict', 'compatible', 'equal', 'incomparable'].find((agreement) => all.some((one) => one === agreement)) ?? 'none';
}

const pairs: readonly (readonly [string, string, string])[] = [
  ['Sen. Jane Marlow (R-Ala.) spoke.', 'The Alabama Republican Jane Marlow spoke.', 'equal'],
  ['Jane Marlow (R-Ala.) spoke.', 'Jane Marlow, R-Alabama, spoke.', 'equal'],
  ['Jane Marlow (R-Ala.) spoke.', 'Jane Marlow, Republican of Alabama, spoke.', 'equal'],
  ['Sen. Jane Marlow spoke.', 'U.S. Senator Jane Marlow spoke.', 'equal'],
  ['Rep. Jane Marlow spoke.', 'Congresswoman Jane Marlow spoke.', 'equal'],
  ['Ex-mayor Jane Marlow spoke.', 'Former mayor Jane Marlow spoke.', 'equal'],
  ['CEO Jane Marlow spoke.', 'Jane Marlow, the chief executive, spoke.', 'equal'],
  ['The spokesman Bob Pine spoke.', 'The spokesperson Bob Pine spoke.', 'equal'],
  ['Football coach Bob Pine spoke.', 'Coach Bob Pine spoke.', 'compatible'],
  ['Former Sen. Jane Marlow spoke.', 'Sen. Jane Marlow spoke.', 'compatible'],
  ['Jane Marlow (R-Ala.) spoke.', 'Jane Marlow (D-Ala.) spoke.', 'conflict'],
  ['Jane Marlow (R-Ala.) spoke.', 'Jane Marlow (R-Ohio) spoke.', 'conflict'],
  ['Sen. Jane Marlow spoke.', 'Rep. Jane Marlow spoke.', 'conflict'],
  ['Sen. Jane Marlow spoke.', 'State Sen. Jane Marlow spoke.', 'conflict'],
  ['Ohio Gov. Jane Marlow spoke.', 'Ohio Attorney General Jane Marlow spoke.', 'conflict'],
  ['Lundy University football coach Bob Pine spoke.', 'Harwick College football coach Bob Pine spoke.', 'conflict'],
  ['Former Lundy University football coach Bob Pine spoke.', 'Former Harwick University football coach Bob Pine spoke.', 'conflict'],
  ['Former University of Ohio football coach Bob Pine spoke.', 'Bob Pine, who used to coach football at Lundy University, spoke.', 'conflict'],
  ['Lundy University football coach Bob Pine spoke.', 'Lundy University basketball coach Bob Pine spoke.', 'conflict'],
  ['Former Lundy football coach Bob Pine spoke.', 'Former Lundy University football coach Bob Pine spoke.', 'compatible'],
  ['Lundy University coach Bob Pine spoke.', 'Lundy University football coach Bob Pine spoke.', 'compatible'],
  ['University of Ohio football coach Bob Pine spoke.', 'Ohio football coach Bob Pine spoke.', 'compatible'],
  ['Lundy News host Bob Pine spoke.', 'QBN host Bob Pine spoke.', 'conflict'],
  ['Lundy News host Bob Pine spoke.', 'Former QBN host Bob Pine spoke.', 'incomparable'],
  ['Bob Pine coached football at Lundy University.', 'Former Harwick University football coach Bob Pine spoke.', 'incomparable'],
  ['Lundy University football coach Bob Pine spoke.', 'Harwick College basketball coach Bob Pine spoke.', 'incomparable'],
  ['Jane Marlow, a former press secretary to Roe, spoke.', 'Jane Marlow, a former chief of staff to Roe, spoke.', 'incomparable'],
  ['Former Sen. Jane Marlow spoke.', 'Rep. Jane Marlow spoke.', 'incomparable'],
  ['Senate candidate Jane Marlow spoke.', 'Rep. Jane Marlow spoke.', 'incomparable'],
  ['Sen. Jane Marlow spoke.', 'The lawyer Jane Marlow spoke.', 'incomparable'],
  ['Jane Marlow (I-Vt.) spoke.', 'The Democrat Jane Marlow spoke.', 'incomparable'],
  ['The Lundy University director Bob Pine spoke.', 'The Harwick College director Bob Pine spoke.', 'incomparable'],
];

describe('two roles of one person', () => {
  for (const [a, b, expected] of pairs) {
    it(`${a} ${b} ${expected}`, () => {
      assert.equal(compare(a, b), expected);
      assert.equal(compare(b, a), expected);
    });
  }
});

describe('states and parties', () => {
  it('are read in every form, and small words are none', () => {
    assert.deepEqual(['Ala.', 'Ala', 'AL', 'Alabama', 'N.Y.', 'W.Va.', 'in', 'me', 'Lundy'].map(stateOf),
      ['AL', 'AL', 'AL', 'AL', 'NY', 'WV', undefined, undefined, undefined]);
    assert.deepEqual(['GOP', 'Democrats', 'conservative', 'Conservative'].map(partyOf),
      ['republican', 'democrat', undefined, 'conservative']);
  });

  it('are written the way the draft writes its own', () => {
    assert.deepEqual(['Ala.', 'AL', 'Alabama', 'N.Y.', 'Ala'].map((model) => stateLike('MI', model)),
      ['Mich.', 'MI', 'Michigan', 'Mich.', 'Mich']);
    assert.deepEqual(['R', 'Republican', 'Republicans', 'GOP'].map((model) => partyLike('democrat', model)),
      ['D', 'Democrat', 'Democrats', 'Democratic']);
  });
});
