import { isClassOf } from '../evaluation/answers.ts';
import {
  chooseThreshold,
  type ChosenThreshold,
  type ThresholdGoal,
} from '../evaluation/choose-threshold.ts';
import { highestThresholds, type ClassThresholds } from '../evaluation/class-thresholds.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { operatingPoints } from '../evaluation/operating-points.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { classesFrom, modelAnswers, thresholdOf } from './answer-rows.ts';
import { compareClassifiers, type ClassifierComparison } from './compare-classifiers.ts';
import type { EvaluationRequest, Progress } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { evaluateDataset } from './evaluate-dataset.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';
import { evaluationCurves, type EvaluationCurves } from './evaluation-curves.ts';
import { Helpers } from './helpers.ts';
import { pauses, runJob } from './jobs.ts';
import { measureRows } from './measure-rows.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import { openModel } from './open-model.ts';
import type { Models } from './models.ts';
import { writePredictions } from './predictions-file.ts';
import { FinishedEvaluation, type Results } from './results.ts';

/** Rows that another model classifies at a time. */
const batchSize = 1000;

/** The questions about evaluations and their numbers. Each takes its evaluation's id. */
export function evaluationQuestions(
  results: Results,
  models: Models<BundleOrigin>,
  helpers = new Helpers(),
) {
  return {
    /**
     * Classifies the rows of files, or takes the answers that stand in them, and computes the
     * metrics.
     *
     * @param id what later questions call the evaluation
     * @param modelKey the key of a loaded model, which explains this evaluation's rows from then
     *   on; null where the file's own answers are evaluated
     */
    evaluate: (
      id: string,
      modelKey: string | null,
      request: EvaluationRequest,
      handle: JobHandle<Progress>,
    ): Promise<EvaluationReport> =>
      runJob(handle, async (job) => {
        const held = modelKey === null ? null : await models.hold(modelKey);
        try {
          const model = held?.model ?? null;
          const asked = held === null ? {} : { ask: helpers.asking(held) };
          const evaluated = await evaluateDataset({ id, ...request, model, ...asked, job });
          job.throwIfAborted();
          results.add(new FinishedEvaluation({ ...evaluated, request, held }));
          return evaluated.report;
        } catch (thrown) {
          held?.release();
          throw thrown;
        }
      }),

    /**
     * Sets the threshold for every later answer about the evaluation: of two classes the
     * probability, 0 to 1, from which class 1 is predicted; of more one a class
     * (`predictFromThresholds`).
     *
     * @param threshold null for what the answers came with: the usual threshold, or their own
     *   classes
     */
    setThreshold: (id: string, threshold: number | ClassThresholds | null): EvaluationReport => {
      const evaluation = results.evaluation(id);
      const { rows } = evaluation;
      const isOfClasses = typeof threshold === 'object' && threshold !== null;
      for (const one of isOfClasses ? threshold : [threshold]) {
        if (one !== null && !(one >= 0 && one <= 1)) throw new RangeError(`No threshold: ${one}`);
      }
      if (rows.canSetClassThresholds && typeof threshold !== 'number') {
        rows.classThresholds = threshold;
      } else if (rows.canMoveThreshold && !isOfClasses) {
        rows.threshold = threshold ?? rows.firstThreshold;
      } else {
        throw new EngineFailure('no-probabilities', 'No such threshold moves.');
      }
      // Earlier findings and lists were about other predictions.
      evaluation.search.forget();
      if (evaluation.examples !== null) evaluation.keepFindings({}, new Map());
      evaluation.report = {
        ...evaluation.report,
        ...measureRows(rows, evaluation.classes, evaluation.other),
      };
      return evaluation.report;
    },

    /**
     * The best threshold of a class for a goal on the evaluated rows, which is not set; null if
     * none reaches it. Of two classes it is the threshold of the second one, whichever is wanted;
     * of more that of the wanted class, while the others keep theirs.
     *
     * @param wanted the class that the goal is about
     */
    chooseThreshold: (id: string, goal: ThresholdGoal, wanted = 1): FoundThreshold | null => {
      const evaluation = results.evaluation(id);
      const { rows } = evaluation;
      if (rows.canSetClassThresholds) return chosenOfMany(rows, goal, wanted);
      const scores = rows.canMoveThreshold ? rows.scores(1) : null;
      if (scores === null) return null;
      evaluation.points ??= operatingPoints(rows.labels, scores);
      const chosen = chooseThreshold(evaluation.points, goal, wanted === 0 ? 0 : 1);
      if (chosen === null) return null;
      return { ...chosen, correct: rows.length - chosen.missed - chosen.falseAlarms };
    },

    /** What the charts show of one class against the rest. */
    curves: (id: string, classIndex: number): EvaluationCurves =>
      evaluationCurves(results.evaluation(id).rows, classIndex),

    /** The classifier compared with the prediction column of the file; null if none was mapped. */
    compareWithFile: (id: string): ClassifierComparison | null => {
      const { rows } = results.evaluation(id);
      const { otherPredictions } = rows;
      return otherPredictions === null ? null : compareClassifiers(rows, otherPredictions);
    },

    /** The classifier compared with another model on the same rows. */
    compareWithModel: (
      id: string,
      origin: BundleOrigin,
      handle: JobHandle<Progress>,
    ): Promise<ClassifierComparison> =>
      runJob(handle, async (job) => {
        const { rows, classes } = results.evaluation(id);
        const other = await openModel(origin);
        try {
          const answer = modelAnswers(other, classes);
          const threshold = thresholdOf(other, classes);
          const predictions = new Uint8Array(rows.length);
          for await (const { start, texts } of rows.scanTexts()) {
            for (let from = 0; from < texts.length; from += batchSize) {
              const batch = texts.slice(from, from + batchSize);
              const { probabilities } = answer(batch);
              const predicted = classesFrom(probabilities, rows.classCount, threshold);
              predictions.set(predicted, start + from);
              const done = start + from + batch.length;
              job.progress({ stage: 'classifying', done, total: rows.length, unit: 'rows' });
              await job.pause();
            }
          }
          return compareClassifiers(rows, predictions);
        } finally {
          other.dispose();
        }
      }),

    /** The predictions file: RFC 4180 CSV in UTF-8. */
    predictionsFile: (id: string): Promise<Blob> => {
      const { rows, report } = results.evaluation(id);
      return writePredictions(rows, report.classes, pauses());
    },
  };
}

/** A chosen threshold, and the rows that would be predicted correctly with it. */
export interface FoundThreshold extends ChosenThreshold {
  correct: number;
}

/** The best threshold of one of more than two classes, with what it does to all of them. */
function chosenOfMany(
  rows: EvaluatedRows,
  goal: ThresholdGoal,
  wanted: number,
): FoundThreshold | null {
  const { labels, probabilities, classCount } = rows;
  if (probabilities === null) return null;
  const thresholds = rows.classThresholds ?? Array<null>(classCount).fill(null);
  const isWanted = isClassOf(labels, wanted);
  const scores = highestThresholds(probabilities, thresholds, wanted);
  const chosen = chooseThreshold(operatingPoints(isWanted, scores), goal);
  if (chosen === null) return null;
  const predicted = rows.predictedFrom(thresholds.with(wanted, chosen.threshold));
  const found = { ...chosen, missed: 0, falseAlarms: 0, correct: 0 };
  predicted.forEach((one, row) => {
    if (one === labels[row]) found.correct += 1;
    else if (labels[row] === wanted) found.missed += 1;
    else if (one === wanted) found.falseAlarms += 1;
  });
  return found;
}
