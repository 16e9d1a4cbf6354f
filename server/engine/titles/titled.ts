import type { Entity } from '../names/entity';
import type { Sentence } from '../sentence';

/** A known name in a headline with capitals throughout. */
export interface Spotted {
  readonly entity: Entity;
  /** Index of the first word and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Words of the longest name looked for. */
const longest = 6;

/** Finds the names that the rest of the article knows in a sentence whose capitals tell nothing. */
export function spotKnown({ words }: Sentence, known: ReadonlyMap<string, Entity>): Spotted[] {
  const spotted: Spotted[] = [];
  for (let from = 0; from < words.length; from++) {
    let joined = '';
    let best: Spotted | undefined;
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      const word = words[to - 1];
      if (!word) break;
      joined += (to > from + 1 && words[to - 2]?.end !== word.start ? ' ' : '') + word.lower;
      const entity = known.get(joined);
      if (entity) best = { entity, from, to };
    }
    if (!best) continue;
    spotted.push(best);
    from = best.to - 1;
  }
  return spotted;
}

/** Every form of every entity in lower case; forms of two entities mean neither. */
export function knownForms(entities: readonly Entity[]): Map<string, Entity> {
  const forms = new Map<string, Entity | undefined>();
  for (const entity of entities) {
    for (const alias of new Set([
      ...entity.aliases,
      ...(entity.given ? [entity.canonicalName.slice(entity.given.length).trim()] : []),
    ])) {
      const lower = alias.toLowerCase().replace(/’/g, "'");
      if (lower.length < 3) continue;
      forms.set(lower, forms.has(lower) && forms.get(lower) !== entity ? undefined : entity);
    }
  }
  return new Map([...forms].flatMap(([form, entity]) => (entity ? [[form, entity] as const] : [])));
}
