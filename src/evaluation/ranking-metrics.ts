import { isClassOf, scoresOf } from './answers.ts';
import { averagePrecision, averagePrecisionInfluences } from './average-precision.ts';
import { undefinedEstimate } from './estimate.ts';
import type { Estimate, UndefinedReason } from './evaluation-report.ts';
import { MacroInfluence } from './macro-influence.ts';
import { rocAuc, rocAucInfluences } from './roc-auc.ts';
import { doubt, rowDoubts, scoreGroups, type ScoreGroups } from './score-groups.ts';
import { scoreRanks, type ScoreRanks } from './score-ranks.ts';

export interface RankingEstimates {
  rocAuc: Estimate;
  averagePrecision: Estimate;
}

export interface RankingMetrics extends RankingEstimates {
  /** Each class against the rest. */
  perClass: RankingEstimates[];
}

/** The ranking metrics where there are no probabilities. */
export function noRankingMetrics(reason: UndefinedReason, classCount: number): RankingMetrics {
  const none = undefinedEstimate(reason);
  const pair: RankingEstimates = { rocAuc: none, averagePrecision: none };
  return { ...pair, perClass: Array.from({ length: classCount }, () => pair) };
}

/**
 * How well the probabilities rank the rows: of each class against the rest, and of all. For two
 * classes "all" is the second class; for more it is the macro average, scikit-learn's
 * `roc_auc_score(…, multi_class='ovr', average='macro')` and `average_precision_score(…,
 * average='macro')`, undefined where a class has no rows. Interval of the macro averages:
 * `MacroInfluence`.
 *
 * @param labels true class of each row
 * @param probabilities n × k, row by row
 * @param support rows of each class
 */
export function rankingMetrics(
  labels: Uint8Array,
  probabilities: Float64Array,
  support: readonly number[],
): RankingMetrics {
  const classCount = support.length;
  if (labels.length === 0) return noRankingMetrics('no-rows', classCount);
  if (classCount === 2) {
    const perClass = [0, 1].map((index) => {
      const scores = scoresOf(probabilities, classCount, index);
      return estimatesOf(scoreGroups(isClassOf(labels, index), scores), false);
    });
    return { ...perClass[1]!, perClass };
  }
  const isMacroDefined = !support.includes(0);
  const hasOneClass = support.includes(labels.length);
  const macro = isMacroDefined
    ? {
        rocAuc: new MacroInfluence(labels, support),
        averagePrecision: new MacroInfluence(labels, support),
      }
    : null;
  const weights = rowDoubts(support);
  const columns = columnsOf(probabilities, classCount);
  const perClass = support.map((_, index): RankingEstimates => {
    const { rankOf, distinctCount } = scoreRanks(columns[index]!);
    const ranks = { index, rankOf, distinctCount };
    const groups = groupsOf(labels, ranks);
    const estimates = estimatesOf(groups, !hasOneClass);
    if (macro !== null) {
      const doubted = withDoubtOfClasses(groups, labels, ranks, weights);
      macro.rocAuc.add(index, rankOf, estimates.rocAuc.value!, rocAucInfluences(doubted));
      macro.averagePrecision.add(
        index,
        rankOf,
        estimates.averagePrecision.value!,
        averagePrecisionInfluences(doubted),
      );
    }
    return estimates;
  });
  if (macro === null) {
    const none = undefinedEstimate(hasOneClass ? 'one-class' : 'no-true-rows');
    return { rocAuc: none, averagePrecision: undefinedEstimate('no-true-rows'), perClass };
  }
  return {
    // As for one area, the rows count at most as that many trials.
    rocAuc: macro.rocAuc.estimate(labels.length),
    averagePrecision: macro.averagePrecision.estimate(Infinity),
    perClass,
  };
}

/** @param mayBeAbsent the labels hold several classes, but perhaps not this one */
function estimatesOf(groups: ScoreGroups, mayBeAbsent: boolean): RankingEstimates {
  return {
    rocAuc:
      mayBeAbsent && groups.positiveCount === 0
        ? undefinedEstimate('no-true-rows')
        : rocAuc(groups),
    averagePrecision: averagePrecision(groups),
  };
}

/** The columns of an n × k matrix: read once by row, where a column at a time is read k times. */
function columnsOf(probabilities: Float64Array, classCount: number): Float64Array[] {
  const rows = probabilities.length / classCount;
  const columns = Array.from({ length: classCount }, () => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const start = row * classCount;
    for (let index = 0; index < classCount; index++) {
      columns[index]![row] = probabilities[start + index]!;
    }
  }
  return columns;
}

interface RanksOfClass extends ScoreRanks {
  index: number;
}

/** Counts of the rows of one class, and of all others, with each distinct score. */
function groupsOf(labels: Uint8Array, { index, rankOf, distinctCount }: RanksOfClass): ScoreGroups {
  const positives = new Float64Array(distinctCount);
  const negatives = new Float64Array(distinctCount);
  let positiveCount = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === index) {
      positives[rankOf[row]!]!++;
      positiveCount++;
    } else negatives[rankOf[row]!]!++;
  }
  return { positives, negatives, positiveCount, negativeCount: labels.length - positiveCount };
}

/**
 * `withDoubt` for rows of several classes: each row is also counted, `rowDoubts`, with every other
 * label, so that half a row more of each class is spread over the scores of the others, and half a
 * row of the others over its own. With two classes it is `withDoubt`.
 */
function withDoubtOfClasses(
  groups: ScoreGroups,
  labels: Uint8Array,
  { index, rankOf, distinctCount }: RanksOfClass,
  weights: readonly number[],
): ScoreGroups {
  const otherLabels = weights.length - 1;
  // Of rows that are not of the class; each may have its label, and all labels of the rest.
  const doubts = new Float64Array(distinctCount);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (label !== index) doubts[rankOf[row]!]! += weights[label]!;
  }
  const positives = new Float64Array(distinctCount);
  const negatives = new Float64Array(distinctCount);
  const ofPositive = otherLabels * weights[index]!;
  for (let rank = 0; rank < distinctCount; rank++) {
    const positive = groups.positives[rank]!;
    positives[rank] = positive + doubts[rank]!;
    negatives[rank] =
      groups.negatives[rank]! + positive * ofPositive + (otherLabels - 1) * doubts[rank]!;
  }
  return {
    positives,
    negatives,
    positiveCount: groups.positiveCount + doubt,
    negativeCount: groups.negativeCount + doubt * otherLabels,
  };
}
