import path from 'node:path';
import { openArchive } from '../../server/archive/open';

/** A process of its own that imports the archive of a workspace, for tests that kill it or read meanwhile. */
const [root = '', filesAtOnce] = process.argv.slice(2);

void openArchive({
  root,
  configuration: { archive: [path.join(root, 'archive')], sources: {} },
  ...(filesAtOnce !== undefined && { filesAtOnce: Number(filesAtOnce) }),
  onProblem: ({ message }) => console.error(message),
  onProgress: (done, all) => process.stdout.write(`${done} of ${all}\n`),
}).then(({ close }) => close());
