import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Force, Governor } from './force';
import type { Bound } from './place';
import { lowerAt } from './tokens';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

/** What a clause inherits from the one it hangs on. */
export function inheritedForce(
  words: readonly Word[],
  group: VerbGroup,
  bound: Bound,
  governor?: Governor,
): Force {
  if (!governor) return headForce(words, bound);
  switch (bound.link) {
    case 'complement':
      return complementForce(words, bound, governor);
    case 'continuation':
      return reportsAll(governor) ? complementForce(words, bound, governor) : governor.inherited;
    case 'infinitive':
      return infinitiveForce(words, bound, governor);
    case 'gerund':
      return gerundForce(bound, governor);
    case 'bare':
      return {
        ...governor.force,
        denied: governor.force.denied || vocabulary.denyingVerbs.has(governor.group.predicate),
      };
    case 'coordinate':
      return coordinateForce(group, bound, governor);
    case 'subordinate':
      return {
        ...governor.inherited,
        denied: false,
        possible:
          vocabulary.conditions.has(bound.marker) ||
          bound.marker === 'than' ||
          governor.inherited.possible,
      };
    case 'parallel':
      return tellsOn(bound, governor) ? complementForce(words, bound, governor) : plain;
    default:
      return { ...plain, reported: governor.inherited.reported };
  }
}

const plain: Force = { denied: false, possible: false, reported: false };

const reportsAll = ({ group }: Governor): boolean =>
  vocabulary.sayingVerbs.has(group.predicate) || vocabulary.doubtingVerbs.has(group.predicate);

/** What hangs on a noun before any verb: `the vote to approve`, `her refusal to sign`. */
function headForce(words: readonly Word[], { start, link, marker }: Bound): Force {
  const lead = words[start - 1]?.lemma ?? '';
  const denied = link === 'infinitive' && vocabulary.denyingHeads.has(lead);
  const open = link === 'infinitive' && !denied;
  return {
    denied: denied || instead.has(marker),
    possible: open || vocabulary.conditions.has(marker),
    reported: false,
  };
}

/** `said: “…”`, `said “…”`. */
const tellsOn = ({ marker }: Bound, { group }: Governor): boolean =>
  (marker === ':' || marker === '"') && vocabulary.sayingVerbs.has(group.predicate);

function complementForce(words: readonly Word[], bound: Bound, { group, force }: Governor): Force {
  const verb = group.predicate;
  const lead = words[bound.start - 1];
  const noun = lead?.pos === 'NOUN' ? lead.lemma : '';
  const denying = vocabulary.denyingVerbs.has(verb);
  const doubting =
    vocabulary.doubtingVerbs.has(verb) ||
    vocabulary.openNouns.has(noun) ||
    vocabulary.conditions.has(bound.marker);
  return {
    denied: denying || (force.denied && vocabulary.contentNouns.has(noun)),
    possible: doubting || force.possible || (force.denied && !vocabulary.contentNouns.has(noun)),
    reported:
      force.reported ||
      denying ||
      vocabulary.sayingVerbs.has(verb) ||
      vocabulary.contentNouns.has(noun),
  };
}

/** Rank words after which an infinitive tells what happened: `the first woman to lead`. */
const ranks = wordSet('first second third last only latest youngest oldest able');

function infinitiveForce(words: readonly Word[], bound: Bound, { group, force }: Governor): Force {
  const lead = words[bound.start - 1];
  const verb = group.predicate;
  const { reported } = force;
  if (lead && vocabulary.denyingHeads.has(lead.lemma))
    return { denied: !force.denied, possible: force.possible, reported };
  if (lead?.lower === 'yet') return { denied: true, possible: force.possible, reported };
  const adjacent = bound.start === group.end;
  if (adjacent && vocabulary.denyingVerbs.has(verb) && !group.passive) {
    return {
      denied: !force.denied,
      possible: force.possible || (force.denied && verb !== 'fail'),
      reported,
    };
  }
  if (group.passive && vocabulary.hearsayVerbs.has(verb)) return { ...force, reported: true };
  // `It took the jury an hour to acquit him`.
  if (verb === 'take' && lowerAt(words, group.first - 1) === 'it') return force;
  if (vocabulary.achievingVerbs.has(verb)) return force;
  if (hasRank(words, bound.start, group.end))
    return { ...force, possible: force.possible || force.denied };
  return { denied: force.denied, possible: true, reported };
}

function hasRank(words: readonly Word[], to: number, from: number): boolean {
  for (let i = from; i < to; i++) if (ranks.has(lowerAt(words, i))) return true;
  return false;
}

const instead = wordSet('without instead short rather');

function gerundForce(bound: Bound, { group, force, inherited }: Governor): Force {
  const verb = group.predicate;
  const { marker } = bound;
  const context = { ...inherited, denied: false };
  if (instead.has(marker)) return { ...context, denied: true };
  const direct = bound.start === group.end && (marker === '' || marker === 'from');
  if (direct && vocabulary.denyingVerbs.has(verb)) {
    return {
      denied: true,
      possible: force.possible || force.denied,
      reported: force.reported || verb === 'deny',
    };
  }
  const reports = (marker === 'of' || marker === 'with') && vocabulary.hearsayVerbs.has(verb);
  const doubts =
    (direct || marker === 'of' || marker === 'about') &&
    vocabulary.doubtingVerbs.has(verb) &&
    !reports;
  if (direct && vocabulary.achievingVerbs.has(verb)) return force;
  return {
    denied: false,
    possible:
      inherited.possible || doubts || vocabulary.conditions.has(marker) || (direct && force.denied),
    reported: inherited.reported || reports || (direct && vocabulary.sayingVerbs.has(verb)),
  };
}

/**
 * `may resign or run`, `did not resign or apologize`: what the first verb's auxiliaries
 * say holds for both.
 */
function coordinateForce(group: VerbGroup, bound: Bound, { force, inherited }: Governor): Force {
  const shares = bound.inner === group.first && group.first === group.main;
  if (!shares) return { ...inherited, denied: false };
  return { ...force, denied: force.denied && (bound.marker === 'or' || bound.marker === 'nor') };
}
