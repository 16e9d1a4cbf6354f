import { version } from '../../package.json';
import { search } from '../engine/search';
import { plainLine } from '../report/plain';
import { isoDay } from '../report/reported';
import { reportPassages, searchJson, searchText } from '../report/search';
import { archivePlaces } from '../places';
import { shownPath } from '../report/shown-path';
import { exitStatus, type Terminal } from './terminal';
import { type ArchiveOptions, withArchive } from './with-archive';

export interface SearchOptions extends ArchiveOptions {
  readonly format: 'text' | 'json';
  /** At most so many sentences. */
  readonly limit: number;
}

/** `copydesk archive search`: the sentences of the archive that hold the words of a query. */
export const searchArchive = (query: string, { format, limit, ...options }: SearchOptions, terminal: Terminal): Promise<number> =>
  withArchive(options, terminal, async ({ archive }, { root, problems }) => {
    const places = archivePlaces(root);
    const passages = reportPassages(await search(archive, query, limit), (passage) => places.ofPassage(passage, passage.sentence));
    problems.end();
    terminal.print(format === 'json' ? searchJson(version, passages) : searchText(passages));
    return passages.length > 0 ? exitStatus.clean : exitStatus.found;
  });

/** `copydesk archive show`: an article of the archive as Copydesk has read it. */
export const showArticle = (id: string, options: ArchiveOptions, terminal: Terminal): Promise<number> =>
  withArchive(options, terminal, async ({ archive }, { root, problems }) => {
    const shown = await archive.fetchText(id);
    problems.end();
    if (!shown) {
      terminal.tell(`copydesk: the archive has no article “${plainLine(id)}”; copydesk archive search tells the ids with --format json.\n`);
      return exitStatus.failed;
    }
    const { article: { headline, source, date, kind, file, trust }, text } = shown;
    const facts = [source, date && isoDay(date), kind, trust === 1 ? '' : `trust ${trust}`, shownPath(file, root)];
    terminal.print(`${[headline, facts.filter(Boolean).join(', ')].filter(Boolean).map(plainLine).join('\n')}\n\n${plainText(text)}\n`);
    return exitStatus.clean;
  });

/** Line by line plain: an article must not steer a terminal. */
const plainText = (text: string): string => text.split(/\r\n|\r|\n/).map(plainLine).join('\n').trim();
