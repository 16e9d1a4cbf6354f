/** Words that tell whether a sentence ends. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** With a capital after an abbreviation they start a new sentence; hardly any is part of a name. */
export const starters = list(`
  The A An This That These Those There Then Here He She It They We You I His Her Its Their Our My Your
  But And Or So Yet Nor For In On At By To From With Without After Before During Since Until When While
  Where Why How What Who Whose Which If Although Though Because As Both Each Every Some Many Most Few
  Several All Another Other Others One Not No Now Once Also Still Even However Meanwhile Moreover
  Instead Otherwise Under Over Between Among About
  Asked Speaking According Earlier Later Last Next Two Three Four Five Six Seven Eight Nine Ten
`);

/** After `5 p.m.` these go on: days, months and time zones. */
export const neverAfterClock = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Eastern Central Mountain Pacific Atlantic Greenwich EST EDT ET CST CDT CT MST MDT MT PST PDT PT
  GMT BST UTC CET CEST IST JST AEST AEDT HKT
`);

/** Take a single letter: `Plan B.`, `vitamin C.` */
export const labels = list(`
  plan vitamin group grade class category type hepatitis appendix exhibit section model title schedule
  team option point size block gate terminal unit building room row influenza figure series
`);

/** Names with an exclamation mark of their own. */
export const titleBangs = list('yahoo jeopardy oklahoma e');

/** Verbs that tie a question or a cry to the one who utters it. */
export const speechVerbs = list(`
  said says asked asks wrote writes tweeted replied answered added told continued shouted yelled
  exclaimed wondered cried demanded joked recalled posted declared responded explained noted
  screamed chanted quipped insisted
`);

/** Last parts of Internet names. */
export const domainEndings = list(`
  com org net edu gov mil int info biz tv io co uk us eu de fr ca au ie nz in ru cn jp me news ly app
`);

/** A sentence does not end after them: dots that follow are a pause. */
export const neverLast = list(`
  the a an of to in on at by for from with and or but nor as such than that this these those my your his
  her its our their very most more is are was were be been
`);
