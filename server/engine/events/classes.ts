/**
 * The accounts of an event that newsrooms have to keep apart. WordNet knows
 * that to win is not to lose, but neither that who was fired has not
 * resigned nor that a signed bill was not vetoed.
 */

/**
 * Which noun phrase a verb is about: who does it, what it is done to, or its
 * `theme`, the object where there is one and else the subject: `the mayor
 * opened the bridge`, `the bridge opened`.
 */
export type About = 'agent' | 'patient' | 'theme';

/** Verbs that report one and the same thing, each with whom it is about. */
export interface EventClass {
  readonly name: string;
  /** Says little without what it was done to: who accepted one thing may refuse another. */
  readonly needsTopic: boolean;
  readonly verbs: ReadonlyMap<string, About>;
}

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((verb) => verb.trim())
    .filter(Boolean);

const topical: ReadonlySet<string> = new Set(
  listed(`
  admit, deny, accept, refuse, endorse, oppose, praise, criticize, join, leave, attend, skip,
  succeed, fail, buy, sell, win, lose, recuse, vote for, vote against
`),
);

const eventClass = (name: string, verbs: Partial<Record<About, string>>): EventClass => ({
  name,
  needsTopic: topical.has(name),
  verbs: new Map(
    (['agent', 'patient', 'theme'] as const).flatMap((about) =>
      listed(verbs[about] ?? '').map((verb): [string, About] => [verb, about]),
    ),
  ),
});

export const eventClasses: readonly EventClass[] = [
  eventClass('fire', { patient: 'fire, dismiss, sack, oust, axe, let go, force out, push out' }),
  eventClass('resign', { agent: 'resign, quit, step down, step aside, bow out, retire' }),
  eventClass('win', {
    agent: 'win, beat, defeat, prevail, triumph, trounce, rout, clinch, best, upset',
  }),
  eventClass('lose', { agent: 'lose' }),
  eventClass('recuse', { agent: 'recuse' }),
  eventClass('admit', { agent: 'admit, confirm, acknowledge, concede' }),
  eventClass('deny', { agent: 'deny' }),
  eventClass('approve', { patient: 'approve, ratify, adopt, grant', theme: 'pass' }),
  eventClass('reject', { patient: 'reject, vote down, deny', theme: 'fail' }),
  eventClass('endorse', { agent: 'endorse, back, support, favor' }),
  eventClass('oppose', { agent: 'oppose' }),
  eventClass('praise', { agent: 'praise, applaud, defend, support, hail, welcome' }),
  eventClass('criticize', { agent: 'criticize, condemn, denounce, attack, blast, slam, decry' }),
  eventClass('acquit', { patient: 'acquit, exonerate, absolve, find not guilty' }),
  eventClass('convict', { patient: 'convict, find guilty' }),
  eventClass('plead guilty', { agent: 'plead guilty' }),
  eventClass('plead not guilty', { agent: 'plead not guilty' }),
  eventClass('plead no contest', { agent: 'plead no contest' }),
  eventClass('accept', { agent: 'accept, agree' }),
  eventClass('refuse', { agent: 'decline, refuse, reject, turn down, spurn, rebuff' }),
  eventClass('die', { agent: 'die, perish, pass away', patient: 'kill, murder, slay' }),
  eventClass('survive', { agent: 'survive' }),
  eventClass('rise', {
    theme: 'rise, increase, grow, gain, climb, jump, surge, soar, go up, expand',
    patient: 'raise, hike',
  }),
  eventClass('fall', {
    theme: 'fall, drop, decrease, decline, shrink, plunge, slip, tumble, slide, dip, go down',
    patient: 'reduce, lower',
  }),
  eventClass('open', { theme: 'open, reopen' }),
  eventClass('close', { theme: 'close, shut, shut down, close down' }),
  eventClass('join', { agent: 'join, enter' }),
  eventClass('leave', { agent: 'leave, drop out, withdraw, pull out' }),
  eventClass('arrest', { patient: 'arrest, detain, jail, apprehend' }),
  eventClass('release', { patient: 'release, free' }),
  eventClass('begin', { theme: 'begin, start, commence' }),
  eventClass('end', { theme: 'end, stop, finish, conclude' }),
  eventClass('strengthen', { theme: 'strengthen' }),
  eventClass('weaken', { theme: 'weaken' }),
  eventClass('attend', { agent: 'attend' }),
  eventClass('skip', { agent: 'skip, boycott, miss' }),
  eventClass('succeed', { agent: 'succeed' }),
  eventClass('fail', { agent: 'fail' }),
  eventClass('sign', { patient: 'sign' }),
  eventClass('veto', { patient: 'veto' }),
  eventClass('uphold', { patient: 'uphold, affirm' }),
  eventClass('overturn', { patient: 'overturn, strike down, reverse, invalidate, quash' }),
  eventClass('allow', { patient: 'allow, permit, legalize' }),
  eventClass('ban', { patient: 'ban, prohibit, outlaw' }),
  eventClass('vote for', { agent: 'vote for' }),
  eventClass('vote against', { agent: 'vote against' }),
  eventClass('buy', { agent: 'buy, acquire, purchase' }),
  eventClass('sell', { agent: 'sell' }),
];

/** Whether the owner of the noun is who does it: `her resignation`, but `her dismissal`. */
export const isAgentVerb = (verb: string): boolean =>
  eventClasses.some(({ verbs }) => verbs.get(verb) === 'agent');

/**
 * Whether both may be true at two times: who was fired in May has not resigned
 * in June, a shop that has opened may have closed by then, a price that rose
 * may have fallen within the hour.
 */
export type Lasting = 'once' | 'changing' | 'fleeting';

/** Classes of which only one can be true of the same participants at the same time. */
export const exclusive: readonly (readonly [string, string, Lasting])[] = [
  ['fire', 'resign', 'once'],
  ['win', 'lose', 'changing'],
  ['admit', 'deny', 'once'],
  ['approve', 'reject', 'once'],
  ['endorse', 'oppose', 'changing'],
  ['praise', 'criticize', 'changing'],
  ['acquit', 'convict', 'once'],
  ['plead guilty', 'plead not guilty', 'once'],
  ['plead guilty', 'plead no contest', 'once'],
  ['plead not guilty', 'plead no contest', 'once'],
  ['accept', 'refuse', 'once'],
  ['die', 'survive', 'once'],
  ['rise', 'fall', 'fleeting'],
  ['open', 'close', 'changing'],
  ['join', 'leave', 'changing'],
  ['arrest', 'release', 'changing'],
  ['begin', 'end', 'changing'],
  ['strengthen', 'weaken', 'changing'],
  ['attend', 'skip', 'once'],
  ['succeed', 'fail', 'once'],
  ['sign', 'veto', 'once'],
  ['uphold', 'overturn', 'once'],
  ['allow', 'ban', 'changing'],
  ['buy', 'sell', 'changing'],
  ['vote for', 'vote against', 'once'],
  ['vote for', 'oppose', 'changing'],
  ['vote against', 'endorse', 'changing'],
];

/**
 * Nouns that tell of an event as a verb does, and the verb: `her resignation`, `Ellery’s
 * dismissal`.
 */
export const eventNouns: ReadonlyMap<string, string> = new Map(
  listed(`
    firing fire, dismissal dismiss, ouster oust, sacking sack,
    resignation resign, retirement retire, acquittal acquit, conviction convict,
    death die, arrest arrest, endorsement endorse, opposition oppose,
    denial deny, approval approve, rejection reject, recusal recuse
  `).map((pair): [string, string] => {
    const [noun = '', verb = ''] = pair.split(' ');
    return [noun, verb];
  }),
);

/**
 * Nouns of which an event noun may be a part without ceasing to tell of the event:
 * `resignation letter`.
 */
export const eventPapers: ReadonlySet<string> = new Set(
  listed(`
  letter, speech, announcement, statement, notice
`),
);

/** Verbs whose object nouns have not come about: `demanded her resignation`. */
export const wishes: ReadonlySet<string> = new Set(
  listed(`
  call, demand, seek, urge, want, request, threaten, offer, reject, ask, consider, expect,
  propose, oppose, fear, predict, discuss, await, support, favor, refuse, deny, rule, avoid,
  prevent, rescind, withdraw, push, press
`),
);

/** Verbs that are no event without what they govern. */
export const hollowVerbs: ReadonlySet<string> = new Set(
  listed(`
  be, have, do, get, make, go, take, come, give, let, keep, put, seem, appear, become, want, need,
  try, plan, expect, hope, intend, know, think, feel, mean, use, call, ask, say, tell, report,
  announce, claim, allege, argue, add, note, state, declare, write, tweet, insist, assert,
  contend, maintain, explain, suggest, warn, repeat, reply, answer, remark, comment, indicate,
  stress, emphasize, believe, learn, consider, describe, speak, talk, refer, include,
  see, look, happen, force, continue, help, set, be able, be likely, be due
`),
);

/**
 * Verbs whose opposites in the lexicon tell the same story from the other
 * side or go together in one story: a sale is a purchase, who goes away may
 * come back.
 */
export const harmlessOpposites: ReadonlySet<string> = new Set(
  listed(`
  be, have, do, get, give, take, come, go, bring, send, receive, ask, answer, lend, borrow, teach,
  learn, lead, follow, push, pull, show, hide, find, keep, stay, move, change, put, hold, stand,
  sit, make, break, know, see, say, tell, talk, work, play, rest, run, walk, arrive, leave,
  precede, use, turn, live, look, want, let, help, try, import, export, sleep, wake, laugh, cry,
  enter, exit, love, hate, like, remember, forget, hire, fire, add, act, set, cover, cast, lay,
  draw, recede, advance, call, miss, mean, spend, save
`),
);
