import type { Model } from '../model/model.ts';

/**
 * What a model answers about texts, before that is put into the classes of some labels: of two
 * classes the probability of the second, a text each; of more one a class, `[texts × classes]`.
 */
export type RawAnswers = (texts: readonly string[]) => Float64Array | Promise<Float64Array>;

/** How a long job puts its texts to a model. */
export interface Asking {
  ask: RawAnswers;
  /** How many answers may wait by now to be taken in their turn. */
  waiting: () => number;
}

/** One text after the other on this thread. */
export function askHere(model: Model): Asking {
  return { ask: (texts) => rawAnswers(model, texts), waiting: () => 0 };
}

/** As `RawAnswers`, at once and on this thread. */
export function rawAnswers(model: Model, texts: readonly string[]): Float64Array {
  return model.info.classes.length === 2
    ? model.positiveProbabilities(texts)
    : Float64Array.from(model.classProbabilities(texts));
}
