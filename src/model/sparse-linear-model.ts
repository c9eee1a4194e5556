import {
  mul,
  scalar,
  sigmoid,
  tensor1d,
  tidy,
  type NamedTensorMap,
  type Scalar,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import { recogniseLanguage } from '../text/language.ts';
import type { FeatureBatch, Vectoriser } from '../text/vectorise.ts';
import { attributeToTokens } from './attribution.ts';
import { describeManifest } from './describe-manifest.ts';
import type { Explanation } from './explanation.ts';
import type { ModelManifest } from './manifest.ts';
import { ModelError } from './model-error.ts';
import type { ModelInfo } from './model-info.ts';
import type { Model } from './model.ts';
import type { Prediction, PredictionFlag } from './prediction.ts';
import {
  runSparseLinear,
  runSparseLinearTerms,
  type SparseLinearInputs,
} from './sparse-linear-kernel.ts';

/** Rows that are vectorised and run at once: enough to drown tfjs's cost a call, few enough to stay in the cache. */
const batchRows = 512;

/** Below this share of known words an answer says so. */
const leastKnownShare = 0.2;

/** A linear model over hashed n-grams with temperature scaling. All of its arithmetic runs through tfjs. */
export class SparseLinearModel implements Model {
  readonly info: ModelInfo;
  private readonly weights: Tensor1D;
  private readonly bias: Tensor1D;
  private readonly inverseTemperature: Scalar;

  constructor(
    manifest: ModelManifest,
    manifestBytes: number,
    private readonly vectoriser: Vectoriser,
    tensors: NamedTensorMap,
  ) {
    const [branch] = manifest.branches;
    const weights = branch && tensors[branch.weights];
    const bias = branch && tensors[branch.bias];
    if (weights === undefined || bias === undefined) {
      throw new ModelError('model-shard', 'A weight of the model is missing.');
    }
    this.weights = weights as Tensor1D;
    this.bias = bias as Tensor1D;
    this.inverseTemperature = scalar(1 / manifest.calibration.temperature);
    this.info = describeManifest(manifest, manifestBytes);
  }

  predict(texts: readonly string[]): Prediction[] {
    const predictions: Prediction[] = [];
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.vectoriser.vectorise(
        texts,
        from,
        Math.min(texts.length, from + batchRows),
      );
      const probabilities = this.run(batch);
      for (let row = 0; row < batch.rows; row++) {
        predictions.push(
          this.prediction(texts[from + row] as string, probabilities[row] as number, batch, row),
        );
      }
    }
    return predictions;
  }

  positiveProbabilities(texts: readonly string[]): Float64Array {
    const probabilities = new Float64Array(texts.length);
    for (let from = 0; from < texts.length; from += batchRows) {
      const batch = this.vectoriser.vectorise(
        texts,
        from,
        Math.min(texts.length, from + batchRows),
      );
      probabilities.set(this.run(batch), from);
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
    const batch = this.vectoriser.vectorise([text]);
    const probability = this.run(batch)[0] as number;
    const prediction = this.prediction(text, probability, batch, 0);
    const terms = tidy(() =>
      mul(runSparseLinearTerms(this.inputs(batch)), this.inverseTemperature).dataSync<'float32'>(),
    );
    const bias = tidy(
      () => mul(this.bias, this.inverseTemperature).dataSync<'float32'>()[0] as number,
    );
    const contributions = attributeToTokens(batch.indices, terms, this.vectoriser.trace(text));
    const logit = contributions.reduce((sum, { value }) => sum + value, bias);
    return { prediction, logit, bias, contributions };
  }

  dispose(): void {
    this.weights.dispose();
    this.bias.dispose();
    this.inverseTemperature.dispose();
  }

  private inputs(batch: FeatureBatch): SparseLinearInputs {
    return {
      indices: tensor1d(batch.indices, 'int32'),
      values: tensor1d(batch.values, 'float32'),
      rowSplits: tensor1d(batch.rowSplits, 'int32'),
      weights: this.weights,
      bias: this.bias,
    };
  }

  /** Calibrated probabilities of the positive class. */
  private run(batch: FeatureBatch): Float32Array {
    return tidy(() => {
      const logits = runSparseLinear(this.inputs(batch));
      return sigmoid(mul(logits, this.inverseTemperature)).dataSync<'float32'>();
    });
  }

  private prediction(text: string, positive: number, batch: FeatureBatch, row: number): Prediction {
    const prediction = positive >= 0.5 ? 1 : 0;
    const recognised = recogniseLanguage(text);
    const flags: PredictionFlag[] = [];
    const known = batch.knownTokenCounts[row] as number;
    if (known === 0 || known < leastKnownShare * (batch.tokenCounts[row] as number)) {
      flags.push('low-evidence');
    }
    if (batch.truncated[row] === 1) flags.push('truncated');
    if (recognised === 'other') flags.push('other-language');
    return {
      prediction,
      label: this.info.classes[prediction] as string,
      probability: prediction === 1 ? positive : 1 - positive,
      probabilities: { negative: 1 - positive, positive },
      language: recognised === 'other' ? 'und' : recognised,
      flags,
      model: { id: this.info.id, version: this.info.version },
    };
  }
}
