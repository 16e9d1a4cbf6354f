import type { Check, Example } from '../engine/check';
import type { CheckId } from '../engine/check-id';
import { checks } from '../engine/checks';
import { checkScheme } from '../protocol';

export const checkAddress = (id: CheckId): string => `${checkScheme}:/${id}.md`;

/** The check of an address; undefined for any other address. */
export const checkAt = (address: string): Check | undefined =>
  checks.find(({ id }) => checkAddress(id) === address);

/** What a check finds, why, what to do, and examples. Markdown. */
export function explanation({ id, title, severity, doc, examples }: Check): string {
  const said = doc.trim().split('\n').map((line) => line.trim()).join('\n');
  const setting = `\`{"severities": {"${id}": "off"}}\``;
  return [
    `# ${title}`,
    said,
    `Reported as: ${severity}. To change it for a newsroom, write ${setting} into \`copydesk.json\`.`,
    '## Examples',
    ...examples.map(exampleText),
    '',
  ].join('\n\n');
}

function exampleText({ archive = [], draft, message }: Example): string {
  const said = message ?? (draft.includes('[|') ? 'Copydesk reports it.' : 'Copydesk keeps silent.');
  const archived = archive.map((text) => `Archive:\n\n${block(text)}`);
  return [...archived, `Draft:\n\n${block(draft)}`, `→ ${said}`].join('\n\n');
}

/** As a block of code, so that nothing in it is markup. */
const block = (text: string): string =>
  text.trim().replaceAll('[|', '«').replaceAll('|]', '»').split('\n').map((line) => `    ${line}`).join('\n');
