import path from 'node:path';
import { checkDraft } from '../desk';
import { search } from '../engine/search';
import { readDraftText } from '../formats';
import type { ReportedFinding } from '../report/report';
import { reportDraft } from '../report/reported';
import { reportPassages, type ReportedPassage } from '../report/search';
import type { Workspace } from '../workspace';
import type { Places } from '../places';

/** What the tools work with: they read, and change nothing. */
export interface ToolSetting {
  readonly root: string;
  readonly workspace: Workspace;
  readonly places: Places;
}

/** A draft handed over as text. */
export interface DraftText {
  readonly text: string;
  /** How it is written. */
  readonly format: 'markdown' | 'plain' | 'html';
  /** The file it belongs to, from the workspace, where it has one: what the archive holds of it is no evidence. */
  readonly file?: string;
}

/** Checks a draft against the archive: every finding with the sentences, sources and dates of both sides. */
export async function draftFindings({ text, format, file }: DraftText, { root, workspace, places }: ToolSetting): Promise<readonly ReportedFinding[]> {
  const name = file ?? 'draft';
  const place = path.resolve(root, name);
  const manuscript = readDraftText(text, format);
  const { open } = await checkDraft({ name, file: file && place, manuscript }, await workspace.deskFor(place));
  return reportDraft({ file: name, text, findings: open, settled: [] }, places.ofPassage).findings;
}

/** Sentences of the archive about a question, each with its source and date. */
export async function archiveEvidence(query: string, limit: number, { root, workspace, places }: ToolSetting): Promise<readonly ReportedPassage[]> {
  const { archive } = await workspace.archiveFor(workspace.configurationFor(root));
  return reportPassages(await search(archive, query, limit), (passage) => places.ofPassage(passage, passage.sentence));
}
