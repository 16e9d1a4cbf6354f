import { run } from './cli/program';
import { processTerminal } from './cli/terminal';

void run(process.argv.slice(2), processTerminal()).then((status) => { process.exitCode = status; });
