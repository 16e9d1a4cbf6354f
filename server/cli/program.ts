import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import path from 'node:path';
import { version } from '../../package.json';
import { isServerAddress } from '../archive/postgres/address';
import { parseDay } from '../config/day';
import type { FormatName } from '../report/formats';
import type { CivilDay } from '../text/civil';
import type { Choices } from '../workspace';
import type { AuditFormat } from './audit';
import { draftsAmongArchive } from './draft-arguments';
import type { LintOptions } from './lint';
import { exitStatus, type Terminal, UsageError } from './terminal';

/** Runs a command line and gives the status to exit with. A command is loaded when it is asked for. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = exitStatus.clean;
  try {
    await commandLine(terminal, (ended) => { status = ended; }).parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.failed;
    terminal.tell(`copydesk: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitStatus.failed;
  }
}

type End = (status: number) => void;

function commandLine(terminal: Terminal, end: End): Command {
  const program = new Command('copydesk')
    .description('Checks article drafts against your own archive and shows where the two do not agree.\nNothing leaves this machine.')
    .version(version)
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.tell, outputError: (text, write) => write(oneLine(text)) })
    .exitOverride();
  addLint(program, terminal, end);
  addIndex(program, terminal, end);
  addAudit(program, terminal, end);
  addArchive(program, terminal, end);
  addLedger(program, terminal, end);
  program.command('usage').description('say how often each check was accepted or dismissed on this machine')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => end((await import('./usage')).showUsage(format, terminal)));
  program.command('config').argument('[folder]', 'a folder of drafts, or a draft (default: this folder)')
    .description('say what holds there, and which copydesk.json says so')
    .action(async (place: string | undefined) => end((await import('./configuration')).showConfiguration(place, terminal)));
  program.command('explain').argument('<check>', 'such as changed-date').description('say what a check finds, why, and what to do')
    .action(async (check: string) => end((await import('./explain')).explain(check, terminal)));
  program.command('lsp').requiredOption('--stdio', 'talk over standard input and output').description('start the language server')
    .action(async () => (await import('./language-server')).startLanguageServer());
  withSources(program.command('mcp')).description('offer check_draft and archive_evidence to agents, over standard input and output')
    .action(async (options: Omit<ArchiveWords, 'progress'>) => end(await (await import('./mcp')).mcp(choices(options, terminal), terminal)));
  return program;
}

function addLint(program: Command, terminal: Terminal, end: End): void {
  withArchive(program.command('lint').argument('[paths...]', 'drafts, or folders of drafts (default: this folder)'))
    .description('check drafts; the status is 1 where there is a finding')
    .option('--source <file...>', 'check only against these files, on which the draft rests')
    .addOption(new Option('--format <format>', 'form of the report').choices(formatNames).default('stylish'))
    .option('--output <file>', 'write the report to a file')
    .addOption(new Option('--fail-on <severity>', 'from which severity on the status is 1').choices(['error', 'warning', 'information']).default('warning'))
    .option('--as-of <date>', 'the day to check for, where a draft has no date: 2019-10-29', readDay)
    .option('--no-companions', 'do not compare the drafts of a folder with one another')
    .option('--require-verified', 'fail while any conflict is neither mended nor decided, whatever its severity')
    .option('--explain-score', 'show what each score rests on, in the stylish and json reports')
    .action(async (paths: string[], options: LintWords) => {
      const { drafts, archive } = draftsAmongArchive(paths, options.archive, terminal.cwd);
      if (options.source && drafts.length === 0) throw new UsageError('no draft is named; put it before --source.');
      const { lint } = await import('./lint');
      end(await lint(drafts, { ...options, ...choices({ ...options, archive }, terminal), output: absolute(options.output, terminal) }, terminal));
    });
}

function addIndex(program: Command, terminal: Terminal, end: End): void {
  withArchive(program.command('index').argument('[folders...]', 'what to import into an archive on a database server'))
    .description('read the archive, or what has changed in it, into the index')
    .option('--status', 'say what the index holds, and change nothing')
    .option('--rebuild', 'read everything again')
    .action(async (folders: string[], options: ArchiveWords & { status?: boolean; rebuild?: boolean }) => {
      const { index } = await import('./index-archive');
      end(await index({ ...options, ...choices(options, terminal), folders: placesAt(folders, terminal) }, terminal));
    });
}

function addAudit(program: Command, terminal: Terminal, end: End): void {
  withArchive(program.command('audit'))
    .description('compare the archive with itself')
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json', 'html']).default('text'))
    .action(async (options: ArchiveWords & { format: AuditFormat }) => {
      const { auditArchive } = await import('./audit');
      end(await auditArchive({ ...options, ...choices(options, terminal) }, terminal));
    });
}

function addArchive(program: Command, terminal: Terminal, end: End): void {
  const archive = program.command('archive').description('look something up in the archive');
  withArchive(archive.command('search').argument('<query...>', 'words in any order; "words together" in quotation marks'))
    .description('find sentences; the status is 1 where there is none')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('--limit <number>', 'at most so many sentences', readCount, 20)
    .action(async (query: string[], options: ArchiveWords & { format: 'text' | 'json'; limit: number }) => {
      const { searchArchive } = await import('./archive');
      end(await searchArchive(query.join(' '), { ...options, ...choices(options, terminal) }, terminal));
    });
  withArchive(archive.command('show').argument('<id>', 'the id of an article, as search tells it'))
    .description('show an article as it was read')
    .action(async (id: string, options: ArchiveWords) => {
      const { showArticle } = await import('./archive');
      end(await showArticle(id, { ...options, ...choices(options, terminal) }, terminal));
    });
}

function addLedger(program: Command, terminal: Terminal, end: End): void {
  withArchive(program.command('ledger').argument('[paths...]', 'drafts, or folders of drafts (default: all of the workspace)'))
    .description('say which decisions still hold; the status is 1 where one matches nothing any more')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('--prune', 'take decisions that match nothing out of the ledger')
    .action(async (paths: string[], options: ArchiveWords & { format: 'text' | 'json'; prune?: boolean }) => {
      const { drafts, archive } = draftsAmongArchive(paths, options.archive, terminal.cwd);
      const { showLedger } = await import('./ledger');
      end(await showLedger(drafts, { ...options, ...choices({ ...options, archive }, terminal) }, terminal));
    });
}

interface ArchiveWords {
  readonly archive?: string[];
  readonly config?: string;
  readonly progress: boolean;
}

type LintWords = ArchiveWords & Pick<LintOptions, 'format' | 'failOn' | 'requireVerified' | 'explainScore'> & {
  readonly source?: string[];
  readonly output?: string;
  readonly asOf?: CivilDay;
  readonly companions?: boolean;
};

const withSources = (command: Command): Command => command
  .option('--archive <dir...>', 'folders of the archive, or postgres://… (default: of copydesk.json, else seeds)')
  .option('--config <file>', 'use this copydesk.json and no other');

const withArchive = (command: Command): Command => withSources(command)
  .option('--no-progress', 'do not show how far it is');

const formatNames: readonly FormatName[] = ['stylish', 'json', 'sarif', 'github', 'junit', 'html', 'markdown'];

type ChoiceWords = Omit<ArchiveWords, 'progress'> & Partial<Pick<LintWords, 'source' | 'asOf' | 'companions'>>;

function choices({ archive, source, config, asOf, companions }: ChoiceWords, terminal: Terminal): Choices {
  return {
    archive: archive && placesAt(archive, terminal),
    sources: source?.map((name) => path.resolve(terminal.cwd, name)),
    config: absolute(config, terminal),
    asOf,
    companions,
  };
}

/** Absolute paths; the address of a database server stays as it is. */
const placesAt = (names: readonly string[], { cwd }: Terminal): string[] =>
  names.map((name) => (isServerAddress(name) ? name : path.resolve(cwd, name)));

const absolute = (name: string | undefined, { cwd }: Terminal): string | undefined =>
  name === undefined ? undefined : path.resolve(cwd, name);

function readDay(text: string): CivilDay {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError('Give a day of the calendar such as 2019-10-29.');
  return day;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return count;
}

const oneLine = (text: string): string => `copydesk: ${text.trim().replace(/^error: /, '').split('\n').map((line) => line.trim()).join(' ')}\n`;
