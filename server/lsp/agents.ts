import path from 'node:path';
import { checkDraft } from '../desk';
import type { Archive } from '../engine/archive';
import { search } from '../engine/search';
import { readDraftText } from '../formats';
import { archivePlaces } from '../places';
import {
  agentEvidenceMethod, type AgentEvidenceParams, agentFindingsMethod, type AgentFindingsParams,
} from '../protocol';
import type { ReportedFinding } from '../report/report';
import { reportDraft, withoutReasons } from '../report/reported';
import { type ReportedPassage, reportPassages } from '../report/search';
import { filePath, nameWithin } from './addresses';
import { answer } from './cancel';
import type { Newsroom } from './newsroom';
import type { Session } from './session';

/** Longest draft and question, in UTF-16 units, and most sentences that are answered. */
const longestDraft = 1_000_000;
const longestQuery = 1000;
const mostPassages = 50;

/** Answers the two tools that an editor's agent may use: they read, and change nothing. */
export function answerAgents(session: Session): void {
  session.connection.onRequest(agentFindingsMethod, (params: AgentFindingsParams, token) =>
    answer(token, (signal) => findings(params, signal, session)));
  session.connection.onRequest(agentEvidenceMethod, (params: AgentEvidenceParams, token) =>
    answer(token, (signal) => evidence(params, signal, session)));
}

/** The findings of a text, as the JSON report has them. */
async function findings(
  { uri, text, language }: AgentFindingsParams,
  signal: AbortSignal,
  { newsrooms }: Session,
): Promise<readonly ReportedFinding[]> {
  const newsroom = newsrooms.of(uri);
  if (!newsroom || text.length > longestDraft) return [];
  const file = filePath(uri);
  const folder = file ? path.dirname(file) : newsroom.root;
  const desk = await newsroom.deskFor({ folder, patience: Infinity });
  const name = file ? nameWithin(newsroom.root, file) : 'draft';
  const { open } = await checkDraft({ name, file, manuscript: readDraftText(text, file ?? language) }, desk, signal);
  const draft = { file: name, text, findings: open, settled: [] };
  return withoutReasons(reportDraft(draft, archivePlaces(newsroom.root).ofPassage)).findings;
}

/** Sentences of the archives of the workspace, the best of each. */
async function evidence(
  { query, limit }: AgentEvidenceParams,
  signal: AbortSignal,
  { newsrooms }: Session,
): Promise<ReportedPassage[]> {
  const asked = query.slice(0, longestQuery);
  const most = Math.max(1, Math.min(limit, mostPassages));
  const found: ReportedPassage[] = [];
  for (const newsroom of newsrooms.all()) {
    const { ofPassage } = archivePlaces(newsroom.root);
    const result = await search(await archiveOf(newsroom), asked, most, signal);
    found.push(...reportPassages(result, (passage) => ofPassage(passage, passage.sentence)));
  }
  return found.slice(0, most);
}

const archiveOf = async (newsroom: Newsroom): Promise<Archive> =>
  (await newsroom.deskFor({ folder: newsroom.root, patience: Infinity })).archive;
