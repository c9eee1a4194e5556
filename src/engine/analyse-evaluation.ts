import { analyseErrors } from '../analysis/analyse-errors.ts';
import { stageNames, type RowsBehind } from '../analysis/analysis-stage.ts';
import type { ErrorAnalysisReport, PerturbationResult } from '../analysis/error-analysis-report.ts';
import {
  allPerturbations,
  perturbationsOfAnyClasses,
} from '../analysis/robustness/all-perturbations.ts';
import type { Perturbation } from '../analysis/robustness/perturbation.ts';
import { planTrials, sampleRows, type TrialSample } from '../analysis/robustness/trial.ts';
import { alreadySo, trialResult, type TrialExample } from '../analysis/robustness/trial-result.ts';
import { allSwaps } from '../analysis/swaps/all-swaps.ts';
import { scoresOf } from '../evaluation/answers.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { isPolarity } from '../model/is-polarity.ts';
import type { Model } from '../model/model.ts';
import { modelAnswers } from './answer-rows.ts';
import type { AnalysisOptions } from './engine-api.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';
import type { Job } from './jobs.ts';
import { nameRowsOfFindings } from './name-rows-of-findings.ts';
import { referenceOfModel } from './reference-of-model.ts';
import { unknownWordShares } from './unknown-word-shares.ts';

/**
 * Reviews that are changed and classified again: enough to estimate a share to within two points.
 */
const maxTrials = 2000;

/**
 * Their total length in code units, so that long reviews take no longer than short ones, and how
 * many are tried however long they are.
 */
const maxTrialLength = 600_000;
const minTrials = 500;

/** Reviews that the classifier gets at a time. */
const batchSize = 1000;

/** The sample and the folds are the same in every run. */
const seed = 1;

export interface AnalyseEvaluationInput {
  rows: EvaluatedRows;
  evaluation: EvaluationReport;
  /** The model that was evaluated; null where the file gave the answers. */
  model: Model | null;
  options: AnalysisOptions;
  job: Job;
  /** Called with every finished part of the report and the rows behind its findings. */
  onFindings: (part: Partial<ErrorAnalysisReport>, rowsBehind: Partial<RowsBehind>) => void;
  /** Called with the reviews whose probability a change moved most. */
  onExamples: (change: string, examples: readonly TrialExample[]) => void;
}

/** The error analysis of a finished evaluation, part by part. */
export async function analyseEvaluation({
  rows,
  evaluation,
  model,
  options,
  job,
  onFindings,
  onExamples,
}: AnalyseEvaluationInput): Promise<ErrorAnalysisReport> {
  job.progress({ stage: 'analysing', done: 0, total: stageNames.length, unit: 'stages' });
  const texts = await rows.allTexts();
  const { classCount, labels, predicted, probabilities, threshold, ratings } = rows;
  const pause = () => job.pause();
  const scores = rows.scores(1);
  // Changes to reviews are tried on what moves a probability across a threshold.
  const asked =
    model === null || scores === null || threshold === null ? null : { model, scores, threshold };
  const { classes } = evaluation;
  const perturbations = isPolarity(classes) ? allPerturbations : perturbationsOfAnyClasses;
  const tryAgain = async (
    { model, scores, threshold }: NonNullable<typeof asked>,
    perturbations: readonly Perturbation[],
    languageOf: TrialSample['languageOf'],
  ): Promise<PerturbationResult[]> => {
    const sample = {
      texts,
      rows: sampleRows(texts.length, sampleSize(texts), seed),
      languageOf,
    };
    const results: PerturbationResult[] = [];
    for (const trial of await planTrials(sample, perturbations, seed, { pause, signal: job })) {
      const answers = await secondScores(model, classes, trial.texts, pause);
      const { examples, ...result } = trialResult(trial, scores, answers, threshold);
      const already = alreadySo(trial, (row) => predicted[row] !== labels[row]);
      results.push(already === undefined ? result : { ...result, already });
      // Kept out of the report, because examples quote reviews.
      onExamples(trial.name, examples);
    }
    return results;
  };

  const stages = analyseErrors(
    {
      length: rows.length,
      texts,
      rowNumbers: rows.rowNumbers,
      ...{ classCount, labels, predicted, probabilities, threshold },
      groups: rows.groupColumns(),
      ...(ratings === null ? {} : { ratings }),
    },
    {
      created: new Date().toISOString(),
      dataset: evaluation.dataset,
      subject: evaluation.subject,
      model: evaluation.model,
      classes,
      lengthEdges: options.lengthEdges,
      unknownWordShares:
        model === null ? null : (terms) => unknownWordShares(model, texts, terms, pause),
      reference:
        model === null
          ? null
          : referenceOfModel(model, model.info.classes.indexOf(classes[1] ?? '')),
      crossValidate: async (terms) => {
        const { crossValidate } = await import('../learning/cross-validate.ts');
        return crossValidate(terms, labels, classCount, { seed, pause });
      },
      swaps: asked === null ? null : (languageOf) => tryAgain(asked, allSwaps, languageOf),
      robustness:
        asked === null ? null : (languageOf) => tryAgain(asked, perturbations, languageOf),
    },
    {
      pause,
      signal: job,
      onProgress: (done, total) =>
        job.progress({ stage: 'analysing', done, total, unit: 'stages' }),
    },
  );
  let rowNames: ErrorAnalysisReport['rowNames'] = {};
  for (;;) {
    const step = await stages.next();
    if (step.done === true) return { ...step.value.report, rowNames };
    const { report, rowsBehind } = step.value;
    rowNames = { ...rowNames, ...(await nameRowsOfFindings(report, rows)) };
    onFindings({ ...report, rowNames }, rowsBehind);
  }
}

/** Probability of the second of the rows' two classes, in whichever order the model has them. */
async function secondScores(
  model: Model,
  names: readonly string[],
  texts: readonly string[],
  pause: () => Promise<void>,
): Promise<Float64Array> {
  const answer = modelAnswers(model, { names, values: null });
  const answers = new Float64Array(texts.length);
  for (let from = 0; from < texts.length; from += batchSize) {
    const { probabilities } = answer(texts.slice(from, from + batchSize));
    answers.set(scoresOf(probabilities, 2, 1), from);
    await pause();
  }
  return answers;
}

/** Reviews to try: fewer where they are long. */
function sampleSize(texts: readonly string[]): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Math.max(minTrials, Math.min(maxTrials, Math.floor(maxTrialLength / Math.max(1, length))));
}
