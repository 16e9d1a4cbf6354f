import type { Definition, DefinitionLink, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../desk';
import type { Passage } from '../engine/archive';
import type { Exhibit } from '../engine/finding';
import { entityKeys } from '../engine/keys';
import { sameEntity } from '../engine/likeness';
import { placeInText } from '../engine/manuscript';
import type { Entity } from '../engine/names/entity';
import { newestFirst } from '../engine/sources';
import type { Span } from '../text/span';
import { pointedAt, type Pointed } from './at-place';
import { answer } from './cancel';
import { toRange } from './convert';
import type { Session } from './session';

/** Passages of the archive about somebody that are listed at most, the newest first. */
const mostPassages = 100;

/** The archive is asked for more, as some are about others of the name. */
const mostAsked = 400;

/** Leads from a claim or a name of the draft to the archive: the best evidence, or every passage about it. */
export function answerLookUps(session: Session): void {
  const { connection, documents, drafts } = session;

  connection.onDefinition(({ textDocument, position }, token) => answer(token, async (signal) => {
    const document = documents.get(textDocument.uri);
    const draft = document && (await drafts.check(document, signal)).draft;
    return draft ? definitionAt(document, pointedAt(draft, document.offsetAt(position)), draft, session) : null;
  }));

  connection.onReferences(({ textDocument, position }, token) => answer(token, async (signal) => {
    const document = documents.get(textDocument.uri);
    const draft = document && (await drafts.check(document, signal)).draft;
    if (!draft) return null;
    return referencesAt(document, pointedAt(draft, document.offsetAt(position)), draft, { session, signal });
  }));
}

/** The best evidence of the narrowest thing that the archive has anything about. */
function definitionAt(
  document: TextDocument,
  pointed: readonly Pointed[],
  draft: CheckedDraft,
  { client, evidence }: Session,
): Definition | DefinitionLink[] | null {
  for (const one of pointed) {
    for (const exhibit of evidenceFor(one, draft)) {
      const [words, sentence] = [evidence.locate(exhibit), evidence.locateSentence(exhibit)];
      if (!words || !sentence) continue;
      if (!client.linksDefinitions) return words;
      return [{
        originSelectionRange: toRange(document, one.span),
        targetUri: words.uri,
        targetRange: sentence.range,
        targetSelectionRange: words.range,
      }];
    }
  }
  return null;
}

/** What the archive has to show, best first. */
function evidenceFor(pointed: Pointed, { comparison }: CheckedDraft): readonly Exhibit[] {
  if ('finding' in pointed) return pointed.finding.exhibits;
  if ('fact' in pointed) return byAge(pointed.fact.supports);
  const passages = [...comparison.passages.values()].flat();
  return byAge(passages.flatMap((passage) => exhibitsOf(pointed.mention.entity, passage)));
}

const byAge = (exhibits: readonly Exhibit[]): Exhibit[] =>
  [...exhibits].sort((a, b) => (a.passage && b.passage ? newestFirst(a.passage, b.passage) : 0));

interface Asked {
  readonly session: Session;
  readonly signal: AbortSignal;
}

/** Every passage about the narrowest thing: the draft's own places first, then the archive's, the newest first. */
async function referencesAt(
  document: TextDocument,
  pointed: readonly Pointed[],
  draft: CheckedDraft,
  { session, signal }: Asked,
): Promise<Location[]> {
  const entity = entityAt(pointed);
  const [first] = pointed;
  if (!first) return [];
  const own = entity ? mentionsOf(entity, draft) : ownPlaces(first);
  const shown = entity ? await passagesAbout(entity, draft, signal) : evidenceFor(first, draft);
  return unique([
    ...own.map((span) => ({ uri: document.uri, range: toRange(document, span) })),
    ...shown.flatMap((exhibit) => session.evidence.locate(exhibit) ?? []),
  ]);
}

/** Who or what is named at the place, unless the editor points at a narrower claim. */
function entityAt(pointed: readonly Pointed[]): Entity | undefined {
  const [narrowest] = pointed;
  const named = pointed.find((one) => 'mention' in one);
  return named && narrowest && named.span.end - named.span.start <= narrowest.span.end - narrowest.span.start
    ? named.mention.entity
    : undefined;
}

const ownPlaces = (pointed: Pointed): readonly Span[] => {
  if (!('finding' in pointed)) return [pointed.span];
  const { finding } = pointed;
  return [finding, ...finding.repeats, ...finding.exhibits.filter(({ passage }) => !passage).map(({ span }) => span)];
};

const mentionsOf = (entity: Entity, { manuscript, comparison }: CheckedDraft): readonly Span[] =>
  comparison.draft.sentences.flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.entity === entity && mention.form === 'name')
    .map((mention) => placeInText(manuscript, mention));

async function passagesAbout(entity: Entity, { archive }: CheckedDraft, signal: AbortSignal): Promise<Exhibit[]> {
  const [passages = []] = await archive.find([{ keys: entityKeys(entity), limit: mostAsked }], signal);
  return byAge(passages.flatMap((passage) => exhibitsOf(entity, passage).slice(0, 1))).slice(0, mostPassages);
}

/** Where a passage names somebody. */
const exhibitsOf = (entity: Entity, passage: Passage): Exhibit[] => passage.sentence.mentions
  .filter((mention) => mention.form === 'name' && sameEntity(entity, mention.entity))
  .map(({ start, end }) => ({ passage, span: { start, end }, stance: 'supports', value: entity.canonicalName }));

const unique = (locations: readonly Location[]): Location[] =>
  [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
