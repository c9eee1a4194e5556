import { analyseErrors } from '../analysis/analyse-errors.ts';
import { stageNames, type RowsBehind } from '../analysis/analysis-stage.ts';
import type { ErrorAnalysisReport, PerturbationResult } from '../analysis/error-analysis-report.ts';
import { allPerturbations } from '../analysis/robustness/all-perturbations.ts';
import type { Perturbation } from '../analysis/robustness/perturbation.ts';
import { planTrials, sampleRows, type TrialSample } from '../analysis/robustness/trial.ts';
import { alreadySo, trialResult, type TrialExample } from '../analysis/robustness/trial-result.ts';
import { allSwaps } from '../analysis/swaps/all-swaps.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { crossValidate } from '../learning/cross-validate.ts';
import type { Model } from '../model/model.ts';
import type { AnalysisOptions } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';
import type { Job } from './jobs.ts';
import { referenceOfModel } from './reference-of-model.ts';

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
  model: Model;
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
  const { labels, threshold, ratings } = rows;
  const probabilities = rows.scores(1);
  if (probabilities === null || threshold === null || rows.classCount > 2) {
    throw new EngineFailure('no-probabilities', 'Two classes with probabilities are analysed.');
  }
  const pause = () => job.pause();

  const classify = async (changed: readonly string[]): Promise<Float64Array> => {
    const answers = new Float64Array(changed.length);
    for (let from = 0; from < changed.length; from += batchSize) {
      answers.set(model.positiveProbabilities(changed.slice(from, from + batchSize)), from);
      await pause();
    }
    return answers;
  };
  const tryAgain = async (
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
      const answers = await classify(trial.texts);
      const { examples, ...result } = trialResult(trial, probabilities, answers, threshold);
      const already = alreadySo(
        trial,
        (row) => (probabilities[row] ?? 0) >= threshold !== (labels[row] === 1),
      );
      results.push(already === undefined ? result : { ...result, already });
      // Kept out of the report, because examples quote reviews.
      onExamples(trial.name, examples);
    }
    return results;
  };

  const unknownWordShares = async (): Promise<Float32Array> => {
    const shares = new Float32Array(texts.length);
    for (let from = 0; from < texts.length; from += batchSize) {
      shares.set(model.unknownWordShares(texts.slice(from, from + batchSize)), from);
      await pause();
    }
    return shares;
  };

  const stages = analyseErrors(
    {
      length: rows.length,
      texts,
      rowNumbers: rows.rowNumbers,
      labels,
      probabilities,
      threshold,
      groups: rows.groupColumns(),
      ...(ratings === null ? {} : { ratings }),
    },
    {
      created: new Date().toISOString(),
      dataset: evaluation.dataset,
      model: evaluation.model ?? { id: '', version: '' },
      classes: evaluation.classes,
      lengthEdges: options.lengthEdges,
      unknownWordShares,
      reference: referenceOfModel(model),
      crossValidate: () => crossValidate(texts, labels, { seed, pause }),
      swaps: (languageOf) => tryAgain(allSwaps, languageOf),
      robustness: (languageOf) => tryAgain(allPerturbations, languageOf),
    },
    {
      pause,
      signal: job,
      onProgress: (done, total) =>
        job.progress({ stage: 'analysing', done, total, unit: 'stages' }),
    },
  );
  for (;;) {
    const step = await stages.next();
    if (step.done === true) return step.value.report;
    onFindings(step.value.report, step.value.rowsBehind);
  }
}

/** How many reviews to try: fewer when they are long. */
function sampleSize(texts: readonly string[]): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Math.max(minTrials, Math.min(maxTrials, Math.floor(maxTrialLength / Math.max(1, length))));
}
