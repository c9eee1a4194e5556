import type { BaseModel } from '../learning/improved-rows.ts';
import type { Model } from '../model/model.ts';

/** Texts that are answered between two pauses. */
const batchSize = 512;

/** Probabilities closer to 0 or 1 are float32's rounding. */
const smallest = 1e-7;

/**
 * A loaded model as the base of a better one; null where it does not answer the classes of the
 * rows in their order.
 *
 * @param maxTokens of a text that it reads
 */
export function baseLogits(
  model: Model,
  classes: readonly string[],
  maxTokens: number,
  pause: () => Promise<void>,
): BaseModel | null {
  const { info } = model;
  const { threshold = 0.5 } = info;
  if (info.classes.join('\n') !== classes.join('\n')) return null;
  const count = classes.length;
  const outputs = count === 2 ? 1 : count;
  return {
    cut: Math.log(threshold / (1 - threshold)),
    maxTokens,
    logits: async (texts) => {
      const logits = new Float64Array(texts.length * outputs);
      for (let from = 0; from < texts.length; from += batchSize) {
        const batch = texts.slice(from, from + batchSize);
        if (count === 2) {
          const positive = model.positiveProbabilities(batch);
          logits.set(positive.map(logitOf), from);
        } else {
          const answered = model.classProbabilities(batch);
          const logOf = (probability: number) => Math.log(Math.max(smallest, probability));
          logits.set(Float64Array.from(answered, logOf), from * count);
        }
        await pause();
      }
      return logits;
    },
  };
}

function logitOf(probability: number): number {
  const kept = Math.min(1 - smallest, Math.max(smallest, probability));
  return Math.log(kept / (1 - kept));
}
