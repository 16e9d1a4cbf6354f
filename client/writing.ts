import * as vscode from 'vscode';
import { unfinishedPart } from './unfinished';

/** Knows which sentence somebody is just writing: nothing is said about it until it is finished or left. */
export interface Writing extends vscode.Disposable {
  /** The unfinished sentence with the cursor at its end; undefined where nobody is writing one. */
  readonly place: (document: vscode.TextDocument) => vscode.Range | undefined;
  /** A sentence was left or the draft saved: what was kept back may be shown. */
  readonly onDidLeave: vscode.Event<vscode.TextDocument>;
  /** The sentence counts as finished, as when somebody asks for a check. */
  readonly leave: (document: vscode.TextDocument) => void;
}

/** A change as a hand on the keyboard makes it: one or two characters at a place. */
export const isTyping = ({ contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean =>
  reason === undefined && contentChanges.length > 0
  && contentChanges.every(({ text, rangeLength }) => text.length <= 2 && rangeLength <= 2);

export function createWriting(): Writing {
  const left = new vscode.EventEmitter<vscode.TextDocument>();
  /** The line that was last typed in, by document. */
  const lines = new Map<string, number>();
  const leave = (document: vscode.TextDocument): void => {
    if (lines.delete(document.uri.toString())) left.fire(document);
  };
  const subscriptions = [
    left,
    vscode.workspace.onDidChangeTextDocument((event) => {
      const uri = event.document.uri.toString();
      const [change] = event.contentChanges;
      if (change && isTyping(event)) lines.set(uri, change.range.start.line);
      else if (change) lines.delete(uri);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (lines.get(document.uri.toString()) !== selection.active.line) leave(document);
    }),
    vscode.workspace.onDidSaveTextDocument(leave),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void lines.delete(uri.toString())),
  ];
  return {
    place(document) {
      const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
      if (!editor?.selection.isEmpty || lines.get(document.uri.toString()) !== editor.selection.active.line) return undefined;
      const { line, character } = editor.selection.active;
      const part = unfinishedPart(document.lineAt(line).text, character);
      return part && new vscode.Range(line, part.start, line, part.end);
    },
    onDidLeave: left.event,
    leave,
    dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
  };
}
