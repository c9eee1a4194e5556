import type { RowsBehind } from '../analysis/analysis-stage.ts';
import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import { findCues } from '../analysis/cues/find-cues.ts';
import { guessTags } from '../analysis/cues/guess-tags.ts';
import { statedRatings } from '../analysis/cues/star-words.ts';
import { NearestReviews } from '../analysis/nearest/nearest-reviews.ts';
import type { TrialExample } from '../analysis/robustness/trial-result.ts';
import { recogniseLanguage } from '../text/language.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { analyseEvaluation } from './analyse-evaluation.ts';
import { describeExamples } from './describe-examples.ts';
import type {
  AnalysisOptions,
  ChangeExample,
  OnFindings,
  Progress,
  ReadingOrder,
  ReviewMarks,
  RowFilter,
  RowSummary,
} from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { pauses, runJob } from './jobs.ts';
import { orderForReading } from './order-for-reading.ts';
import type { Results } from './results.ts';

/** The questions about the errors of an evaluation and what is behind them. */
export function analysisQuestions(results: Results) {
  return {
    /**
     * Analyses the errors. Each part is reported as soon as it is known, and the rows behind it can
     * be listed from then on.
     */
    analyse: (
      id: string,
      options: AnalysisOptions,
      handle: JobHandle<Progress>,
      onFindings: OnFindings,
    ): Promise<ErrorAnalysisReport> =>
      runJob(handle, async (job) => {
        const evaluation = results.evaluation(id);
        const { rows, report, held } = evaluation;
        const { threshold, classThresholds } = rows;
        const rowsBehind: Partial<RowsBehind> = {};
        const examples = new Map<string, readonly TrialExample[]>();
        const again = held?.again() ?? null;
        try {
          return await analyseEvaluation({
            rows,
            evaluation: report,
            model: again?.model ?? null,
            options,
            job,
            onExamples: (change, found) => examples.set(change, found),
            onFindings: (part, behind) => {
              // If a threshold has moved since the job began, this part is about other
              // predictions.
              const isMoved =
                rows.threshold !== threshold || rows.classThresholds !== classThresholds;
              if (isMoved) return;
              evaluation.keepFindings(Object.assign(rowsBehind, behind), examples);
              onFindings(part);
            },
          });
        } finally {
          again?.release();
        }
      }),

    /** Indices of the misclassified rows in reading order. */
    readingQueue: async (
      id: string,
      filter: RowFilter,
      order: ReadingOrder,
    ): Promise<Uint32Array> => {
      const { rows, search } = results.evaluation(id);
      const wrong = await search.find({ ...filter, outcome: 'wrong' }, pauses());
      return orderForReading(wrong.slice(), rows, order);
    },

    /** Cues and suggested tags of one evaluated row. */
    marks: async (id: string, index: number): Promise<ReviewMarks> => {
      const { rows, request } = results.evaluation(id);
      const text = await rows.text(index);
      const language = recogniseLanguage(text);
      const cues = findCues(text, language);
      const suggestedTags = guessTags(
        cues.map(({ name }) => name),
        {
          ...{ language, statedRatings: statedRatings(text) },
          // A number of stars contradicts a polarity alone, and no class of the file's own.
          ...(request.labels.classes === undefined ? { label: rows.trueClass(index) } : {}),
        },
      );
      return { cues, suggestedTags };
    },

    /** Evaluated rows of the other label that share the most words with this one, nearest first. */
    nearest: async (id: string, index: number, limit: number): Promise<RowSummary[]> => {
      const evaluation = results.evaluation(id);
      const { rows } = evaluation;
      evaluation.nearest ??= rows
        .allTexts()
        .then((texts) => NearestReviews.build(texts, { pause: pauses() }));
      const label = rows.trueClass(index);
      const found = (await evaluation.nearest).find(await rows.text(index), {
        limit,
        accept: (row) => rows.trueClass(row) !== label,
      });
      return rows.summaries(Uint32Array.from(found, ({ row }) => row));
    },

    /**
     * The reviews whose probability a change (a perturbation or a swap, by name) moved most in the
     * last analysis; empty if that analysis did not try it.
     *
     * @throws EngineFailure `no-analysis` before the first analysis
     */
    changeExamples: async (id: string, change: string): Promise<ChangeExample[]> => {
      const { examples, rows } = results.evaluation(id);
      if (examples === null) throw new EngineFailure('no-analysis', 'There is no analysis.');
      return describeExamples(examples.get(change) ?? [], rows);
    },
  };
}
