import { usualThreshold } from '../evaluation/answers.ts';
import type { ClassThresholds } from '../evaluation/class-thresholds.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type {
  EvaluationReport,
  ReportedComparison,
  Subject,
} from '../evaluation/evaluation-report.ts';
import { scoresByRating } from '../evaluation/scores-by-rating.ts';
import type { LabelClasses } from './answer-rows.ts';
import { compareClassifiers, type ClassifierComparison } from './compare-classifiers.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** What follows from the rows and the classes that are predicted for them. */
export type Measures = Omit<
  EvaluationReport,
  'schema' | 'id' | 'created' | 'subject' | 'model' | 'dataset'
>;

/**
 * Every metric of the rows with the classes that are predicted for them, by rating where their
 * labels are ratings of polarity, and next to another system's answers where there are some.
 *
 * @param other what gave those
 */
export function measureRows(
  rows: EvaluatedRows,
  { names, values }: LabelClasses,
  other: Subject,
): Measures {
  const { labels, threshold, classThresholds, ratings, predicted, probabilities } = rows;
  const { otherPredictions, firstThreshold } = rows;
  const scores = rows.scores(1);
  return {
    threshold,
    ...(firstThreshold === null || firstThreshold === usualThreshold ? {} : { firstThreshold }),
    thresholds: classThresholds === null ? null : named(classThresholds, names),
    classValues: values,
    ...(ratings === null || scores === null || threshold === null
      ? {}
      : {
          ratings: scoresByRating(
            { ratings, labels, probabilities: scores },
            rows.unevaluated,
            threshold,
          ),
        }),
    ...evaluate({
      answers: { classes: names, predicted, probabilities },
      labels,
      classValues: values,
    }),
    ...(otherPredictions === null
      ? {}
      : {
          comparison: { subject: other, ...reported(compareClassifiers(rows, otherPredictions)) },
        }),
  };
}

/** The thresholds of the classes that have one, by name. */
function named(thresholds: ClassThresholds, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const threshold = thresholds[index] ?? null;
      return threshold === null ? [] : [[name, threshold]];
    }),
  );
}

/** The numbers of a comparison, without the rows behind them. */
function reported(comparison: ClassifierComparison): Omit<ReportedComparison, 'subject'> {
  const { rows, metrics, mcNemar, bothRight, onlyFirstRight, onlySecondRight, bothWrong } =
    comparison;
  return { rows, metrics, bothRight, onlyFirstRight, onlySecondRight, bothWrong, mcNemar };
}
