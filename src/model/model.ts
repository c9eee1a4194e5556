import type { StarScale } from './expected-stars.ts';
import type { Explanation } from './explanation.ts';
import type { ModelInfo } from './model-info.ts';
import type { Prediction } from './prediction.ts';
import type { ModelReference } from './reference-schema.ts';

/** Which tokens a model knows. */
export interface TokenKnowledge {
  /** Tokens that it reads of a text. */
  maxTokens: number;
  /** @param hash that the tokeniser gives */
  knows: (hash: number) => boolean;
}

/** A loaded model. Its tensors live until `dispose`. */
export interface Model {
  readonly info: ModelInfo;
  /** What the data looked like that it was made from; null where its bundle does not say. */
  readonly reference: ModelReference | null;
  /** How its probabilities become numbers of stars; null where it has not learnt stars. */
  readonly starScale: StarScale | null;
  /** The answer for each text, in their order. */
  predict(texts: readonly string[]): Prediction[];
  /**
   * Calibrated probability of the second of two classes for each text: the quick way through many
   * rows.
   *
   * @throws ModelError `model-unsupported` of a model of more classes
   */
  positiveProbabilities(texts: readonly string[]): Float64Array;
  /** Calibrated probabilities of all classes, `[texts × classes]`, row by row. */
  classProbabilities(texts: readonly string[]): Float32Array;
  /**
   * Share of each text's words that the model does not know, 0 to 1; 1 for a text without words.
   */
  unknownWordShares(texts: readonly string[]): Float32Array;
  /**
   * The same for whoever has the texts' tokens, of each of which it depends on its hash alone
   * whether the model knows it; null where that is not so.
   */
  readonly tokenKnowledge: TokenKnowledge | null;
  /** Why the model answers as it does for one text. */
  explain(text: string): Explanation;
  dispose(): void;
}
