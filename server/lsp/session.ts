import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckId, Severity } from '../engine/check-id';
import type { Finding } from '../engine/finding';
import { clientCommands } from '../protocol';
import type { Client } from './client';
import { moreDiagnostic, toDiagnostic } from './convert';
import type { Drafts } from './drafts';
import type { EvidenceDocuments } from './evidence';
import { checkAddress } from './explain';
import type { Newsrooms } from './newsrooms';
import type { Runtime } from './runtime';

/** What the handlers of one connection work with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly newsrooms: Newsrooms;
  readonly drafts: Drafts;
  readonly evidence: EvidenceDocuments;
  readonly client: Client;
  readonly runtime: Runtime;
  /** Findings as this client is shown them. */
  readonly present: Presenter;
}

export type Presenter = (document: TextDocument, findings: readonly Finding[]) => Diagnostic[];

export function presenter(client: Client, { locate }: EvidenceDocuments): Presenter {
  const explanation = explainer(client);
  return (document, findings) => {
    const shown = loudest(findings);
    const diagnostics = shown.map((finding) => toDiagnostic(finding, { document, locate, explanation }));
    return shown.length < findings.length ? [...diagnostics, moreDiagnostic(findings.length - shown.length)] : diagnostics;
  };
}

/** More than anybody reads of one draft. */
const mostFindings = 100;

/** Of very many findings those that weigh most, in the order of the text. */
function loudest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const kept = new Set(order.flatMap((severity) => findings.filter((one) => one.severity === severity)).slice(0, mostFindings));
  return findings.filter((finding) => kept.has(finding));
}

/** The address that explains a check in this client: a command where it has one, for it shows more than a text. */
function explainer({ commands, opensVirtual }: Client): ((check: CheckId) => string) | undefined {
  if (commands) return (check) => commandAddress(clientCommands.explain, check);
  return opensVirtual ? checkAddress : undefined;
}

/** A link that runs a command of the client. */
export const commandAddress = (command: string, ...args: readonly unknown[]): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
