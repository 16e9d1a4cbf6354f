/** Words that make a name the name of a newsroom. */
const NEWSROOM =
  'Times|Post|Journal|News|Herald|Tribune|Gazette|Courier|Guardian|Telegraph|Chronicle|Star|Sun|Globe|Press|Register|' +
  'Observer|Examiner|Dispatch|Inquirer|Mail|Mirror|Independent|Record|Sentinel|Bee|Today|Reporter|Standard|Ledger|' +
  'Advertiser|Advocate|Republic|Enquirer|Eagle|Free Press|Daily';

/** Newsrooms with a name of one word. */
const ALONE = 'Politico|Reuters|Bloomberg|Axios|CNN|BBC|NPR|AFP';

const NAME = `(?:[Tt]he \\p{Lu}[\\p{L}&-]{1,20}(?: \\p{Lu}[\\p{L}&-]{1,20}){0,3}|(?:\\p{Lu}[\\p{L}&-]{1,20} ){1,3}(?:${NEWSROOM})|${ALONE})`;
const TOLD = new RegExp(`\\b(?:told|confirmed to|said in an interview with|in an interview with) (?<outlet>${NAME})(?![\\p{L}-])`, 'gu');
const IS_NEWSROOM = new RegExp(`^The |(?:^| )(?:${NEWSROOM}|${ALONE})$`);

/**
 * The outlet a text speaks for, where the text says so: at least two
 * speakers “told The Courier”, no other outlet was told as often, and the
 * Courier is not itself the subject of reporting (“The Courier reported”).
 */
export function ownOutlet(prose: string): string | undefined {
  const speakers = new Map<string, Set<string>>();
  for (const { groups, index } of prose.matchAll(TOLD)) {
    const outlet = groups?.outlet ?? '';
    if (!IS_NEWSROOM.test(outlet)) continue;
    const name = outlet.replace(/^the (?=\p{Lu}{2})/u, '').replace(/^the /, 'The ');
    const speaker = prose.slice(Math.max(0, index - 30), index).trim().split(/\s/).at(-1) ?? '';
    speakers.set(name, (speakers.get(name) ?? new Set()).add(speaker.toLowerCase()));
  }
  const [best, second] = [...speakers].sort(([, a], [, b]) => b.size - a.size);
  if (!best || best[1].size < 2 || (second && second[1].size >= best[1].size)) return undefined;
  return prose.includes(`${best[0]} reported`) || prose.includes(`according to ${best[0]}`) ? undefined : best[0];
}
