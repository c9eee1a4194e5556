import { effectiveSizeInterval } from './effective-size-interval.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { rowDoubts } from './score-groups.ts';

/** What a row of the class, or of another one, with each distinct score adds to the error. */
export interface ScoreInfluences {
  /** The metric of the scores taken with doubt. */
  value: number;
  ofPositives: Float64Array;
  ofNegatives: Float64Array;
}

/**
 * The mean over the classes of a one-vs-rest ranking metric, with its interval.
 *
 * The classes' metrics come from the same rows, so their errors are not independent. What a row
 * adds to the error of the mean is the mean of what it adds to the error of each class, and the
 * variance is the sum of the squares of that over the rows: the covariances between the classes are
 * in it. It is what DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988) do for several areas
 * over the same rows, written a row at a time, and what the influence function gives for any metric
 * (F. R. Hampel, "The influence curve and its role in robust estimation", JASA 69, 1974).
 *
 * As for two classes, each row is also counted a little with every label that it does not have, and
 * the bounds are `effectiveSizeInterval`.
 */
export class MacroInfluence {
  readonly #labels: Uint8Array;
  readonly #support: readonly number[];
  /** Sum over the classes of the influence of the row as one of another class. */
  readonly #asOther: Float64Array;
  /** What the row's own label changes in it. */
  readonly #byLabel: Float64Array;
  /** What each other label would change in it: sum, and sum of squares. */
  readonly #byDoubt: Float64Array;
  readonly #byDoubtSquared: Float64Array;
  #valueTotal = 0;
  #thetaTotal = 0;

  /** @param support rows of each class, of which none is 0 */
  constructor(labels: Uint8Array, support: readonly number[]) {
    this.#labels = labels;
    this.#support = support;
    this.#asOther = new Float64Array(labels.length);
    this.#byLabel = new Float64Array(labels.length);
    this.#byDoubt = new Float64Array(labels.length);
    this.#byDoubtSquared = new Float64Array(labels.length);
  }

  /**
   * Adds one class; each has to be added once.
   *
   * @param rankOf place of each row among the distinct scores of this class
   * @param value of this class
   */
  add(index: number, rankOf: Uint32Array, value: number, influences: ScoreInfluences): void {
    const { ofPositives, ofNegatives } = influences;
    const labels = this.#labels;
    const asOther = this.#asOther;
    const byLabel = this.#byLabel;
    const byDoubt = this.#byDoubt;
    const byDoubtSquared = this.#byDoubtSquared;
    this.#valueTotal += value;
    this.#thetaTotal += influences.value;
    for (let row = 0; row < labels.length; row++) {
      const rank = rankOf[row]!;
      const ofOther = ofNegatives[rank]!;
      const change = ofPositives[rank]! - ofOther;
      asOther[row]! += ofOther;
      if (labels[row] === index) byLabel[row] = change;
      else {
        byDoubt[row]! += change;
        byDoubtSquared[row]! += change * change;
      }
    }
  }

  /** @param maxSize rows that the interval counts at most */
  estimate(maxSize: number): Estimate {
    const classCount = this.#support.length;
    const otherLabels = classCount - 1;
    const weights = rowDoubts(this.#support);
    let squares = 0;
    for (let row = 0; row < this.#labels.length; row++) {
      const asOther = this.#asOther[row]!;
      const doubted =
        otherLabels * asOther * asOther +
        2 * asOther * this.#byDoubt[row]! +
        this.#byDoubtSquared[row]!;
      squares += (asOther + this.#byLabel[row]!) ** 2 + weights[this.#labels[row]!]! * doubted;
    }
    const value = this.#valueTotal / classCount;
    const theta = this.#thetaTotal / classCount;
    const variance = Math.max(squares / classCount ** 2, (theta * (1 - theta)) / maxSize);
    return estimate(value, effectiveSizeInterval(value, theta, variance));
  }
}
