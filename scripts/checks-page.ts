import type { Check, Example } from '../server/engine/check';

/** docs/checks.md, made from the checks themselves. */
export function checksPage(checks: readonly Check[]): string {
  return [
    '# Checks\n',
    'Made from the checks themselves; the examples are also their tests. `[|…|]` marks the finding in the draft',
    'and its evidence in the archive; a draft without marks is one the check keeps silent on.\n',
    '| check | finds | severity |',
    '|---|---|---|',
    ...checks.map(({ id, title, severity }) => `| [${id}](#${id}) | ${title} | ${severity} |`),
    ...checks.map(section),
    '',
  ].join('\n');
}

function section({ id, title, doc, examples }: Check): string {
  const said = doc.trim().split('\n').map((line) => line.trim()).join('\n');
  return [`\n## ${id}\n`, `**${title}.**\n`, `${said}\n`, ...examples.map(example)].join('\n');
}

function example({ archive, draft, message, declared }: Example): string {
  const parts = [
    ...(archive ?? []).map((text) => block(declared ? 'Declared source' : 'Archive', text)),
    block('Draft', draft),
    ...(message ? [`> ${message}\n`] : []),
  ];
  return parts.join('\n');
}

const block = (title: string, text: string): string => `${title}:\n\n\`\`\`text\n${text}\n\`\`\`\n`;
