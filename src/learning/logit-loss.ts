/** Log loss of weighted rows as a function of their logits, and its derivatives. */
export interface LogitLoss {
  /** Logits a row: one for two classes, else one a class. */
  readonly outputs: number;
  /**
   * Log loss summed over the rows, and its derivative by every logit; the rest speaks of these
   * logits until the next call.
   *
   * @param logits `[rows × outputs]`, as `slopes`
   */
  evaluate(logits: Float64Array, slopes: Float64Array): number;
  /** Multiplies a direction `[rows × outputs]` by the second derivative, in place. */
  curve(direction: Float64Array): void;
  /** The second derivative by each logit alone. */
  curvatures(into: Float64Array): void;
}

export function logitLoss(labels: Uint8Array, weights: Float64Array, classes: number): LogitLoss {
  return classes === 2
    ? new TwoClassLoss(labels, weights)
    : new SoftmaxLoss(labels, weights, classes);
}

class TwoClassLoss implements LogitLoss {
  readonly outputs = 1;
  readonly #labels: Uint8Array;
  readonly #weights: Float64Array;
  readonly #curvatures: Float64Array;

  constructor(labels: Uint8Array, weights: Float64Array) {
    this.#labels = labels;
    this.#weights = weights;
    this.#curvatures = new Float64Array(labels.length);
  }

  evaluate(logits: Float64Array, slopes: Float64Array): number {
    let loss = 0;
    for (let row = 0; row < logits.length; row++) {
      const logit = logits[row] as number;
      const weight = this.#weights[row] as number;
      const label = this.#labels[row] as number;
      // The power is at most 1, so nothing overflows.
      const power = Math.exp(-Math.abs(logit));
      const smaller = power / (1 + power);
      const larger = 1 / (1 + power);
      const wrong = logit > 0 === (label === 1) ? smaller : larger;
      loss += weight * (Math.log1p(power) + (wrong === larger ? Math.abs(logit) : 0));
      slopes[row] = label === 1 ? -weight * wrong : weight * wrong;
      this.#curvatures[row] = weight * smaller * larger;
    }
    return loss;
  }

  curve(direction: Float64Array): void {
    for (let row = 0; row < direction.length; row++) {
      direction[row]! *= this.#curvatures[row] as number;
    }
  }

  curvatures(into: Float64Array): void {
    into.set(this.#curvatures);
  }
}

class SoftmaxLoss implements LogitLoss {
  readonly outputs: number;
  readonly #labels: Uint8Array;
  readonly #weights: Float64Array;
  /** `[rows × classes]` */
  readonly #probabilities: Float64Array;

  constructor(labels: Uint8Array, weights: Float64Array, classes: number) {
    this.outputs = classes;
    this.#labels = labels;
    this.#weights = weights;
    this.#probabilities = new Float64Array(labels.length * classes);
  }

  evaluate(logits: Float64Array, slopes: Float64Array): number {
    const classes = this.outputs;
    const probabilities = this.#probabilities;
    let loss = 0;
    for (let row = 0; row < this.#labels.length; row++) {
      const start = row * classes;
      const own = start + (this.#labels[row] as number);
      const weight = this.#weights[row] as number;
      let max = -Infinity;
      for (let place = start; place < start + classes; place++) {
        max = Math.max(max, logits[place] as number);
      }
      let sum = 0;
      for (let place = start; place < start + classes; place++) {
        const power = Math.exp((logits[place] as number) - max);
        probabilities[place] = power;
        sum += power;
      }
      loss += weight * (Math.log(sum) + max - (logits[own] as number));
      for (let place = start; place < start + classes; place++) {
        const probability = (probabilities[place] as number) / sum;
        probabilities[place] = probability;
        slopes[place] = weight * (place === own ? probability - 1 : probability);
      }
    }
    return loss;
  }

  curve(direction: Float64Array): void {
    const classes = this.outputs;
    const probabilities = this.#probabilities;
    for (let row = 0; row < this.#labels.length; row++) {
      const start = row * classes;
      const weight = this.#weights[row] as number;
      let mean = 0;
      for (let place = start; place < start + classes; place++) {
        mean += (probabilities[place] as number) * (direction[place] as number);
      }
      for (let place = start; place < start + classes; place++) {
        direction[place] =
          weight * (probabilities[place] as number) * ((direction[place] as number) - mean);
      }
    }
  }

  curvatures(into: Float64Array): void {
    for (let place = 0; place < into.length; place++) {
      const probability = this.#probabilities[place] as number;
      const weight = this.#weights[Math.floor(place / this.outputs)] as number;
      into[place] = weight * probability * (1 - probability);
    }
  }
}
