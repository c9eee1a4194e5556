import { calibrationBins, type CalibrationBin } from './calibration-bins.ts';
import { estimate, normalQuantile, undefinedEstimate } from './estimate.ts';
import type { Estimate } from './evaluation-report.ts';
import { normalDensity, normalDistribution } from './normal-distribution.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Expected calibration error, 0 to 1, lower is better: the mean distance between confidence and
 * accuracy over 15 equal-width bins of the confidence, weighted by their rows (C. Guo, G. Pleiss,
 * Y. Sun and K. Q. Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, equation 3).
 * The confidence is the probability of the predicted class.
 *
 * @param labels true class of each row
 * @param predicted class of each row
 * @param confidences probability of the predicted class, a row each
 */
export function expectedCalibrationError(
  labels: Uint8Array,
  predicted: Uint8Array,
  confidences: Float64Array,
): Estimate {
  const rows = labels.length;
  if (rows === 0) return undefinedEstimate('no-rows');
  const bins = calibrationBins(labels, predicted, confidences).filter((bin) => bin.rows > 0);
  const value = bins.reduce((total, bin) => total + bin.rows * Math.abs(gap(bin)), 0) / rows;
  return estimate(value, {
    low: lowerBound(bins, rows, value),
    high: upperBound(bins, rows, value),
  });
}

function gap({ accuracy, confidence }: CalibrationBin): number {
  return accuracy - confidence;
}

/**
 * The error of a sample is larger than that of the population, because chance gaps do not cancel: a
 * perfectly calibrated classifier has one above 0. So the lower bound asks which share of the gaps
 * seen, the same in every bin, would still give an error this large in 2.5 % of samples; it is 0
 * when chance alone would.
 *
 * Under a share the gap seen in a bin is nearly normal, and its absolute value folded normal, whose
 * mean and variance are known (F. C. Leone, L. S. Nelson and R. B. Nottingham, "The Folded Normal
 * Distribution", Technometrics 3, 1961). Testing for calibration by what chance gives: J. Bröcker
 * and L. A. Smith, "Increasing the Reliability of Reliability Diagrams", Weather and Forecasting
 * 22, 2007.
 */
function lowerBound(bins: readonly CalibrationBin[], rows: number, value: number): number {
  const upperQuantile = (share: number) => {
    let mean = 0;
    let variance = 0;
    for (const bin of bins) {
      const weight = bin.rows / rows;
      const accuracy = bin.confidence + share * gap(bin);
      const folded = foldedNormal(
        share * gap(bin),
        Math.sqrt(Math.max(0, accuracy * (1 - accuracy)) / bin.rows),
      );
      mean += weight * folded.mean;
      variance += weight * weight * folded.variance;
    }
    return mean + normalQuantile * Math.sqrt(variance);
  };
  if (upperQuantile(0) >= value) return 0;
  let tooSmall = 0;
  let largeEnough = 1;
  for (let halving = 0; halving < 40; halving++) {
    const middle = (tooSmall + largeEnough) / 2;
    if (upperQuantile(middle) < value) tooSmall = middle;
    else largeEnough = middle;
  }
  return tooSmall * value;
}

function foldedNormal(mean: number, deviation: number): { mean: number; variance: number } {
  if (deviation === 0) return { mean: Math.abs(mean), variance: 0 };
  const ratio = mean / deviation;
  const folded = 2 * deviation * normalDensity(ratio) + mean * (1 - 2 * normalDistribution(-ratio));
  return {
    mean: folded,
    variance: Math.max(0, mean * mean + deviation * deviation - folded * folded),
  };
}

/**
 * Distances from each bin's gap to the further end of its Wilson interval, added in squares as in
 * `meanOfProportionsInterval`. Chance makes it somewhat too high, which is the safe side.
 */
function upperBound(bins: readonly CalibrationBin[], rows: number, value: number): number {
  let squares = 0;
  for (const bin of bins) {
    const { low, high } = wilsonInterval(bin.accuracy, bin.rows);
    const furthest = Math.max(Math.abs(low - bin.confidence), Math.abs(high - bin.confidence));
    squares += ((bin.rows / rows) * (furthest - Math.abs(gap(bin)))) ** 2;
  }
  return Math.min(1, value + Math.sqrt(squares));
}
