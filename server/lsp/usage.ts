import { MessageType, ShowMessageRequest, type MessageActionItem } from 'vscode-languageserver';
import path from 'node:path';
import { severityOrigin } from '../config/effective';
import { findConfiguration } from '../config/find';
import { rootConfigurationFile, writeSeverity } from '../config/write';
import { checkIds, type CheckId, type Severity } from '../engine/check-id';
import { checks } from '../engine/checks';
import { reasonOf } from '../formats/problem';
import { countUse, noteProposal, proposedSeverity, type Use, uses } from '../ledger/usage';
import type { UsedArguments } from '../protocol';
import { filePath, nameWithin } from './addresses';
import type { Newsroom } from './newsroom';
import type { Session } from './session';

/**
 * Counts what an editor does about findings, and proposes a lower severity
 * for a check that is dismissed again and again. Never in the way: where
 * it cannot be counted, it is not.
 */
export function countUseOf({ uri, check, use }: UsedArguments, session: Session): void {
  const newsroom = session.newsrooms.of(uri);
  if (!newsroom) return;
  try {
    const counted = countUse(newsroom.root, check, use);
    const { value: severity, file } = severityFor(check, uri, newsroom);
    const proposed = use === 'dismissed' && severity !== 'off' ? proposedSeverity(counted, severity) : undefined;
    if (!proposed) return;
    noteProposal(newsroom.root, check);
    const target = file ?? rootConfigurationFile(newsroom.root);
    void propose({ check, proposed, dismissed: counted.dismissed, target }, newsroom, session).catch(session.runtime.onError);
  } catch (error) {
    session.runtime.onError(error);
  }
}

export const isUsed = (told: unknown): told is UsedArguments =>
  typeof told === 'object' && told !== null && 'uri' in told && 'check' in told && 'use' in told
  && checkIds.some((id) => id === told.check) && uses.some((use) => use === told.use);

/** What a decision says about the finding. */
export const useOf = { keep: 'kept', 'not-a-conflict': 'dismissed', asked: 'asked' } as const satisfies Readonly<Record<string, Use>>;

/** The severity of a check for a draft, and the file that says so. */
export function severityFor(check: CheckId, uri: string, { root }: Newsroom): ReturnType<typeof severityOrigin> {
  const file = filePath(uri);
  const standard = checks.find(({ id }) => id === check)?.severity ?? 'warning';
  return severityOrigin(check, standard, findConfiguration(file ? path.dirname(file) : root, root));
}

interface Proposal {
  readonly check: CheckId;
  readonly proposed: Severity;
  readonly dismissed: number;
  /** The file that would say so, absolute. */
  readonly target: string;
}

/** Asks, in a notice that goes by itself, and writes what was answered. */
async function propose(
  { check, proposed, dismissed, target }: Proposal,
  newsroom: Newsroom,
  { connection, client: { say } }: Session,
): Promise<void> {
  const name = nameWithin(newsroom.root, target);
  const lower: MessageActionItem = { title: say('Report as {0} (writes {1})', proposed, name) };
  const answer = await connection.sendRequest(ShowMessageRequest.type, {
    type: MessageType.Info,
    message: say('Copydesk: findings of “{0}” have been dismissed {1} times here. Report them as {2} from now on?', check, dismissed, proposed),
    actions: [lower, { title: say('Leave It') }],
  });
  if (answer?.title !== lower.title) return;
  try {
    writeSeverity(target, check, proposed);
    newsroom.filesChanged([target]);
  } catch (error) {
    const setting = `{"severities": {"${check}": "${proposed}"}}`;
    const message = say('Copydesk: {0} is left as it is, because {1}; write {2} there.', name, reasonOf(error), setting);
    connection.window.showWarningMessage(message);
  }
}
