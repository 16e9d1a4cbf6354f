import { type Diagnostic, type Range, TextEdit } from 'vscode-languageserver';
import type { CheckId } from '../engine/check-id';
import {
  clientCommands, type DecideArguments, type DiagnosticData, serverCommands, type SwitchOffArguments, type UsedArguments,
} from '../protocol';
import type { Say } from './say';

/** A change of the draft. */
export interface EditAction {
  readonly title: string;
  /** Of the document that the edits were made for. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** In several places: the editor shows them before they are changed, under these words. */
  readonly preview?: string;
  readonly used: UsedArguments;
}

/** Something an editor may do about a finding. */
export type Action =
  | EditAction
  | { readonly title: string; readonly command: string; readonly arguments: readonly unknown[] };

/** The document that actions are asked for. */
export interface ActionContext {
  readonly uri: string;
  readonly version: number;
  /** Decisions can be kept: the draft lies in a folder of the workspace. */
  readonly hasLedger: boolean;
  /** The draft has a name under which a decision about it alone can be kept. */
  readonly isSaved: boolean;
  /** The client can explain checks. */
  readonly explains: boolean;
  /** The file in which a check would be switched off for the newsroom, as its editors name it. */
  readonly settingsFile: (check: CheckId) => string;
  readonly say: Say;
}

const ledgerName = '.copydesk/ledger.jsonl';

/**
 * What can be done about a finding: a fix for each value of the archive
 * first, then decisions. None is preferred: the editor decides.
 */
export function actionsFor(diagnostic: Diagnostic, context: ActionContext): Action[] {
  const { data } = diagnostic;
  if (!isDiagnosticData(data)) return [];
  return [
    ...fixes(data, context),
    ...(context.hasLedger && (context.isSaved || data.archived) ? decisions(data, context) : []),
    ...(data.others.length > 0 ? [ask(data, diagnostic, context)] : []),
    ...(context.explains ? [explain(data, context)] : []),
    ...(context.hasLedger ? switchesOff(data, context) : []),
  ];
}

/** Fixes that were made for another version of the text are left out; the next diagnostics bring new ones. */
function fixes({ version, fixes, check, repeats = [] }: DiagnosticData, { uri, version: current }: ActionContext): Action[] {
  if (version !== current) return [];
  const used: UsedArguments = { uri, check, use: 'accepted' };
  const here = fixes.map(({ title, edits }): Action => ({ title, version, edits, used }));
  return repeats.length === 0 ? here : [...here, ...fixes.flatMap((fix) => everywhere(fix, repeats, { version, used }))];
}

/** The same value in every place of the claim; for a fix that changes nothing but the words of the finding. */
function everywhere(
  { title, edits: [edit, ...others] }: DiagnosticData['fixes'][number],
  repeats: readonly Range[],
  rest: Pick<EditAction, 'version' | 'used'>,
): Action[] {
  if (!edit || others.length > 0) return [];
  const [preview = title] = /^Use “.*?”/s.exec(title) ?? [];
  const edits = [edit, ...repeats.map((range) => TextEdit.replace(range, edit.newText))];
  return [{ ...rest, edits, preview, title: title.replace(preview, `${preview} in all ${edits.length} places`) }];
}

function decisions({ claim, check, value, others, archived }: DiagnosticData, { uri, say }: ActionContext): Action[] {
  const decide = (title: string, decision: DecideArguments['decision']): Action => ({
    title: say('{0} (writes {1})', title, ledgerName),
    command: serverCommands.decide,
    arguments: [{ uri, claim, check, decision, value, archived } satisfies DecideArguments],
  });
  const keep = decide(say('Keep “{0}”: verified …', shortened(value)), 'keep');
  return others.length > 0 ? [keep, decide(say('Not a conflict'), 'not-a-conflict')] : [keep];
}

/** The question goes behind the words it is about. */
function ask({ check, others, archived, beside }: DiagnosticData, { range }: Diagnostic, { uri, version, say }: ActionContext): Action {
  const text = queryText(archived ? 'archive has' : beside ? 'another draft has' : 'draft also has', others);
  const edits = [TextEdit.insert(range.end, ` ${text}`)];
  return { title: say('Ask the reporter: insert “{0}”', text), version, edits, used: { uri, check, use: 'asked' } };
}

/** The question that stands in the draft until it is answered: `[Q: archive has 1997, which?]`. */
export function queryText(who: string, others: readonly string[]): string {
  const values = others.map((value) => shortened(value.replace(/[[\]\s]+/g, ' ').trim())).filter(Boolean);
  return `[Q: ${who} ${values.slice(0, 3).join(' or ')}, which?]`;
}

function switchesOff({ check }: DiagnosticData, { uri, isSaved, settingsFile, say }: ActionContext): Action[] {
  const switchOff = (title: string, scope: SwitchOffArguments['scope']): Action =>
    ({ title, command: serverCommands.switchOff, arguments: [{ uri, check, scope } satisfies SwitchOffArguments] });
  return [
    ...(isSaved ? [switchOff(say('Switch “{0}” off for this file (writes {1})', check, ledgerName), 'draft')] : []),
    switchOff(say('Switch “{0}” off for the workspace (writes {1})', check, settingsFile(check)), 'newsroom'),
  ];
}

const explain = ({ check }: DiagnosticData, { say }: ActionContext): Action =>
  ({ title: say('Explain “{0}”', check), command: clientCommands.explain, arguments: [check] });

const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 39).trimEnd()}…` : value);

function isDiagnosticData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'claim' in data && 'fixes' in data && 'others' in data;
}
