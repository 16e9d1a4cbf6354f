/** What a figure of a set should reach: at least, or at most. Percent, or findings per 1,000 words. */
export interface Goal {
  readonly set: string;
  readonly figure: FigureName;
  readonly goal?: number;
  /** Short of the goal, the least that will do. */
  readonly floor?: number;
  /** True where less is better. */
  readonly most?: boolean;
}

export const figureNames = [
  'balanced', 'recall', 'false alarms', 'neutral flagged', 'in place', 'only edited', 'per 1,000 words', 'errors per 1,000',
] as const;
export type FigureName = (typeof figureNames)[number];

const least = (set: string, figure: FigureName, goal?: number, floor?: number): Goal => ({ set, figure, goal, floor });
const most = (set: string, figure: FigureName, goal?: number, floor?: number): Goal => ({ set, figure, goal, floor, most: true });

/** The eight domains of one set, of which the mean counts. */
export const summaries = 'summedits (mean of 8)';
export const isSummarySet = (set: string): boolean => set.startsWith('summedits_');

/** Figures without a goal are shown to be compared. */
export const goals: readonly Goal[] = [
  least('summedits_news', 'balanced', 78, 74.5),
  ...['ectsum', 'podcast', 'qmsumm', 'sales_call', 'sales_email', 'samsum', 'scitldr'].map((domain) => least(`summedits_${domain}`, 'balanced')),
  least(summaries, 'balanced', 72, 69),
  least('bump', 'balanced', 76, 72),
  least('bump', 'only edited', 55, 45),
  least('vitaminc', 'balanced', 87, 84),
  least('vitaminc', 'recall'),
  most('vitaminc', 'false alarms'),
  most('vitaminc', 'neutral flagged', 20),
  least('fever_symmetric', 'recall'),
  most('fever_symmetric', 'false alarms'),
  least('rte3', 'recall'),
  most('rte3', 'false alarms'),
  least('cliff', 'balanced', 72),
  least('frank_cnndm', 'recall'),
  most('frank_cnndm', 'false alarms', 3),
  least('congress_claims', 'balanced', 97),
  most('congress_mentions', 'false alarms', 1),
  least('congress_mutated', 'recall', 95),
  least('ages', 'recall', 90),
  most('ages', 'false alarms', 1),
  least('name_spellings', 'recall', 75),
  most('name_spellings', 'false alarms', 0),
  least('quote_variants', 'recall', 90),
  most('quote_variants', 'false alarms', 2),
  least('quote_attribution', 'recall', 85),
  most('quote_attribution', 'false alarms', 3),
  most('sibling_event_trap', 'false alarms', 5),
  ...['basil', 'bbc', 'ecbplus', 'gva', 'polnear', 'reuters'].flatMap((set) => [
    most(set, 'per 1,000 words', 0.5, 1),
    most(set, 'errors per 1,000', 0.1, 0.3),
  ]),
];

/** What is said of a figure beside its goal. */
export function verdictOf({ goal, floor, most: isMost }: Pick<Goal, 'goal' | 'floor' | 'most'>, value: number): '' | 'met' | 'floor met' | 'MISSED' {
  if (goal === undefined) return '';
  const reaches = (line: number): boolean => (isMost ? value <= line : value >= line);
  if (reaches(goal)) return 'met';
  return floor !== undefined && reaches(floor) ? 'floor met' : 'MISSED';
}
