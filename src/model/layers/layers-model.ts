import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import { recogniseLanguage } from '../../text/language.ts';
import type { Contribution, Explanation } from '../explanation.ts';
import { ModelError } from '../model-error.ts';
import type { ModelInfo } from '../model-info.ts';
import type { Model } from '../model.ts';
import type { Prediction, PredictionFlag } from '../prediction.ts';
import type { LayerChain } from './layer-chain.ts';
import type { LayerPlan } from './layer-plan.ts';
import type { SplitText, TextSplitter } from './split-text.ts';
import type { TextEncoder } from './text-encoder.ts';

/** Most rows, and most numbers of the widest layer, that are run at once. */
const maxRows = 64;
const maxNumbers = 4_000_000;

/**
 * Most runs that one explanation takes; a longer text is looked at in groups of neighbouring
 * tokens.
 */
const maxOcclusions = 64;

/** Below this share of known words an answer says so. */
const minKnownShare = 0.2;

export interface LayersModelParts {
  info: ModelInfo;
  /** Whether the model's high answer, or its second one, is the negative class. */
  reversed: boolean;
  splitter: TextSplitter;
  encoder: TextEncoder;
  plan: LayerPlan;
  layers: LayerChain;
}

/** A tfjs LayersModel that the user has brought, from text to probability. */
export class LayersModel implements Model {
  readonly info: ModelInfo;
  /** A description of layers says nothing of their training data. */
  readonly reference = null;
  readonly starScale = null;
  readonly #parts: LayersModelParts;
  readonly #batchRows: number;

  constructor(parts: LayersModelParts) {
    this.info = parts.info;
    this.#parts = parts;
    const fitting = Math.floor(maxNumbers / parts.plan.activations);
    this.#batchRows = Math.min(maxRows, Math.max(1, fitting));
  }

  predict(texts: readonly string[]): Prediction[] {
    const split = texts.map((text) => this.#parts.splitter.split(text));
    const logits = this.#logits(split.map(({ tokens }) => tokens));
    return texts.map((text, row) =>
      this.#prediction(text, split[row] as SplitText, logits[row] as number),
    );
  }

  positiveProbabilities(texts: readonly string[]): Float64Array {
    return this.#logits(texts.map((text) => this.#parts.splitter.split(text).tokens)).map(sigmoid);
  }

  classProbabilities(texts: readonly string[]): Float32Array {
    const probabilities = new Float32Array(2 * texts.length);
    this.positiveProbabilities(texts).forEach((positive, row) => {
      probabilities[2 * row] = 1 - positive;
      probabilities[2 * row + 1] = positive;
    });
    return probabilities;
  }

  unknownWordShares(texts: readonly string[]): Float32Array {
    return Float32Array.from(texts, (text) => 1 - this.#known(this.#parts.splitter.split(text)));
  }

  /** It has tokens of its own. */
  readonly tokenKnowledge = null;

  /**
   * What every token contributes is the change of the logit when it is left out (occlusion; M.
   * Zeiler, R. Fergus, 2014). Layers are not additive, so that the bias is what no single token
   * accounts for.
   */
  explain(text: string): Explanation {
    const split = this.#parts.splitter.split(text);
    const { tokens, starts, ends } = split;
    const [from, to] = this.#parts.encoder.readRange(tokens);
    const size = Math.ceil((to - from) / maxOcclusions);
    const groups: [number, number][] = [];
    for (let first = from; first < to; first += size) {
      groups.push([first, Math.min(to, first + size)]);
    }
    const rows = groups.map(([first, last]) => [...tokens.slice(0, first), ...tokens.slice(last)]);
    const [logit = 0, ...without] = this.#logits([tokens, ...rows]);
    const contributions: Contribution[] = groups.flatMap(([first, last], index) => {
      const value = logit - (without[index] as number);
      if (value === 0) return [];
      return [{ start: starts[first] as number, end: ends[last - 1] as number, value }];
    });
    const explained = contributions.reduce((sum, { value }) => sum + value, 0);
    return {
      prediction: this.#prediction(text, split, logit),
      logit,
      method: 'occlusion',
      bias: logit - explained,
      contributions,
    };
  }

  dispose(): void {
    this.#parts.layers.dispose();
  }

  /** Log-odds of the positive class, a row of tokens each. */
  #logits(rows: readonly (readonly string[])[]): Float64Array {
    const { encoder, plan, reversed } = this.#parts;
    const logits = new Float64Array(rows.length);
    for (let from = 0; from < rows.length; from += this.#batchRows) {
      const batch = rows.slice(from, from + this.#batchRows);
      const input = new Float32Array(batch.length * encoder.width);
      batch.forEach((tokens, row) =>
        encoder.encode(tokens, input.subarray(row * encoder.width, (row + 1) * encoder.width)),
      );
      const outputs = tidy(() =>
        this.#parts.layers.run(tensor2d(input, [batch.length, encoder.width])),
      );
      batch.forEach((_, row) => {
        const logit =
          plan.answer === 'sigmoid'
            ? (outputs[row] as number)
            : (outputs[2 * row + 1] as number) - (outputs[2 * row] as number);
        if (!Number.isFinite(logit)) {
          throw new ModelError('layers-not-finite', 'The layers gave no number.', { weight: '' });
        }
        logits[from + row] = reversed ? -logit : logit;
      });
    }
    return logits;
  }

  /** Share of the tokens that the vocabulary knows; 0 for a text without tokens. */
  #known({ tokens }: SplitText): number {
    if (tokens.length === 0) return 0;
    return tokens.filter((token) => this.#parts.encoder.isKnown(token)).length / tokens.length;
  }

  #prediction(text: string, split: SplitText, logit: number): Prediction {
    const positive = sigmoid(logit);
    const prediction = positive >= 0.5 ? 1 : 0;
    const recognised = recogniseLanguage(text);
    const [from, to] = this.#parts.encoder.readRange(split.tokens);
    const flags: PredictionFlag[] = [];
    const known = this.#known(split);
    if (known === 0 || known < minKnownShare) flags.push('low-evidence');
    if (to - from < split.tokens.length) flags.push('truncated');
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

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
