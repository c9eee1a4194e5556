import { onTestFinished } from 'vitest';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import type { LabelMapping, PredictionMapping } from '../../../src/dataset/dataset.ts';
import { answeredRowQuestions } from '../../../src/engine/answered-row-questions.ts';
import { datasetQuestions } from '../../../src/engine/datasets.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../../src/engine/model-bundle-api.ts';
import { Models } from '../../../src/engine/models.ts';
import { Results } from '../../../src/engine/results.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale, type Locale } from '../../../src/i18n/locale.ts';
import '../../../src/ui/theme.css';
import { ReportView } from '../../../src/workbench/evaluate/report-view.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

/** A file of reviews with the answers of another system. */
export interface AnsweredFile {
  classes: readonly string[];
  /** Absent: polarity. */
  isPolarity?: boolean;
  rows: number;
  /** `own`: the predicted labels are not always the most probable ones. */
  probabilities: 'none' | 'per-class' | 'own';
}

/**
 * True class, predicted class and probabilities of a row; a fifth of few classes is wrong, and a
 * seventh of many.
 */
function answerOf(row: number, count: number) {
  const truth = (row * 7) % count;
  const isWrong = row % (count > 5 ? 7 : 5) === 0;
  const step = row % 2 === 0 || count === 2 ? 1 : 2;
  const predicted = isWrong ? (truth + step) % count : truth;
  const top = 0.55 + (row % 40) / 100;
  const probabilities = Array.from({ length: count }, (_, place) =>
    place === predicted ? top : (1 - top) / (count - 1),
  );
  return { truth, predicted, probabilities };
}

function csvOf({ classes, rows, probabilities }: AnsweredFile): string {
  const hasProbabilities = probabilities !== 'none';
  const header = ['text', 'label', 'bert_label', ...classes.map((name) => `p_${name}`)];
  const lines = Array.from({ length: rows }, (_, row) => {
    const answer = answerOf(row, classes.length);
    const kept = probabilities === 'own' && row % 11 === 0 ? answer.truth : answer.predicted;
    return [
      `Review number ${row}`,
      classes[answer.truth],
      classes[kept],
      ...(hasProbabilities ? answer.probabilities : []),
    ];
  });
  return [header.slice(0, hasProbabilities ? undefined : 3), ...lines]
    .map((cells) => cells.join(','))
    .join('\n');
}

function labelsOf({ classes, isPolarity = false }: AnsweredFile): LabelMapping {
  return {
    scheme: 'custom',
    assignments: classes.map((value, place) => ({
      value,
      count: 1,
      target: !isPolarity ? place : place === 0 ? 'negative' : 'positive',
    })),
    ...(isPolarity ? {} : { classes }),
  };
}

/** An engine on the page's own thread, which has evaluated the answers of a file. */
export async function evaluateAnswers(
  file: AnsweredFile,
): Promise<{ client: EngineClient; report: EvaluationReport }> {
  const results = new Results();
  const models = new Models<BundleOrigin>(() => Promise.reject(new Error('There is no model.')));
  const questions = {
    ...evaluationQuestions(results, models),
    ...answeredRowQuestions(results),
  };
  const silent = new JobHandle<Progress>();
  const files = [new File([csvOf(file)], 'answers.csv')];
  const survey = await datasetQuestions.survey(files, {}, silent);
  const labels = labelsOf(file);
  const prediction: PredictionMapping = {
    column: 2,
    labels,
    probability:
      file.probabilities === 'none'
        ? null
        : { kind: 'per-class', columns: file.classes.map((_, place) => place + 3) },
  };
  const columns = { text: 0, label: 1, id: null, groups: [], prediction };
  const report = await questions.evaluate(
    'answers',
    null,
    { task: 'predictions', files, survey, columns, labels },
    silent,
  );
  const ask = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      (...parameters: unknown[]) =>
        Promise.resolve((question as (...parameters: unknown[]) => unknown)(...parameters)),
    ]),
  );
  const client = {
    ask,
    modelUrl: '/models/none/',
    setThreshold: (id: string, threshold: Parameters<EngineClient['setThreshold']>[1]) =>
      Promise.resolve(questions.setThreshold(id, threshold)),
  };
  return { client: client as unknown as EngineClient, report };
}

/** The report of a file, as the page shows it. */
export async function openReport(
  file: AnsweredFile,
  { locale = 'en', wanted = null }: { locale?: Locale; wanted?: number | null } = {},
): Promise<ReportView> {
  await useLocale(locale);
  const view = new ReportView();
  Object.assign(view, await evaluateAnswers(file), { wanted });
  view.addEventListener('threshold-changed', ({ detail }) => (view.report = detail));
  document.body.append(view);
  onTestFinished(async () => {
    view.remove();
    await useLocale('en');
  });
  await view.updateComplete;
  return view;
}

export const ownTwo: AnsweredFile = {
  classes: ['entrega', 'produto'],
  rows: 120,
  probabilities: 'own',
};

export const threeLabels: AnsweredFile = {
  classes: ['delivery', 'product', 'customer service'],
  rows: 150,
  probabilities: 'none',
};

export const fiveStars: AnsweredFile = {
  classes: ['1', '2', '3', '4', '5'],
  rows: 200,
  probabilities: 'per-class',
};

export const twentyClasses: AnsweredFile = {
  classes: Array.from({ length: 20 }, (_, place) => `department ${place + 1}`),
  rows: 600,
  probabilities: 'per-class',
};
