import { escapeMarkdown } from './escape';
import { excerptOf, originOf } from './excerpt';
import type { AddressOf } from './links';
import { counted, findingsIn, type Report, type ReportedDraft, type ReportedEvidence, type ReportedFinding } from './report';

interface Links {
  readonly addressOf: AddressOf;
}

/** For a comment, a ticket or a message: headings, lists and quotations, and nothing from an article that could act. */
export const markdown = ({ drafts, problems }: Report, links: Links): string => [
  `# Copydesk: ${counted(findingsIn(drafts), 'finding')} in ${counted(drafts.length, 'draft')}`,
  ...problems.map((problem) => `> ${escapeMarkdown(problem)}`),
  ...drafts.map((draft) => draftSection(draft, links)),
].join('\n\n') + '\n';

function draftSection({ file, findings, settled }: ReportedDraft, links: Links): string {
  const address = links.addressOf(file);
  return [
    `## ${linked(file, address)}`,
    ...findings.length ? findings.map((finding) => findingItem(finding, address, links)) : ['No findings.'],
    ...settled ? [`${counted(settled, 'finding')} settled earlier.`] : [],
  ].join('\n\n');
}

function findingItem(finding: ReportedFinding, address: string | undefined, links: Links): string {
  const { check, severity, message, place, words, evidence } = finding;
  const where = linked(`Line ${place.line}`, address && `${address}#L${place.line}`);
  return [
    `- **${severity}:** ${escapeMarkdown(message)}`,
    `${where}: “${escapeMarkdown(words)}” · ${check}`,
    ...evidence.map((piece) => evidenceQuote(piece, links)),
  ].join('\n\n  ');
}

function evidenceQuote(evidence: ReportedEvidence, { addressOf }: Links): string {
  const { before, words, after } = excerptOf(evidence);
  const address = addressOf(evidence.file);
  const origin = linked(originOf(evidence), address && evidence.place ? `${address}#L${evidence.place.line}` : address);
  const stance = evidence.stance === 'supports' ? 'Agrees: ' : '';
  return `> ${escapeMarkdown(before)}${bold(words)}${escapeMarkdown(after)}\\\n  > ${stance}${origin}`;
}

/** Stars beside a space or a mark are stars: the spaces stay outside. */
function bold(words: string): string {
  const text = words.trim();
  return text === '' ? escapeMarkdown(words) : words.replace(text, () => `**${escapeMarkdown(text)}**`);
}

const linked = (text: string, address: string | undefined): string =>
  (address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address})`);
