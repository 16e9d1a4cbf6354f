import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import type { Check, Example } from '../../server/engine/check';
import { checkIds, type CheckId } from '../../server/engine/check-id';
import { checks } from '../../server/engine/checks';
import { compare } from '../../server/engine/compare';
import type { Finding } from '../../server/engine/finding';
import { read } from '../../server/engine/read';
import type { Span } from '../../server/text/span';
import { readDraftText } from '../../server/formats';
import { withMarks, withoutMarks } from './marks';

/** Every example of every check is what the check does: the same words marked, in the draft and in the archive. */
for (const check of checks) {
  describe(check.id, () => {
    for (const example of check.examples) {
      it(titleOf(example), async () => checkExample(check, example));
    }
  });
}

function titleOf({ draft }: Example): string {
  const words = withoutMarks(draft).text.replace(/\s+/g, ' ').slice(0, 90);
  return `${draft.includes('[|') ? 'speaks of' : 'is silent on'}: ${words}`;
}

async function checkExample(check: Check, example: Example): Promise<void> {
  const draft = withoutMarks(example.draft);
  const archive = (example.archive ?? []).map(withoutMarks);
  const findings = await findingsOf(check, draft.text, archive.map(({ text }) => text), example.declared);
  assert.equal(withMarks(draft.text, findings), example.draft, findings.map(({ message }) => message).join('\n'));
  if (archive.some(({ spans }) => spans.length > 0)) {
    const shown = archive.map(({ text }, n) => withMarks(text, exhibited(findings, n)));
    assert.deepEqual(shown, example.archive);
  }
  if (example.message !== undefined) assert.equal(findings[0]?.message, example.message);
  if (example.fixed !== undefined) assert.equal(applied(draft.text, findings[0]), example.fixed);
}

async function findingsOf(check: Check, draft: string, archive: readonly string[], declared = false): Promise<Finding[]> {
  const severities = Object.fromEntries(checkIds.filter((id) => id !== check.id).map((id): [CheckId, 'off'] => [id, 'off']));
  const submissions = archive.map((text, n) => {
    const reading = read(readDraftText(text, 'markdown'));
    return { id: String(n), file: `piece-${n}.md`, article: reading.article, reading };
  });
  return compare(readDraftText(draft, 'markdown'), memoryArchive(submissions), {
    severities, declared,
    onFailure: (_, error) => { throw error; },
  });
}

const exhibited = (findings: readonly Finding[], n: number): Span[] =>
  findings.flatMap(({ exhibits }) => exhibits.filter(({ passage }) => passage?.article.id === String(n)).map(({ span }) => span));

function applied(text: string, finding?: Finding): string {
  const edits = [...(finding?.fixes[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  for (const { span } of edits) assert.ok(span.start <= span.end, 'an edit starts before it ends');
  return edits.reduce((all, { span, text: replacement }) => all.slice(0, span.start) + replacement + all.slice(span.end), text);
}
