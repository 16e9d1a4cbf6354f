import * as vscode from 'vscode';
import type { DraftFact } from '../server/protocol';
import type { FactsInFront } from './draft-facts';
import { setting } from './drafts';
import type { Writing } from './writing';

type State = DraftFact['state'];

const states: readonly State[] = ['confirmed', 'conflicting', 'absent'];

/** Told apart by the line as well as by the colour, for those who see no colours. */
const lines: Readonly<Record<State, string>> = { confirmed: 'dotted', conflicting: 'solid', absent: 'dashed' };

const colours: Readonly<Record<State, string>> = {
  confirmed: 'copydesk.confirmedFact', conflicting: 'copydesk.conflictingFact', absent: 'copydesk.absentFact',
};

/** Underlines quietly, in the text, what the archive confirms, has otherwise, or does not have. */
export function createMarks(facts: FactsInFront, writing: Writing): vscode.Disposable {
  const decorations = states.map((state) => [state, decorationFor(state)] as const);
  const isOn = (uri?: vscode.Uri): boolean => setting('marks', true, uri);
  facts.wantedBy(() => isOn(vscode.window.activeTextEditor?.document.uri));
  const draw = (): void => {
    const shown = facts.current();
    const editor = vscode.window.activeTextEditor;
    if (!editor || (shown && (shown.document !== editor.document || shown.version !== editor.document.version))) return;
    const place = writing.place(editor.document);
    const marked = (isOn(editor.document.uri) ? shown?.facts ?? [] : []).map(({ state, range: { start, end } }) =>
      ({ state, range: new vscode.Range(start.line, start.character, end.line, end.character) }));
    for (const [state, decoration] of decorations) {
      editor.setDecorations(decoration, marked.flatMap((fact) =>
        (fact.state === state && !(place && fact.range.intersection(place)) ? [fact.range] : [])));
    }
  };
  return vscode.Disposable.from(
    ...decorations.map(([, decoration]) => decoration),
    facts.onDidChange(draw),
    writing.onDidLeave(draw),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('copydesk.marks')) return;
      draw();
      facts.refresh();
    }),
  );
}

function decorationFor(state: State): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(colours[state]);
  return vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: lines[state],
    borderColor: colour,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(state === 'conflicting' && { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right }),
  });
}

/** Switches the marks on and off for everybody who works in this editor. */
export async function toggleMarks(): Promise<void> {
  await vscode.workspace.getConfiguration('copydesk').update('marks', !setting('marks', true), vscode.ConfigurationTarget.Global);
}
