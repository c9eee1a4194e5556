import { add, mul, scalar, sigmoid, tidy, type Scalar } from '@tensorflow/tfjs-core';
import { recogniseLanguage } from '../text/language.ts';
import type { FeatureBatch, Vectoriser } from '../text/vectorise.ts';
import type { WordSequenceBatch } from '../text/word-sequences.ts';
import { contributionsOf } from './attribution.ts';
import { describeManifest } from './describe-manifest.ts';
import { expectedStars } from './expected-stars.ts';
import type { Explanation } from './explanation.ts';
import type { LinearBranch } from './linear-branch.ts';
import type { ModelManifest } from './manifest.ts';
import type { ModelInfo } from './model-info.ts';
import type { Model } from './model.ts';
import type { Prediction, PredictionFlag } from './prediction.ts';
import type { TextConvolutionBranch } from './text-convolution-branch.ts';

/** Texts that are read and run at once: enough to drown tfjs's cost a call, few enough to stay in the cache. */
const batchRows = 512;

/** Below this share of known words an answer says so. */
const leastKnownShare = 0.2;

/** What the model says of a batch, a row a text. */
interface Answers {
  /** Calibrated log-odds of the positive class. */
  logits: Float32Array;
  /** Calibrated probabilities of the positive class. */
  probabilities: Float32Array;
}

/** Some texts as the branches take them. */
interface Batch {
  features: FeatureBatch;
  /** Null where the model has no network. */
  words: WordSequenceBatch | null;
}

/**
 * A model whose branches' logits are summed: linear over hashed n-grams, and, where the bundle has it, a network over
 * words; with temperature scaling. All of its arithmetic runs through tfjs.
 */
export class BranchedModel implements Model {
  readonly info: ModelInfo;
  private readonly inverseTemperature: Scalar;

  /** @param manifestBytes size of the manifest, which counts as part of the bundle */
  constructor(
    private readonly manifest: ModelManifest,
    manifestBytes: number,
    private readonly vectoriser: Vectoriser,
    private readonly linear: LinearBranch,
    private readonly network: TextConvolutionBranch | null,
  ) {
    this.inverseTemperature = scalar(1 / manifest.calibration.temperature);
    this.info = describeManifest(manifest, manifestBytes);
  }

  predict(texts: readonly string[]): Prediction[] {
    const predictions: Prediction[] = [];
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.read(texts, from, Math.min(texts.length, from + batchRows));
      const answers = this.run(batch);
      for (let row = 0; row < batch.features.rows; row++) {
        predictions.push(this.prediction(texts[from + row] as string, answers, batch, row));
      }
    }
    return predictions;
  }

  positiveProbabilities(texts: readonly string[]): Float64Array {
    const probabilities = new Float64Array(texts.length);
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.read(texts, from, Math.min(texts.length, from + batchRows));
      probabilities.set(this.run(batch).probabilities, from);
    }
    return probabilities;
  }

  unknownWordShares(texts: readonly string[]): Float32Array {
    const shares = new Float32Array(texts.length);
    for (let from = 0; from < texts.length; from += batchRows) {
      const to = Math.min(texts.length, from + batchRows);
      const { knownTokenCounts, tokenCounts } = this.vectoriser.vectorise(texts, from, to);
      tokenCounts.forEach((tokens, row) => {
        shares[from + row] = tokens === 0 ? 1 : 1 - (knownTokenCounts[row] as number) / tokens;
      });
    }
    return shares;
  }

  explain(text: string): Explanation {
    const { linear, network } = this;
    const batch = this.read([text], 0, 1);
    const prediction = this.prediction(text, this.run(batch), batch, 0);
    const trace = this.vectoriser.trace(text);
    const values = linear.tokenTerms(batch.features, trace);
    let bias = linear.bias;
    if (network !== null && batch.words !== null) {
      bias += network.bias;
      network.tokenTerms(batch.words, trace.tokens).forEach((term, token) => {
        values[token] = (values[token] as number) + term;
      });
    }
    const [factor = 1] = this.inverseTemperature.dataSync<'float32'>();
    const contributions = contributionsOf(
      trace.tokens,
      values.map((value) => value * factor),
    );
    const logit = contributions.reduce((sum, { value }) => sum + value, bias * factor);
    return {
      prediction,
      logit,
      method: 'integrated-gradients',
      bias: bias * factor,
      contributions,
    };
  }

  dispose(): void {
    this.linear.dispose();
    this.network?.dispose();
    this.inverseTemperature.dispose();
  }

  /** Tokenises each text once, for all branches. */
  private read(texts: readonly string[], from: number, to: number): Batch {
    const { network, vectoriser } = this;
    const features = vectoriser.vectorise(texts, from, to, network?.reader);
    return { features, words: network?.take() ?? null };
  }

  private run({ features, words }: Batch): Answers {
    return tidy(() => {
      const linear = this.linear.logits(features);
      const sum =
        this.network === null || words === null ? linear : add(linear, this.network.logits(words));
      const logits = mul(sum, this.inverseTemperature);
      return {
        logits: logits.dataSync<'float32'>(),
        probabilities: sigmoid(logits).dataSync<'float32'>(),
      };
    });
  }

  private prediction(
    text: string,
    { logits, probabilities }: Answers,
    { features }: Batch,
    row: number,
  ): Prediction {
    const { stars, neutral } = this.manifest;
    const positive = probabilities[row] as number;
    const prediction = positive >= 0.5 ? 1 : 0;
    const recognised = recogniseLanguage(text);
    const flags: PredictionFlag[] = [];
    const known = features.knownTokenCounts[row] as number;
    if (known === 0 || known < leastKnownShare * (features.tokenCounts[row] as number)) {
      flags.push('low-evidence');
    }
    if (features.truncated[row] === 1) flags.push('truncated');
    if (recognised === 'other') flags.push('other-language');
    if (neutral !== undefined && positive >= neutral.low && positive <= neutral.high) {
      flags.push('neutral');
    }
    return {
      prediction,
      label: this.info.classes[prediction] as string,
      probability: prediction === 1 ? positive : 1 - positive,
      probabilities: { negative: 1 - positive, positive },
      ...(stars === undefined
        ? {}
        : { stars: Math.round(expectedStars(stars, logits[row] as number) * 100) / 100 }),
      language: recognised === 'other' ? 'und' : recognised,
      flags,
      model: { id: this.info.id, version: this.info.version },
    };
  }
}
