import { balancedAccuracy } from '../../evaluation/balanced-accuracy.ts';
import { confusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { scoresOf } from '../../evaluation/answers.ts';
import type {
  Advice,
  FairnessColumn,
  PerturbationResult,
  Tactic,
} from '../error-analysis-report.ts';
import type { FoundSlice } from '../slices/find-slices.ts';
import type { Evaluated, FoundSource } from '../sources/evaluated.ts';
import { mcNemarTest } from '../statistics/mc-nemar-test.ts';
import { adviseOnSlices } from './advise-on-slices.ts';
import { adviseOnSources } from './advise-on-sources.ts';
import { adviseOnTraining } from './advise-on-training.ts';
import { bestThreshold } from './best-threshold.ts';

/** What the advice follows from. */
export interface Findings {
  slices: readonly FoundSlice[];
  sources: readonly FoundSource[];
  fairness: readonly FairnessColumn[];
  robustness: readonly PerturbationResult[];
  /**
   * Probabilities, rows × classes, by a classifier trained on the other folds of the file; null
   * where there is none.
   */
  crossValidated: Float64Array | null;
}

/**
 * A new threshold is worth its while where it spares at least this share of the errors, and this
 * many, of rows that it was not chosen on, beyond chance.
 */
const minSparedShare = 0.03;
const minSpared = 3;
const level = 0.05;

/** A perturbation matters where, beyond chance, at least this share of the predictions flips. */
const minFlipped = 0.01;

/** Equal promises are told from the cheapest to the dearest. */
const byCost: readonly Tactic[] = [
  'move-threshold',
  'fix-labels',
  'normalise',
  'ask-a-person',
  'ask-for-more-text',
  'rebalance',
  'fine-tune',
  'label-more',
  'add-feature',
  'collect-slice',
  'collect-class',
  'examine-bias',
];

/**
 * What to do, in descending order of the errors that it could remove at most. Every advice names
 * the finding it follows from; one that could remove no error of this file is left out. Numbers are
 * of these rows: a threshold or a classifier chosen on them will do somewhat worse on others.
 */
export function advise(evaluated: Evaluated, findings: Findings): Advice[] {
  const advice = [
    ...adviseOnThreshold(evaluated),
    ...adviseOnSources(evaluated, findings.sources, findings.fairness),
    ...adviseOnSlices(findings.slices, evaluated.rows.length),
    ...adviseOnRobustness(evaluated, findings.robustness),
    ...adviseOnTraining(evaluated, findings.crossValidated),
    ...adviseOnLabelling(evaluated, findings),
  ];
  const { errorCount } = evaluated;
  return advice
    .map((one) => ({ ...one, errorsAtMost: Math.min(errorCount, roundedUp(one.errorsAtMost)) }))
    .filter(({ errorsAtMost }) => errorsAtMost > 0)
    .sort(
      (a, b) =>
        b.errorsAtMost - a.errorsAtMost || byCost.indexOf(a.tactic) - byCost.indexOf(b.tactic),
    );
}

/** The next whole number, a rounding error above one aside. */
function roundedUp(errors: number): number {
  return Math.ceil(errors - 1e-9);
}

/** Of two classes with probabilities alone, and where nothing but the threshold decides. */
function adviseOnThreshold({ rows, errorCount }: Evaluated): Advice[] {
  const { labels, predicted, threshold } = rows;
  if (rows.probabilities === null || threshold === null) return [];
  // Of one class alone the best threshold is to answer always the same.
  if (labels.every((label) => label === labels[0])) return [];
  const probabilities = scoresOf(rows.probabilities, rows.classCount, 1);
  if (predicted.some((index, row) => index !== Number(probabilities[row]! >= threshold))) return [];
  const best = bestThreshold(labels, probabilities, threshold);
  const { repaired, spoilt } = best;
  const minGain = Math.max(minSpared, minSparedShare * errorCount);
  if (repaired - spoilt < minGain || mcNemarTest(repaired, spoilt) >= level) return [];
  // Fewer errors by giving up a rare class are no gain.
  const balancedAccuracyAt = (bound: number) => balancedAccuracyOf(labels, probabilities, bound);
  if (balancedAccuracyAt(best.threshold) < balancedAccuracyAt(threshold)) return [];
  return [
    {
      tactic: 'move-threshold',
      because: {
        finding: 'threshold',
        threshold,
        errors: errorCount,
        best: best.threshold,
        bestErrors: best.errors,
      },
      errorsAtMost: errorCount - best.errors,
      action: { code: 'set-threshold', threshold: best.threshold },
    },
  ];
}

/** Mean of the two classes' recalls, class 1 being predicted from `threshold` on. */
function balancedAccuracyOf(
  labels: Uint8Array,
  probabilities: Float64Array,
  threshold: number,
): number {
  const predictions = probabilities.map((probability) => (probability >= threshold ? 1 : 0));
  return balancedAccuracy(confusionMatrix(labels, Uint8Array.from(predictions), 2)).value ?? 0;
}

/**
 * Undoing the change in the rows that have it from the start (no accents, all capitals) could
 * correct the share that making it flips, and no more than are wrong.
 */
function adviseOnRobustness(
  { rows }: Evaluated,
  robustness: readonly PerturbationResult[],
): Advice[] {
  return robustness.flatMap(({ name, share, already, sampled = rows.length }): Advice[] => {
    if (already === undefined || share.value === null || share.low < minFlipped) return [];
    const inAll = rows.length / Math.max(1, sampled);
    return [
      {
        tactic: 'normalise',
        because: { finding: 'robustness', name, share },
        errorsAtMost: Math.min(already.errors, share.value * already.rows) * inAll,
        action: { code: 'show-robustness', name },
      },
    ];
  });
}

/**
 * A file on which the classifier does badly and that is too small to train on: whether training
 * helps is not known, but can be.
 */
function adviseOnLabelling(
  { errorCount }: Evaluated,
  { crossValidated, sources }: Findings,
): Advice[] {
  const source = sources.find(({ source }) => source === 'poor-generalisation');
  if (crossValidated !== null || source === undefined || source.strength === 'none') return [];
  return [
    {
      tactic: 'label-more',
      because: { finding: 'source', source: source.source, strength: source.strength },
      errorsAtMost: errorCount,
      action: null,
    },
  ];
}
