/** English newsroom abbreviations: lower case, without their last period. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A name or another word follows: they do not end a sentence. */
export const beforeName = list(`
  mr mrs ms mx dr prof rev hon sen sens rep reps gov govs lt col gen capt cpt sgt cpl pvt pfc maj adm
  cmdr cdr cmdt brig supt det insp const atty asst assoc amb msgr messrs mme mlle fr
  st ste mt ft vs v viz cf nat natl intl figs eq pp eds rt ens pres
  e.g i.e lt.col lt.gov maj.gen lt.gen brig.gen sgt.maj
`);

/** Short for something only where a number follows, or shorter than a word of its own. */
export const beforeNumber = list(`
  no nos jan feb mar apr jun jul aug sep sept oct nov dec art sec fig figs vol vols ch pp p par
  ca c approx circa rte rt hwy ver
`);

/** States and provinces as newspapers shorten them. */
export const states = list(`
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr
  nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wisc wyo
  d.c p.r ont que b.c alta sask man n.b n.s p.e.i nfld
`);

/** Stand within a sentence or at its end; what follows tells. */
export const either = list(`
  inc corp co cos ltd llc plc bros jr sr esq etc al ave blvd rd hwy pkwy bldg apt
  univ dept dist assn inst mfg ret min max ext tel
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  a.m p.m u.s u.k u.n e.u u.s.a u.a.e ph.d m.d b.a m.a b.s m.s j.d m.b.a d.d.s r.n i.q a.d b.c l.a
  d.a p.o a.k.a misc temp govt approx hrs yrs lbs oz tsp tbsp
`);

/** Abbreviations that are words as well: short for something before a number or with a capital only. */
export const ambiguous = list(`
  no art fig mar jun sun sat wed ill ind miss mass man del la pa mo me ore wash par max min p c ala
`);

/** Whether a word and the period after it are an abbreviation; `word` as written, without that period. */
export function isAbbreviation(word: string, beforeDigit: boolean): boolean {
  const lower = word.toLowerCase();
  if (beforeDigit && beforeNumber.has(lower)) return true;
  if (lower === 'no' || (ambiguous.has(lower) && word === lower)) return false;
  return beforeName.has(lower) || either.has(lower) || states.has(lower);
}
