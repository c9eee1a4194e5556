import type { Model } from '../model/model.ts';

/**
 * What a model answers about texts, before that is put into the classes of some labels: of two
 * classes the probability of the second, a text each; of more one a class, `[texts × classes]`.
 */
export type RawAnswers = (texts: readonly string[]) => Float64Array | Promise<Float64Array>;

/** One text after the other on this thread. */
export function askHere(model: Model): RawAnswers {
  return (texts) => rawAnswers(model, texts);
}

/** As `RawAnswers`, at once and on this thread. */
export function rawAnswers(model: Model, texts: readonly string[]): Float64Array {
  return model.info.classes.length === 2
    ? model.positiveProbabilities(texts)
    : Float64Array.from(model.classProbabilities(texts));
}
