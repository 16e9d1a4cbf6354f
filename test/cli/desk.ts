import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../server/cli/program';

/** What a command has left behind. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test with files in it. */
export interface TestDesk {
  readonly root: string;
  readonly at: (name: string) => string;
  readonly write: (name: string, content: string | Buffer) => void;
  readonly copydesk: (...words: readonly string[]) => Promise<Ended>;
  readonly clear: () => void;
}

export function testDesk(): TestDesk {
  const root = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  const at = (name: string): string => path.join(root, name);
  return {
    root,
    at,
    write(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    async copydesk(...words) {
      let [out, err] = ['', ''];
      const print = (text: string): void => { out += text; };
      const tell = (text: string): void => { err += text; };
      const status = await run(words, { cwd: root, print, tell, color: false, watched: false, program: __filename });
      return { status, out, err };
    },
    clear: () => rmSync(root, { recursive: true }),
  };
}

/** A story of the archive, a draft that differs from it, and one that does not. */
export const story = '---\nsource: The Courier\ndate: 2021-03-04\n---\n\nThe Lundy Bridge will cost $4 million, Mayor Ada Brill said.\n';
export const wrongDraft = 'Mayor Ada Brill said the Lundy Bridge would cost $40 million.\n';
export const rightDraft = 'Mayor Ada Brill said the Lundy Bridge would cost $4 million.\n';

/** A draft that is not finished: an error whatever the archive says. */
export const unfinishedDraft = 'The bridge cost TK and took two years.\n';
