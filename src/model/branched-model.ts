import { add, scalar, tensor1d, tidy, type Scalar, type Tensor1D } from '@tensorflow/tfjs-core';
import { recogniseLanguage } from '../text/language.ts';
import type { FeatureBatch, TokenReader } from '../text/vectorise.ts';
import type { WordSequenceBatch } from '../text/word-sequences.ts';
import { answersOf, type Answers } from './answers-of.ts';
import { contributionsOf } from './attribution.ts';
import { ofSeveral, ofTwo } from './class-answer.ts';
import { outputsOf } from './branch-schema.ts';
import { describeManifest } from './describe-manifest.ts';
import { expectedStars, type StarScale } from './expected-stars.ts';
import type { Explanation } from './explanation.ts';
import { isPolarity } from './is-polarity.ts';
import type { LinearBranch } from './linear-branch.ts';
import type { ModelManifest } from './manifest.ts';
import { ModelError } from './model-error.ts';
import type { ModelInfo } from './model-info.ts';
import type { Model, TokenKnowledge } from './model.ts';
import type { Prediction, PredictionFlag } from './prediction.ts';
import type { ModelReference } from './reference-schema.ts';
import type { ClassContrast } from './sparse-linear-kernel.ts';
import type { TextConvolutionBranch } from './text-convolution-branch.ts';

/**
 * Texts that are read and run at once: enough to drown tfjs's cost a call, few enough to stay in
 * the cache.
 */
const batchRows = 512;

/** Below this share of known words an answer says so. */
const minKnownShare = 0.2;

/** Some texts as the branches take them. */
interface Batch {
  /** As the manifest's vectoriser reads them. */
  main: FeatureBatch;
  /** A linear branch each. */
  features: FeatureBatch[];
  /** A network each. */
  words: WordSequenceBatch[];
}

/**
 * The branches of a model by kind; the first linear one reads through the manifest's vectoriser.
 */
export interface ModelBranches {
  linear: readonly [LinearBranch, ...LinearBranch[]];
  networks: readonly TextConvolutionBranch[];
}

/**
 * A model whose branches' logits are summed: linear over hashed n-grams, and, where the bundle has
 * them, networks over words; with temperature scaling. All of its arithmetic runs through tfjs.
 */
export class BranchedModel implements Model {
  readonly info: ModelInfo;
  readonly reference: ModelReference | null;
  readonly starScale: StarScale | null;
  readonly #manifest: ModelManifest;
  readonly #branches: ModelBranches;
  /** What the manifest's vectoriser hands the texts' tokens to. */
  readonly #reader: TokenReader | undefined;
  readonly #outputs: number;
  readonly #inverseTemperature: Scalar;
  readonly #bias: Tensor1D | null;

  /** @param manifestBytes size of the manifest, which counts as part of the bundle */
  constructor(manifest: ModelManifest, manifestBytes: number, branches: ModelBranches) {
    const { temperature, bias } = manifest.calibration;
    this.info = describeManifest(manifest, manifestBytes);
    this.reference = manifest.reference ?? null;
    this.starScale = manifest.stars ?? null;
    this.#manifest = manifest;
    this.#branches = branches;
    this.#reader = readerOf(branches.networks);
    this.#outputs = outputsOf(manifest.classes);
    this.#inverseTemperature = scalar(1 / temperature);
    this.#bias = bias === undefined ? null : tensor1d(bias);
  }

  predict(texts: readonly string[]): Prediction[] {
    const predictions: Prediction[] = [];
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.#read(texts, from, Math.min(texts.length, from + batchRows));
      const answers = this.#run(batch);
      for (let row = 0; row < batch.main.rows; row++) {
        predictions.push(this.#prediction(texts[from + row] as string, answers, batch, row));
      }
    }
    return predictions;
  }

  positiveProbabilities(texts: readonly string[]): Float64Array {
    if (this.#outputs > 1) {
      throw new ModelError('model-unsupported', 'Of more than two classes none is the positive.', {
        path: 'classes',
      });
    }
    const probabilities = new Float64Array(texts.length);
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.#read(texts, from, Math.min(texts.length, from + batchRows));
      probabilities.set(this.#run(batch).probabilities, from);
    }
    return probabilities;
  }

  classProbabilities(texts: readonly string[]): Float32Array {
    const classes = this.info.classes.length;
    const all = new Float32Array(texts.length * classes);
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.#read(texts, from, Math.min(texts.length, from + batchRows));
      const { probabilities } = this.#run(batch);
      if (this.#outputs > 1) {
        all.set(probabilities, from * classes);
        continue;
      }
      probabilities.forEach((positive, row) => {
        all[2 * (from + row)] = 1 - positive;
        all[2 * (from + row) + 1] = positive;
      });
    }
    return all;
  }

  unknownWordShares(texts: readonly string[]): Float32Array {
    const [{ vectoriser }] = this.#branches.linear;
    const shares = new Float32Array(texts.length);
    for (let from = 0; from < texts.length; from += batchRows) {
      const to = Math.min(texts.length, from + batchRows);
      const { knownTokenCounts, tokenCounts } = vectoriser.vectorise(texts, from, to);
      tokenCounts.forEach((tokens, row) => {
        shares[from + row] = tokens === 0 ? 1 : 1 - (knownTokenCounts[row] as number) / tokens;
      });
    }
    return shares;
  }

  get tokenKnowledge(): TokenKnowledge | null {
    return this.#branches.linear[0].vectoriser.tokenKnowledge;
  }

  explain(text: string): Explanation {
    const { linear, networks } = this.#branches;
    const batch = this.#read([text], 0, 1);
    const answers = this.#run(batch);
    const prediction = this.#prediction(text, answers, batch, 0);
    const contrast = this.#contrast(answers);
    const [main] = linear;
    const trace = main.vectoriser.trace(text);
    const { tokens } = trace;
    const values = main.tokenTerms(batch.main, trace, contrast);
    const addTerms = (terms: Float64Array): void => {
      // A branch of its own vectoriser may read more tokens; those are then explained by none.
      const read = Math.min(values.length, terms.length);
      for (let i = 0; i < read; i++) values[i] = (values[i] as number) + (terms[i] as number);
    };
    networks.forEach((network, i) =>
      addTerms(network.tokenTerms(batch.words[i] as WordSequenceBatch, tokens, contrast)),
    );
    linear.forEach((branch, i) => {
      if (branch === main) return;
      const own = branch.vectoriser === main.vectoriser ? trace : branch.vectoriser.trace(text);
      addTerms(branch.tokenTerms(batch.features[i] as FeatureBatch, own, contrast));
    });
    const [factor = 1] = this.#inverseTemperature.dataSync<'float32'>();
    const contributions = contributionsOf(
      tokens,
      values.map((value) => value * factor),
    );
    const bias = this.#biasOf(contrast, factor);
    return {
      prediction,
      logit: contributions.reduce((sum, { value }) => sum + value, bias),
      method: 'integrated-gradients',
      bias,
      contributions,
      ...(isPolarity(this.info.classes)
        ? {}
        : {
            contrast: {
              towards: this.info.classes[contrast.towards] as string,
              from: this.info.classes[contrast.from] as string,
            },
          }),
    };
  }

  dispose(): void {
    for (const branch of [...this.#branches.linear, ...this.#branches.networks]) branch.dispose();
    this.#inverseTemperature.dispose();
    this.#bias?.dispose();
  }

  /** Tokenises each text once for all branches that read through the manifest's vectoriser. */
  #read(texts: readonly string[], from: number, to: number): Batch {
    const { linear, networks } = this.#branches;
    const { vectoriser } = linear[0];
    const main = vectoriser.vectorise(texts, from, to, this.#reader);
    const features = linear.map((branch) =>
      branch.vectoriser === vectoriser ? main : branch.vectoriser.vectorise(texts, from, to),
    );
    return { main, features, words: networks.map((network) => network.take()) };
  }

  #run({ main, features, words }: Batch): Answers {
    const { linear, networks } = this.#branches;
    return tidy(() => {
      let sum = linear[0].logits(main);
      for (let i = 1; i < linear.length; i++) {
        sum = add(sum, (linear[i] as LinearBranch).logits(features[i] as FeatureBatch));
      }
      networks.forEach((network, i) => {
        sum = add(sum, network.logits(words[i] as WordSequenceBatch));
      });
      return answersOf(sum, this.#inverseTemperature, this.#bias, this.#outputs);
    });
  }

  /**
   * The classes that an explanation of the only row tells apart: of two, the second from the first;
   * of more, the likeliest from the next.
   */
  #contrast({ probabilities }: Answers): ClassContrast {
    if (this.#outputs === 1) return { towards: 1, from: 0 };
    const [towards = 0, from = 0] = [...probabilities.keys()].sort(
      (a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b,
    );
    return { towards, from };
  }

  /** The calibrated logit, or the difference of two, before a word was read. */
  #biasOf({ towards, from }: ClassContrast, factor: number): number {
    const of = (values: ArrayLike<number>): number =>
      this.#outputs === 1
        ? (values[0] as number)
        : (values[towards] as number) - (values[from] as number);
    const { linear, networks } = this.#branches;
    const summed =
      linear.reduce((sum, { biases }) => sum + of(biases), 0) +
      networks.reduce((sum, { biases }) => sum + of(biases), 0);
    const { bias } = this.#manifest.calibration;
    return summed * factor + (bias === undefined ? 0 : of(bias));
  }

  #prediction(
    text: string,
    { logits, probabilities }: Answers,
    { main }: Batch,
    row: number,
  ): Prediction {
    const { stars, neutral, threshold } = this.#manifest;
    const { classes, id, version } = this.info;
    const recognised = recogniseLanguage(text);
    const flags: PredictionFlag[] = [];
    const known = main.knownTokenCounts[row] as number;
    if (known === 0 || known < minKnownShare * (main.tokenCounts[row] as number)) {
      flags.push('low-evidence');
    }
    if (main.truncated[row] === 1) flags.push('truncated');
    if (recognised === 'other') flags.push('other-language');
    const answer =
      this.#outputs === 1
        ? ofTwo(classes, probabilities[row] as number, threshold)
        : ofSeveral(classes, probabilities.subarray(row * classes.length));
    if (neutral !== undefined) {
      const positive = probabilities[row] as number;
      if (positive >= neutral.low && positive <= neutral.high) flags.push('neutral');
    }
    return {
      ...answer,
      ...(stars === undefined
        ? {}
        : { stars: Math.round(expectedStars(stars, logits[row] as number) * 100) / 100 }),
      language: recognised === 'other' ? 'und' : recognised,
      flags,
      model: { id, version },
    };
  }
}

function readerOf(networks: readonly TextConvolutionBranch[]): TokenReader | undefined {
  if (networks.length <= 1) return networks[0]?.reader;
  const readers = networks.map(({ reader }) => reader);
  return { read: (tokens) => readers.forEach((reader) => reader.read(tokens)) };
}
