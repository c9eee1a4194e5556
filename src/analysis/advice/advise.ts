import type {
  Advice,
  FairnessColumn,
  PerturbationResult,
  Tactic,
} from '../error-analysis-report.ts';
import { bitsetWhere, countCommon } from '../bitset.ts';
import type { FoundSlice } from '../slices/find-slices.ts';
import type { Evaluated, FoundSource } from '../sources/evaluated.ts';
import { adviseOnSlices } from './advise-on-slices.ts';
import { adviseOnSources } from './advise-on-sources.ts';
import { bestThreshold } from './best-threshold.ts';

/** What the advice follows from. */
export interface Findings {
  slices: readonly FoundSlice[];
  sources: readonly FoundSource[];
  fairness: readonly FairnessColumn[];
  robustness: readonly PerturbationResult[];
  /**
   * Probability of class 1 by a classifier trained on the other folds of the file; null where there
   * is none.
   */
  crossValidated: Float64Array | null;
}

/**
 * A new threshold is worth its while where it spares at least this share of the errors, and this
 * many.
 */
const LEAST_SPARED_SHARE = 0.03;
const LEAST_SPARED = 3;

/** A perturbation matters where, beyond chance, at least this share of the predictions flips. */
const LEAST_FLIPPED = 0.01;

/** Perturbations that can be undone, or done, to every review before it is classified. */
const NORMALISABLE: ReadonlySet<string> = new Set([
  'lower-case',
  'upper-case',
  'lost-accents',
  'lost-punctuation',
  'contractions',
  'typos',
]);

/** Equal promises are told from the cheapest to the dearest. */
const BY_COST: readonly Tactic[] = [
  'move-threshold',
  'fix-labels',
  'normalise',
  'ask-a-person',
  'ask-for-more-text',
  'rebalance',
  'fine-tune',
  'add-feature',
  'collect-slice',
  'collect-class',
  'examine-bias',
];

/**
 * What to do, by falling number of errors that it could remove at most. Every advice names the
 * finding it follows from; one that could remove no error of this file is left out. Numbers are of
 * these rows: a threshold or a classifier chosen on them will do somewhat worse on others.
 */
export function advise(evaluated: Evaluated, findings: Findings): Advice[] {
  const advice = [
    ...adviseOnThreshold(evaluated),
    ...adviseOnSources(evaluated, findings.sources, findings.fairness),
    ...adviseOnSlices(findings.slices),
    ...adviseOnRobustness(evaluated, findings.robustness),
    ...adviseOnTraining(evaluated, findings),
  ];
  const { errorCount } = evaluated;
  return advice
    .map((one) => ({ ...one, errorsAtMost: Math.min(errorCount, roundedUp(one.errorsAtMost)) }))
    .filter(({ errorsAtMost }) => errorsAtMost > 0)
    .sort(
      (a, b) =>
        b.errorsAtMost - a.errorsAtMost || BY_COST.indexOf(a.tactic) - BY_COST.indexOf(b.tactic),
    );
}

/** The next whole number, a rounding error above one aside. */
function roundedUp(errors: number): number {
  return Math.ceil(errors - 1e-9);
}

function adviseOnThreshold({ rows, errorCount }: Evaluated): Advice[] {
  const { labels, probabilities, threshold } = rows;
  const best = bestThreshold(labels, probabilities, threshold);
  const spared = errorCount - best.errors;
  if (spared < Math.max(LEAST_SPARED, LEAST_SPARED_SHARE * errorCount)) return [];
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
      errorsAtMost: spared,
      action: { code: 'set-threshold', threshold: best.threshold },
    },
  ];
}

/**
 * The share of predictions that a perturbation flips bounds the share that undoing it in the file
 * could mend.
 */
function adviseOnRobustness(
  { rows }: Evaluated,
  robustness: readonly PerturbationResult[],
): Advice[] {
  return robustness.flatMap(({ name, share }): Advice[] => {
    if (!NORMALISABLE.has(name) || share.value === null || share.low < LEAST_FLIPPED) return [];
    return [
      {
        tactic: 'normalise',
        because: { finding: 'robustness', name, share },
        errorsAtMost: share.value * rows.length,
        action: { code: 'show-robustness', name },
      },
    ];
  });
}

/**
 * With cross-validated answers the errors that training on the file would mend are known; without
 * them, any may be where the file is unlike the training data.
 */
function adviseOnTraining(
  { rows, wrong, errorCount }: Evaluated,
  { crossValidated, sources }: Findings,
): Advice[] {
  if (crossValidated !== null) {
    const right = bitsetWhere(
      rows.length,
      (row) => crossValidated[row]! >= 0.5 === (rows.labels[row] === 1),
    );
    let crossValidatedErrors = 0;
    for (let row = 0; row < rows.length; row++) {
      if (crossValidated[row]! >= 0.5 !== (rows.labels[row] === 1)) crossValidatedErrors++;
    }
    return [
      {
        tactic: 'fine-tune',
        because: { finding: 'cross-validation', errors: errorCount, crossValidatedErrors },
        errorsAtMost: countCommon(wrong, right),
        action: { code: 'train' },
      },
    ];
  }
  const source = sources.find(({ source }) => source === 'poor-generalisation');
  if (source === undefined || source.strength === 'none') return [];
  return [
    {
      tactic: 'fine-tune',
      because: { finding: 'source', source: source.source, strength: source.strength },
      errorsAtMost: errorCount,
      action: { code: 'train' },
    },
  ];
}
