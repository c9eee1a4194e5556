import { Random } from './random.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { Rebalancing } from './training-recipe.ts';

/**
 * Makes all classes that have rows count alike.
 *
 * - Class weights: a row of class c counts n / (k · n_c) times as much, where k classes have rows:
 *   scikit-learn's `class_weight='balanced'`. Rows that count less than others do so in n and n_c
 *   too.
 * - Over-sampling: rows of each class are repeated until it has as many as the largest one: all of
 *   them equally often, and some, drawn at random, once more.
 * - Under-sampling: of each class as many rows, drawn at random, as the smallest one has.
 */
export function rebalanceClasses(
  examples: TrainingExamples,
  rebalancing: Exclude<Rebalancing, 'none'>,
  seed: number,
): TrainingExamples {
  const ofClass = rowsOfClasses(examples);
  if (rebalancing === 'class-weights') return weighted(examples, ofClass);
  const sizes = ofClass.map((rows) => rows.length);
  const size = rebalancing === 'over-sampling' ? Math.max(...sizes) : Math.min(...sizes);
  const random = new Random(seed);
  const drawn = ofClass.flatMap((rows) => [...draw(rows, size, random)]);
  return { ...examples, rows: Uint32Array.from(drawn).sort() };
}

/** Rows of each class that has some. */
function rowsOfClasses({ labels, rows }: TrainingExamples): Uint32Array[] {
  const present = [...new Set(rows.map((row) => labels[row] as number))].sort((a, b) => a - b);
  return present.map((label) => rows.filter((row) => labels[row] === label));
}

function weighted(examples: TrainingExamples, ofClass: readonly Uint32Array[]): TrainingExamples {
  const weights = examples.weights.slice();
  const sums = ofClass.map((rows) => rows.reduce((sum, row) => sum + (weights[row] as number), 0));
  const total = sums.reduce((sum, one) => sum + one, 0);
  ofClass.forEach((rows, place) => {
    const factor = total / (ofClass.length * (sums[place] as number));
    for (const row of new Set(rows)) weights[row] = (weights[row] as number) * factor;
  });
  return { ...examples, weights };
}

/** `size` of the rows: each as often as it fits in, and of the rest a random choice. */
function draw(rows: Uint32Array, size: number, random: Random): number[] {
  const whole = Math.floor(size / rows.length);
  const order = rows.slice();
  random.shuffle(order);
  return [
    ...Array.from({ length: whole }, () => [...rows]).flat(),
    ...order.subarray(0, size - whole * rows.length),
  ];
}
