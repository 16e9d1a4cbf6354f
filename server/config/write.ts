import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { CheckId } from '../engine/check-id';
import { configurationFile, type SeveritySetting } from './configuration';

/** The text of a `copydesk.json` with a severity set; all else stays as it is. Throws where the text is no JSON. */
export function withSeverity(text: string, check: CheckId, severity: SeveritySetting): string {
  const errors: ParseError[] = [];
  const content = text.trim() === '' ? '{}' : text;
  const root = parseTree(content, errors);
  if (errors.length > 0 || root?.type !== 'object') throw new Error('it is not valid JSON');
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(content),
    tabSize: /^ {4}"/m.test(content) ? 4 : 2,
    eol: content.includes('\r\n') ? '\r\n' : '\n',
  };
  const edited = applyEdits(content, modify(content, ['severities', check], severity, { formattingOptions }));
  return edited.endsWith('\n') ? edited : `${edited}\n`;
}

/** Writes a severity into a file, which is made where there is none. Throws where that cannot be done. */
export function writeSeverity(file: string, check: CheckId, severity: SeveritySetting): void {
  writeFileSync(file, withSeverity(textOf(file), check, severity));
}

/** The file in which a newsroom keeps what holds everywhere. */
export const rootConfigurationFile = (root: string): string => path.join(root, configurationFile);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
