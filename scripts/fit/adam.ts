/** How long and how boldly to descend, and how strong the ridge is that keeps weights of rare features small. */
export interface Descent {
  readonly steps: number;
  readonly rate: number;
  readonly ridge: number;
}

/**
 * Descends by Adam (Kingma and Ba, 2015), the last part of the way at a fifth of the pace. The weights are
 * changed in place; the first is the base, which the ridge leaves alone. `addGradient` adds that of the errors.
 */
export function descendByAdam(
  w: Float64Array,
  { steps, rate, ridge }: Descent,
  addGradient: (gradient: Float64Array) => void,
): void {
  const [mean, square] = [new Float64Array(w.length), new Float64Array(w.length)];
  for (let step = 1; step <= steps; step++) {
    const gradient = w.map((value, n) => (n === 0 ? 0 : 2 * ridge * value));
    addGradient(gradient);
    const pace = step > 0.7 * steps ? rate / 5 : rate;
    for (let n = 0; n < w.length; n++) {
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * (gradient[n] ?? 0);
      square[n] = 0.999 * (square[n] ?? 0) + 0.001 * (gradient[n] ?? 0) ** 2;
      const away = (mean[n] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[n] ?? 0) / (1 - 0.999 ** step)) + 1e-9);
      w[n] = (w[n] ?? 0) - pace * away;
    }
  }
}

export interface SparseModel {
  readonly base: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The weights by the names of their features, rounded as they stand in a table. */
export function modelOf(w: Float64Array, names: ReadonlyMap<string, number>): SparseModel {
  const rounded = (value = 0): number => Number(value.toFixed(2));
  return { base: rounded(w[0]), weights: Object.fromEntries([...names].map(([name, n]) => [name, rounded(w[n])])) };
}
