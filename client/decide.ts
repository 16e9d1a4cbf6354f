import * as vscode from 'vscode';
import { type DecideArguments, serverCommands } from '../server/protocol';

/**
 * Asks how a value was verified before a decision to keep it is sent.
 * Returns the arguments to send; undefined where the editor gave up.
 */
export async function askHow(command: string, args: readonly unknown[]): Promise<readonly unknown[] | undefined> {
  const [decision] = args;
  if (command !== serverCommands.decide || !isUnexplained(decision)) return args;
  const how = await vscode.window.showInputBox({
    title: vscode.l10n.t('Keep “{0}”', decision.value),
    prompt: vscode.l10n.t('How was it verified? The answer is kept in {0}.', '.copydesk/ledger.jsonl'),
    placeHolder: vscode.l10n.t('Called the press office; court record; …'),
    ignoreFocusOut: true,
  });
  return how === undefined ? undefined : [{ ...decision, how }];
}

const isUnexplained = (decision: unknown): decision is DecideArguments =>
  typeof decision === 'object' && decision !== null && 'decision' in decision
  && decision.decision === 'keep' && !('how' in decision);
