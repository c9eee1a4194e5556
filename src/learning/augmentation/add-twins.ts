import type { TrainingExamples } from '../training-examples.ts';
import type { SwappedTerms } from '../training-recipe.ts';
import { termSwap } from './swap-terms.ts';

/** Texts that are gone through between two pauses. */
const textsBetweenPauses = 200;

/**
 * Counterfactual data augmentation (K. Lu and others, Gender Bias in Neural Natural Language
 * Processing, 2020): every review with a term gets a twin with the term's partner and the same
 * label, so that neither term tells the label. The two count half each, so that a review counts as
 * much as before; the twin follows the review as its origin.
 */
export async function addTwins(
  examples: TrainingExamples,
  swapped: SwappedTerms,
  pause: () => Promise<void>,
): Promise<TrainingExamples> {
  const swap = termSwap(swapped);
  const texts = [...examples.texts];
  const labels = [...examples.labels];
  const origins = [...examples.origins];
  const weights = [...examples.weights];
  /** Place of each text's twin; null where it has none. */
  const twins = new Map<number, number | null>();
  const rows = [...examples.rows];
  for (const [place, row] of examples.rows.entries()) {
    if (place % textsBetweenPauses === 0) await pause();
    let twin = twins.get(row);
    if (twin === undefined) {
      const made = swap(texts[row] as string);
      twin = made === null ? null : texts.length;
      twins.set(row, twin);
      if (made !== null) {
        weights[row] = (weights[row] as number) / 2;
        texts.push(made);
        labels.push(labels[row] as number);
        origins.push(origins[row] as number);
        weights.push(weights[row]);
      }
    }
    if (twin !== null) rows.push(twin);
  }
  return {
    texts,
    labels: Uint8Array.from(labels),
    origins: Uint32Array.from(origins),
    weights: Float64Array.from(weights),
    rows: Uint32Array.from(rows),
  };
}
