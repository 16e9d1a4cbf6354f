import * as vscode from 'vscode';
import type { DraftFact } from '../server/protocol';
import type { FactsInFront } from './draft-facts';
import { setting } from './drafts';

type State = DraftFact['state'];

const states: readonly State[] = ['confirmed', 'conflicting', 'absent'];

/** Told apart by the line as well as by the colour, for those who see no colours. */
const lines: Readonly<Record<State, string>> = { confirmed: 'dotted', conflicting: 'solid', absent: 'dashed' };

const colours: Readonly<Record<State, string>> = {
  confirmed: 'copydesk.confirmedFact', conflicting: 'copydesk.conflictingFact', absent: 'copydesk.absentFact',
};

/** Underlines quietly, in the text, what the archive confirms, has otherwise, or does not have. */
export function createMarks(facts: FactsInFront): vscode.Disposable {
  const decorations = states.map((state) => [state, decorationFor(state)] as const);
  const isOn = (uri?: vscode.Uri): boolean => setting('marks', true, uri);
  facts.wantedBy(() => isOn(vscode.window.activeTextEditor?.document.uri));
  const draw = (): void => {
    const shown = facts.current();
    const editor = vscode.window.activeTextEditor;
    if (!editor || (shown && (shown.document !== editor.document || shown.version !== editor.document.version))) return;
    const marked = isOn(editor.document.uri) ? shown?.facts ?? [] : [];
    for (const [state, decoration] of decorations) {
      editor.setDecorations(decoration, marked.filter((fact) => fact.state === state).map(({ range: { start, end } }) =>
        new vscode.Range(start.line, start.character, end.line, end.character)));
    }
  };
  return vscode.Disposable.from(
    ...decorations.map(([, decoration]) => decoration),
    facts.onDidChange(draw),
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
