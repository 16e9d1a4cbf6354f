import { existsSync } from 'node:fs';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { reasonOf } from '../formats/problem';
import { ledgerFile } from '../ledger/file';
import { decisionKinds } from '../ledger/ledger';
import { type DecideArguments, ledgerMethod, serverCommands } from '../protocol';
import { fileAddress, filePath, nameWithin } from './addresses';
import type { Session } from './session';
import { isSwitchOff, switchOff } from './switch-off';
import { countUseOf, isUsed, useOf } from './usage';

/** Keeps what an editor decides. */
export function answerDecisions(session: Session): void {
  const { connection, newsrooms } = session;

  connection.onExecuteCommand(({ command, arguments: [told] = [] }) => {
    if (command === serverCommands.decide && isDecide(told)) decide(told, session);
    if (command === serverCommands.switchOff && isSwitchOff(told)) switchOff(told, session);
    if (command === serverCommands.used && isUsed(told)) countUseOf(told, session);
    return null;
  });

  connection.onRequest(ledgerMethod, ({ uri }: { uri: string }) => {
    const newsroom = newsrooms.of(uri);
    const file = newsroom && ledgerFile(newsroom.root);
    return file && existsSync(file) ? fileAddress(file) : null;
  });
}

/**
 * What was verified against the archive holds for every draft; a decision
 * about the draft's own words for that draft alone.
 */
function decide(told: DecideArguments, session: Session): void {
  const { connection, newsrooms, runtime } = session;
  const { uri, claim, decision, value, how, archived } = told;
  const newsroom = newsrooms.of(uri);
  if (!newsroom) return;
  const draft = archived ? undefined : nameWithin(newsroom.root, filePath(uri) ?? uri);
  try {
    const when = runtime.now().toISOString();
    newsroom.decide({ claim, decision, value, how: how || undefined, who: runtime.who, when, draft });
    const used = { uri, check: told.check, use: useOf[decision] };
    if (isUsed(used)) countUseOf(used, session);
  } catch (error) {
    const file = ledgerFile(newsroom.root);
    const message = `The decision is not kept: Copydesk could not write ${file}, because ${reasonOf(error)}.`;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }
}

const isDecide = (told: unknown): told is DecideArguments =>
  typeof told === 'object' && told !== null && 'uri' in told && 'claim' in told && 'decision' in told
  && told.decision !== 'off' && decisionKinds.some((kind) => kind === told.decision);
