import type { CodeLens } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../desk';
import { type Coverage, type CoveredFact, coverageOf, type FactState } from '../engine/coverage';
import { citationText, sourcesText } from '../engine/sources';
import { clientCommands, type DraftFact, type DraftFacts, factsMethod } from '../protocol';
import { type Span, textOf } from '../text/span';
import { pointedAt } from './at-place';
import { toRange } from './convert';
import { personAt } from './dossier';
import { inEnglish, type Say } from './say';
import type { Session } from './session';

/** Tells which facts of a draft the archive confirms, from what the last check has left behind. */
export interface CoverageAnswers {
  /** A draft was checked anew. */
  readonly changed: () => void;
}

/** How long checks must pause before facts are counted anew, in milliseconds: not while somebody types. */
const quiet = 300;

export function answerCoverage({ connection, drafts, client, documents }: Session): CoverageAnswers {
  /** What the lenses count: while somebody types, what was counted before. */
  const counted = new WeakMap<TextDocument, CheckedDraft>();

  connection.onCodeLens(({ textDocument: { uri } }): CodeLens[] => {
    const document = documents.get(uri);
    const draft = client.refreshesLenses ? document && counted.get(document) : drafts.last(uri)?.draft;
    const covered = draft && coveredFacts(draft);
    if (!document || !covered) return [];
    const command = client.commands ? clientCommands.showFacts : '';
    return [{ range: toRange(document, topOf(draft)), command: { title: coverageText(covered, client.say), command } }];
  });

  connection.onRequest(factsMethod, ({ uri }: { uri: string }): DraftFacts | null => {
    const { draft, version = 0 } = drafts.last(uri) ?? {};
    const covered = draft && coveredFacts(draft);
    if (!covered) return null;
    const document = TextDocument.create(uri, '', version, draft.manuscript.text);
    return { version, text: coverageText(covered, client.say), facts: covered.facts.map((fact) => toDraftFact(fact, document, draft)) };
  });

  let waiting: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    for (const document of documents.all()) {
      const draft = drafts.last(document.uri)?.draft;
      if (draft) counted.set(document, draft);
    }
    void tell().catch(() => undefined);
  };
  const tell = async (): Promise<void> => connection.sendRequest('workspace/codeLens/refresh');
  return {
    changed() {
      if (!client.refreshesLenses) return;
      clearTimeout(waiting);
      waiting = setTimeout(refresh, quiet).unref();
    },
  };
}

const known = new WeakMap<CheckedDraft, Coverage>();

/** Undefined where there is nothing to say: no archive, or no facts. */
function coveredFacts(draft: CheckedDraft): Coverage | undefined {
  if (draft.archive.size.articles === 0) return undefined;
  const coverage = known.get(draft) ?? coverageOf(draft.manuscript, draft.comparison, draft);
  known.set(draft, coverage);
  return coverage.facts.length > 0 ? coverage : undefined;
}

/** The headline, or else where the text begins. */
function topOf({ comparison: { draft: { article } } }: CheckedDraft): Span {
  const { start } = article.headline ?? article.paragraphs[0] ?? { start: 0 };
  return { start, end: start };
}

/** `14 facts: 9 confirmed, 2 in conflict, 3 not in the archive` */
export function coverageText({ facts, isKnown }: Coverage, say: Say = inEnglish): string {
  const all = facts.length === 1 ? say('1 fact') : say('{0} facts', facts.length);
  const count = (state: FactState): number => facts.filter((fact) => fact.state === state).length;
  if (!isKnown && count('absent') === facts.length) return say('{0}: the archive has nothing on this subject', all);
  const counted = [
    [count('confirmed'), say('{0} confirmed', count('confirmed'))],
    [count('conflicting'), say('{0} in conflict', count('conflicting'))],
    [count('absent'), say('{0} not in the archive', count('absent'))],
  ] as const;
  return `${all}: ${counted.flatMap(([number, text]) => (number > 0 ? [text] : [])).join(', ')}`;
}

function toDraftFact(fact: CoveredFact, document: TextDocument, draft: CheckedDraft): DraftFact {
  const { kind, state, decided, exhibits, ...span } = fact;
  const text = textOf(document.getText(), span).replace(/\s+/g, ' ');
  const archive = decided ? 'decided by an editor' : archiveText(state, exhibits);
  const within = kind === 'name' ? pointedAt(draft, span.start).filter((one) => one.span.end <= span.end) : [];
  const person = personAt(within);
  return { range: toRange(document, span), text, kind, state, archive, ...(person !== undefined && { person }) };
}

/** `$48 million: Coast Weekly, Nov. 14, 2020 and 1 other` for a conflict, else the sources alone. */
function archiveText(state: FactState, exhibits: CoveredFact['exhibits']): string {
  const speaking = exhibits.filter(({ stance }) => (stance === 'refutes') === (state === 'conflicting'));
  const [best] = speaking;
  if (!best) return '';
  const passages = speaking
    .filter(({ value }) => state === 'confirmed' || value === best.value)
    .flatMap(({ passage }) => passage ?? []);
  const sources = passages.length > 0 ? sourcesText(passages, citationText) : 'elsewhere in this draft';
  return state === 'conflicting' ? `${best.value.replace(/\s+/g, ' ')}: ${sources}` : sources;
}
