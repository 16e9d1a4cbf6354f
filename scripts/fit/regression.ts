/** A differing claim: what it shares with the archive's, and whether it is a conflict. */
export interface Sample {
  /** Samples of one group are never on both sides of a split. */
  readonly group: string;
  readonly kind: string;
  readonly features: Readonly<Record<string, number>>;
  readonly isConflict: boolean;
  /** With the weights in use. */
  readonly score: number;
}

export interface Model {
  readonly base: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
}

const steps = 3000;
const rate = 0.3;
/** Strength of the ridge: keeps weights of rare features small. */
const ridge = 0.002;

/** Logistic regression by gradient descent, with one base for each kind of value. */
export function fit(samples: readonly Sample[]): Model {
  const names = [...new Set(samples.flatMap(({ features, kind }) => [...Object.keys(features), `kind ${kind}`]))];
  const rows = samples.map(({ features, kind, isConflict }) =>
    ({ x: names.map((name) => features[name] ?? (name === `kind ${kind}` ? 1 : 0)), y: isConflict ? 1 : 0 }));
  const w = names.map(() => 0);
  let base = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = names.map(() => 0);
    let gradientBase = 0;
    for (const { x, y } of rows) {
      const error = sigmoid(base + dot(w, x)) - y;
      gradientBase += error;
      x.forEach((value, n) => { gradient[n] = (gradient[n] ?? 0) + error * value; });
    }
    base -= (rate * gradientBase) / rows.length;
    names.forEach((_, n) => { w[n] = (w[n] ?? 0) - rate * ((gradient[n] ?? 0) / rows.length + ridge * (w[n] ?? 0)); });
  }
  const entries = names.map((name, n): [string, number] => [name, Number((w[n] ?? 0).toFixed(2))]);
  return {
    base: Number(base.toFixed(2)),
    kinds: Object.fromEntries(entries.filter(([name]) => name.startsWith('kind ')).map(([name, value]) => [name.slice(5), value])),
    weights: Object.fromEntries(entries.filter(([name]) => !name.startsWith('kind '))),
  };
}

/** Five-fold: precision and recall at thresholds, for the weights in use and for fitted ones. */
export function crossValidate(samples: readonly Sample[]): string[] {
  const fitted = Array.from({ length: 5 }, (_, fold) => {
    const model = fit(samples.filter(({ group }) => foldOf(group) !== fold));
    return samples.filter(({ group }) => foldOf(group) === fold).map((sample) => ({ ...sample, score: predict(model, sample) }));
  }).flat();
  return [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) =>
    `${threshold}: in use ${rates(samples, threshold)}, fitted ${rates(fitted, threshold)}`);
}

export const predict = ({ base, kinds, weights }: Model, { kind, features }: Sample): number =>
  sigmoid(base + (kinds[kind] ?? 0) + Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0));

function rates(samples: readonly Sample[], threshold: number): string {
  const flagged = samples.filter(({ score }) => score >= threshold);
  const right = flagged.filter(({ isConflict }) => isConflict).length;
  const all = samples.filter(({ isConflict }) => isConflict).length;
  return `${((100 * right) / Math.max(1, flagged.length)).toFixed(0)}% precise, ${((100 * right) / Math.max(1, all)).toFixed(0)}% found`;
}

/** The same fold for the same group on every run. */
function foldOf(group: string): number {
  let hash = 0;
  for (let n = 0; n < group.length; n++) hash = (hash * 31 + group.charCodeAt(n)) % 1_000_003;
  return hash % 5;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, n) => sum + value * (b[n] ?? 0), 0);
