import path from 'node:path';
import { findConfiguration } from '../config/find';
import { readUsage } from '../ledger/usage';
import { pages, pageScheme } from '../protocol';
import { configurationText } from '../report/configuration';
import { usageText } from '../report/usage';
import { filePath } from './addresses';
import type { Newsrooms } from './newsrooms';

/** The text of a page about the folder of a draft; undefined for every other address. */
export function pageAt(address: string, newsrooms: Newsrooms): string | undefined {
  const [place = '', query = ''] = address.split('?');
  if (!place.startsWith(`${pageScheme}:`)) return undefined;
  const uri = decodeURIComponent(query);
  const newsroom = newsrooms.of(uri);
  const name = decodeURIComponent(place.slice(place.lastIndexOf('/') + 1));
  if (!newsroom) return 'This draft lies in no folder of the workspace.\n';
  if (name === pages.usage) return usagePage(newsroom.root);
  const file = filePath(uri);
  const folder = file ? path.dirname(file) : newsroom.root;
  if (name !== pages.configuration) return undefined;
  return configurationText(findConfiguration(folder, newsroom.root), { root: newsroom.root, folder });
}

const usagePage = (root: string): string => [
  '# How Checks Were Used',
  'What was done about findings in this workspace, on this machine. It stands in `.copydesk/usage.json` and nowhere else; delete that file to begin anew.',
  usageText(readUsage(root)),
  'Accepted: the archive’s value was taken. Asked: a question to the reporter was inserted. Kept: the draft’s value was verified. Dismissed: no conflict.',
  '',
].join('\n\n');
