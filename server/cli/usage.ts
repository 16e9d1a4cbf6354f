import { version } from '../../package.json';
import { findRoot } from '../config/find';
import { readUsage } from '../ledger/usage';
import { usageJson, usageText } from '../report/usage';
import { exitStatus, type Terminal } from './terminal';

/** `copydesk usage`: how often each check was accepted or dismissed on this machine. */
export function showUsage(format: 'text' | 'json', { cwd, print }: Terminal): number {
  const usage = readUsage(findRoot(cwd));
  print(format === 'json' ? usageJson(version, usage) : usageText(usage));
  return exitStatus.clean;
}
