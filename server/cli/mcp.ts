import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { version } from '../../package.json';
import { findRoot } from '../config/find';
import { type Choices, openWorkspace } from '../workspace';
import { archiveEvidence, draftFindings, type ToolSetting } from './agent-tools';
import { archivePlaces } from '../places';
import { tellProblem } from './shown';
import { exitStatus, type Terminal } from './terminal';

/** Largest draft and longest question that are taken, in UTF-16 units. */
const longestDraft = 2_000_000;
const longestQuery = 1000;
const mostPassages = 50;

/** What every tool says of itself: it reads this machine's archive and nothing else. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/**
 * `copydesk mcp`: the Model Context Protocol on standard input and output,
 * until the client leaves (modelcontextprotocol.io). Nothing leaves the machine by it.
 */
export async function mcp(options: Choices, terminal: Terminal): Promise<number> {
  const root = findRoot(terminal.cwd);
  const told = (problem: Parameters<typeof tellProblem>[0]): void => void tellProblem(problem, root, terminal);
  const workspace = openWorkspace(root, options, { onProblem: told, onNote: told });
  try {
    const server = serverOn({ root, workspace, places: archivePlaces(root) });
    const ended = new Promise<void>((resolve) => { server.server.onclose = resolve; });
    process.stdin.once('end', () => void server.close());
    await server.connect(new StdioServerTransport());
    await ended;
    return exitStatus.clean;
  } finally {
    workspace.close();
  }
}

function serverOn(setting: ToolSetting): McpServer {
  const server = new McpServer({ name: 'copydesk', version }, {
    instructions: 'Compares article drafts with the newsroom’s own archive on this machine. It shows both sides and never says who is right.',
  });
  server.registerTool('check_draft', {
    title: 'Check a draft against the archive',
    description: 'Finds where a draft and the newsroom’s archive do not agree: dates, figures, names, roles, events, quotes. Each finding quotes both sides with source and date.',
    inputSchema: {
      text: z.string().max(longestDraft).describe('the whole draft'),
      format: z.enum(['markdown', 'plain', 'html']).default('markdown'),
      file: z.string().optional().describe('its path in the workspace, where it has one'),
    },
    annotations,
  }, async (draft) => answer({ findings: await draftFindings(draft, setting) }));
  server.registerTool('archive_evidence', {
    title: 'Look something up in the archive',
    description: 'Finds sentences of the newsroom’s archive by their words, each with source, date, headline and file.',
    inputSchema: {
      query: z.string().min(1).max(longestQuery).describe('words in any order; "words together" in quotation marks'),
      limit: z.number().int().min(1).max(mostPassages).default(10),
    },
    annotations,
  }, async ({ query, limit }) => answer({ passages: await archiveEvidence(query, limit, setting) }));
  return server;
}

const answer = (content: Readonly<Record<string, unknown>>): CallToolResult =>
  ({ content: [{ type: 'text', text: JSON.stringify(content, undefined, 2) }] });
