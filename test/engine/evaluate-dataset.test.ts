import { describe, expect, it } from 'vitest';
import type {
  ColumnMapping,
  LabelMapping,
  LabelTarget,
  PredictionMapping,
} from '../../src/dataset/dataset.ts';
import { guessAnswers } from '../../src/dataset/guess-answers.ts';
import { evaluateDataset } from '../../src/engine/evaluate-dataset.ts';
import type { EvaluationRequest, Progress } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import { Job } from '../../src/engine/jobs.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { Results } from '../../src/engine/results.ts';
import { evaluate, type EvaluationInput } from '../../src/evaluation/evaluate.ts';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import type { Model } from '../../src/model/model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { modelOf, starScale } from './model-of.ts';

const noProbabilities = { value: null, reason: 'no-probabilities' };
const notOrdered = { value: null, reason: 'not-ordered' };

function mapped(
  targets: Record<string, LabelTarget | null>,
  classes?: readonly string[],
): LabelMapping {
  const assignments = Object.entries(targets).map(([value, target]) => ({
    ...{ value, count: 1, target },
  }));
  return { scheme: 'custom', assignments, ...(classes === undefined ? {} : { classes }) };
}

interface Evaluated {
  task: EvaluationRequest['task'];
  labels: LabelMapping;
  prediction?: PredictionMapping;
  model?: Model;
}

/** A file whose first column is the text, and whose second the label. */
const csv = (lines: readonly string[]) => new File([lines.join('\n')], 'a.csv');

/** Evaluates such a file; where nothing is said of its answers, they are guessed by name. */
async function evaluated(lines: readonly string[], { task, labels, prediction, model }: Evaluated) {
  const files = [csv(lines)];
  const survey = await surveyOf(files);
  const chosen = { ...survey.guess, text: 0, label: 1, id: null };
  const answers = prediction ?? guessAnswers(survey, labels, chosen);
  const columns: ColumnMapping = {
    ...{ text: 0, label: 1, id: null, groups: [] },
    ...(answers === null ? {} : { prediction: answers }),
  };
  const request = { task, files, survey, columns, labels };
  return evaluateDataset({ id: 'e', ...request, model: model ?? null, job: new Job() });
}

/** Rows of the file by what became of them. */
function countedRows({ dataset }: EvaluationReport): number {
  const excluded = Object.values(dataset.excluded);
  return excluded.reduce((sum, count) => sum + count, dataset.evaluated);
}

const topics = ['delivery', 'product', 'service'];
const topicLabels = mapped({ delivery: 0, product: 1, service: 2, spam: 'leave-out' }, topics);

describe('Predictions of three classes, labels alone', () => {
  const lines = [
    'text,topic,predicted_topic',
    'late,delivery,delivery',
    'broken,product,product',
    'rude,service,product',
    'fine,product,service',
    'slow,delivery,delivery',
    'nothing,product,',
    'odd,product,weather',
    'buy,spam,product',
    ',product,product',
    'unlabelled,,product',
    'unknown,price,product',
  ];

  it('are measured by their labels, under the name of their column', async () => {
    const { report, rows } = await evaluated(lines, { task: 'predictions', labels: topicLabels });
    const input: EvaluationInput = {
      answers: {
        ...{ classes: topics, predicted: Uint8Array.of(0, 1, 1, 2, 0), probabilities: null },
      },
      labels: Uint8Array.of(0, 1, 2, 1, 0),
    };
    expect(report).toMatchObject({ ...evaluate(input) });
    expect(report).toMatchObject({
      ...{ schema: 'review-classifier/evaluation-report@2', id: 'e' },
      ...{ subject: { kind: 'column', name: 'predicted_topic' }, model: null },
      ...{ classes: topics, classValues: null, threshold: null },
      confusionMatrix: [
        [2, 0, 0],
        [0, 1, 1],
        [0, 1, 0],
      ],
    });
    expect(report.metrics).toMatchObject({
      ...{ logLoss: noProbabilities, brierScore: noProbabilities, rocAuc: noProbabilities },
      ...{ averagePrecision: noProbabilities, expectedCalibrationError: noProbabilities },
      ...{ quadraticKappa: notOrdered, meanAbsoluteError: notOrdered },
    });
    expect(report.perClass['product']).toMatchObject({
      ...{ support: 2, rocAuc: noProbabilities, averagePrecision: noProbabilities },
    });
    expect(report).not.toHaveProperty('comparison');
    expect(report).not.toHaveProperty('ratings');
    expect([rows.probabilities, rows.otherPredictions]).toEqual([null, null]);
  });

  it('leave out rows without an answer, and count every row of the file once', async () => {
    const { report } = await evaluated(lines, { task: 'predictions', labels: topicLabels });
    expect(report.dataset).toMatchObject({
      ...{ rows: 11, evaluated: 5 },
      columns: { label: 'topic', prediction: 'predicted_topic', probabilities: [] },
      excluded: {
        ...{ noPrediction: 2, leaveOut: 1, emptyText: 1, noLabel: 1, unmapped: 1 },
        ...{ neutral: 0, malformed: 0 },
      },
      labelMapping: { delivery: 'delivery', service: 'service', spam: 'leave-out' },
      problems: expect.arrayContaining([
        expect.objectContaining({ row: 6, code: 'no-prediction' }),
        expect.objectContaining({ row: 7, code: 'unmapped-prediction' }),
      ]) as unknown,
    });
    expect(countedRows(report)).toBe(report.dataset.rows);
  });
});

describe('Predictions of five stars, a column a class', () => {
  const names = ['1', '2', '3', '4', '5'];
  const labels = mapped({ 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 }, names);
  const numbers = [
    [1, 0.5, 0.2, 0.1, 0.1, 0.1],
    [2, 0.3, 0.4, 0.1, 0.1, 0.1],
    [3, 0.1, 0.1, 0.2, 0.5, 0.1],
    [4, 0, 0.1, 0.2, 0.3, 0.4],
    [5, 0.05, 0.05, 0.1, 0.2, 0.6],
    [5, 0.6, 0.1, 0.1, 0.1, 0.1],
  ];
  const header = ['text', 'stars', ...names.map((name) => `p_${name}`)].join(',');
  const lines = numbers.map((cells, row) => [`text ${row}`, ...cells].join(','));
  const probabilities = Float64Array.from(numbers.flatMap(([, ...own]) => own));
  const expected = evaluate({
    answers: { classes: names, predicted: Uint8Array.of(0, 1, 3, 4, 4, 0), probabilities },
    labels: Uint8Array.of(0, 1, 2, 3, 4, 4),
    classValues: [1, 2, 3, 4, 5],
  });

  it('are measured as their probabilities are, with the order of the stars', async () => {
    const { report, rows } = await evaluated([header, ...lines], { task: 'predictions', labels });
    expect(rows.probabilities).toEqual(probabilities);
    expect(report).toMatchObject({ ...expected });
    expect(report).toMatchObject({
      ...{ threshold: null, classValues: [1, 2, 3, 4, 5] },
      subject: { kind: 'column', name: 'p_1, p_2, p_3, p_4, p_5' },
      dataset: {
        columns: { prediction: null, probabilities: ['p_1', 'p_2', 'p_3', 'p_4', 'p_5'] },
      },
    });
    // One, one and four stars off, by six rows.
    expect(report.metrics.meanAbsoluteError.value).toBe(1);
    expect(report.perClass['5']?.rocAuc.value).toBe(expected.perClass['5']?.rocAuc.value);
    expect(report).not.toHaveProperty('ratings');
  });

  it('leave out rows whose probabilities are none, or do not sum to 1', async () => {
    const broken = ['a,1,1.5,0,0,0,0', 'b,1,0.5,0.1,0,0,0', 'c,1,,0.2,0.2,0.2,0.4'];
    const { report } = await evaluated([header, ...lines, ...broken], {
      ...{ task: 'predictions', labels },
    });
    expect(report).toMatchObject({ ...expected });
    expect(report.dataset).toMatchObject({ rows: 9, excluded: { noPrediction: 3 } });
    expect(report.dataset.problems.map(({ row, code }) => [row, code])).toEqual([
      [7, 'invalid-probability'],
      [8, 'probabilities-do-not-sum'],
      [9, 'no-prediction'],
    ]);
    expect(countedRows(report)).toBe(9);
  });

  it('can be those of a model that has learnt stars', async () => {
    const given = ['text,stars', '0.01,1', '0.4,3', '0.99,5'];
    const { report, rows } = await evaluated(given, {
      ...{ task: 'evaluate', labels, model: modelOf({ starScale }) },
    });
    expect(rows.predicted).toEqual(Uint8Array.of(0, 2, 4));
    expect(report).toMatchObject({
      ...{ subject: { kind: 'model', name: 'model' }, model: { id: 'model', version: '1' } },
      ...{ classes: names, threshold: null, classValues: [1, 2, 3, 4, 5] },
    });
    expect(report.metrics.accuracy.value).toBe(1);
  });
});

describe('Stars of which the file lacks some, by a model that has learnt stars', () => {
  const model = modelOf({ starScale });
  const lines = ['text,stars,predicted', '0.01,1,1', '0.4,2,3', '0.97,4,4', '0.99,5,5'];
  const some = mapped({ 1: 0, 2: 1, 4: 2, 5: 3 }, ['1', '2', '4', '5']);
  const noThree = { value: null, reason: 'no-true-rows' };

  it('are five classes, and that without rows has no metrics', async () => {
    const { report } = await evaluated(lines, { task: 'evaluate', labels: some, model });
    expect(report).toMatchObject({
      ...{ classes: ['1', '2', '3', '4', '5'], classValues: [1, 2, 3, 4, 5] },
      confusionMatrix: [
        [1, 0, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 1],
        [0, 0, 0, 0, 1],
      ],
      perClass: { 3: { support: 0, recall: noThree, rocAuc: { value: null } } },
      metrics: { accuracy: { value: 0.5 }, meanAbsoluteError: { value: 0.5 } },
      dataset: { labelMapping: { 1: '1', 4: '4' } },
    });
  });

  it('are compared with predictions of the file, which may be of a star that it lacks', async () => {
    const prediction = {
      ...{ column: 2, probability: null },
      labels: mapped({ 1: 0, 3: null, 4: 2, 5: 3 }, ['1', '2', '4', '5']),
    };
    const { report } = await evaluated(lines, {
      ...{ task: 'compare', labels: some, model, prediction },
    });
    expect(report.comparison).toMatchObject({
      ...{ rows: 4, bothRight: 2, onlyFirstRight: 0, onlySecondRight: 1, bothWrong: 1 },
    });
  });

  it.each([
    ['half stars', { 4: 0, 4.5: 1, 5: 2 }],
    ['stars of ten', { '2/10': 0, '4/10': 1 }],
    ['a zero', { 0: 0, 1: 1 }],
  ])('are refused where there are %s', async (_what, targets) => {
    const labels = mapped(targets, Object.keys(targets));
    const given = ['text,stars', ...Object.keys(targets).map((value) => `0.5,${value}`)];
    await expect(evaluated(given, { task: 'evaluate', labels, model })).rejects.toMatchObject({
      code: 'model-lacks-classes',
    });
  });
});

describe('Predictions of polarity', () => {
  const labels = mapped({ neg: 'negative', meh: 'neutral', pos: 'positive' });
  const lines = ['text,label,p_negative', 'a,neg,0.9', 'b,neg,0.4', 'c,pos,0.5', 'd,pos,0.2'];

  it('are not reversed where the file has the probability of the negative class', async () => {
    const { report, rows } = await evaluated(lines, { task: 'predictions', labels });
    const ofPositive = [0.1, 0.6, 0.5, 0.8];
    expect([...(rows.scores(1) ?? [])]).toEqual(
      ofPositive.map((value) => expect.closeTo(value, 15) as number),
    );
    const expected = evaluate({
      answers: {
        classes: ['negative', 'positive'],
        predicted: Uint8Array.of(0, 1, 1, 1),
        probabilities: rows.probabilities,
      },
      labels: Uint8Array.of(0, 0, 1, 1),
    });
    expect(report).toMatchObject({ ...expected });
    expect(report).toMatchObject({
      ...{ threshold: 0.5, subject: { kind: 'column', name: 'p_negative' } },
      confusionMatrix: [
        [1, 1],
        [0, 2],
      ],
    });
    expect(report.metrics.rocAuc.value).toBe(0.75);
  });

  it('are those that the file names where its probabilities say otherwise', async () => {
    const named = ['text,label,predicted,p_positive', 'a,neg,neg,0.6', 'b,pos,pos,0.7'];
    const { report, rows } = await evaluated(named, { task: 'predictions', labels });
    expect(rows.predicted).toEqual(Uint8Array.of(0, 1));
    expect(report).toMatchObject({
      ...{ threshold: null, subject: { kind: 'column', name: 'predicted' } },
      dataset: {
        columns: { prediction: 'predicted', probabilities: ['p_positive'] },
        problems: [{ row: 1, code: 'prediction-not-most-probable' }],
      },
    });
    expect(report.metrics.accuracy.value).toBe(1);
  });
});

describe('A comparison', () => {
  it('has the paired numbers of the rows that both have an answer for', async () => {
    const lines = [
      'text,topic,theirs',
      '0.5 0.25 0.25,delivery,delivery',
      '0.25 0.5 0.25,product,service',
      '0.25 0.25 0.5,product,product',
      '0.25 0.25 0.5,delivery,product',
      '0.5 0.25 0.25,delivery,',
    ];
    const prediction = { column: 2, labels: topicLabels, probability: null };
    const { report, rows } = await evaluated(lines, {
      ...{ task: 'compare', labels: topicLabels, prediction },
      model: modelOf({ id: 'ours', classes: topics }),
    });
    expect(rows.predicted).toEqual(Uint8Array.of(0, 1, 2, 2, 0));
    expect(report).toMatchObject({
      ...{ subject: { kind: 'model', name: 'ours' }, model: { id: 'ours', version: '1' } },
      dataset: {
        ...{ rows: 5, evaluated: 5, excluded: { noPrediction: 0 } },
        columns: { prediction: 'theirs' },
      },
      comparison: {
        ...{ subject: { kind: 'column', name: 'theirs' }, rows: 4, mcNemar: 1 },
        ...{ bothRight: 1, onlyFirstRight: 1, onlySecondRight: 1, bothWrong: 1 },
        metrics: { accuracy: { first: 0.5, second: 0.5, difference: { value: 0 } } },
      },
    });
    expect(report.comparison).not.toHaveProperty('onlyFirst');
    expect(Object.keys(report.comparison?.metrics ?? {})).toEqual([
      ...['accuracy', 'balancedAccuracy', 'macroF1', 'matthewsCorrelation'],
    ]);
  });
});

describe('A model with a decision threshold', () => {
  const lines = ['text,label', '0.9,good', '0.7,good', '0.65,bad', '0.2,bad'];
  const labels = mapped({ bad: 0, good: 1 });

  it('is evaluated at its threshold, to which the evaluation comes back', async () => {
    const model = modelOf({ threshold: 0.675 });
    const { report, rows } = await evaluated(lines, { task: 'evaluate', labels, model });
    expect(report.threshold).toBe(0.675);
    expect(report.confusionMatrix).toEqual([
      [2, 0],
      [0, 2],
    ]);
    rows.threshold = 0.5;
    expect([...rows.predicted]).toEqual([1, 1, 1, 0]);
    rows.threshold = rows.firstThreshold;
    expect([...rows.predicted]).toEqual([1, 1, 0, 0]);
  });

  it('is compared with at its threshold too', async () => {
    const results = new Results();
    const models = new Models<BundleOrigin>(() => Promise.resolve(modelOf()));
    await models.load('key', '');
    const engine = evaluationQuestions(results, models);
    const files = [csv(lines)];
    const survey = await surveyOf(files);
    const columns: ColumnMapping = { text: 0, label: 1, id: null, groups: [] };
    const request = { task: 'evaluate' as const, files, survey, columns, labels };
    await engine.evaluate('it', 'key', request, new JobHandle<Progress>());
    const bundle = await tinyBundle([], { threshold: 0.999 });
    const origin = [...bundle].map(([path, bytes]) => ({
      ...{ path, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) },
    }));
    const other = await engine.compareWithModel('it', origin, new JobHandle<Progress>());
    // It calls everything negative, which is right of the two bad rows.
    expect([...other.onlyFirst]).toEqual([0, 1]);
    expect([...other.onlySecond]).toEqual([2]);
  });
});

describe('A model of polarity whose first class is the positive one', () => {
  it('gives rated rows without a class the score of the positive class too', async () => {
    const labels = mapped({
      ...{ 1: 'negative', 2: 'negative', 3: 'neutral', 4: 'positive', 5: 'positive' },
    });
    const lines = ['text,stars', '0.875,1', '0.75,2', '0.75,3', '0.25,4', '0.125,5'];
    const model = modelOf({ classes: ['positive', 'negative'] });
    const { report } = await evaluated(lines, { task: 'evaluate', labels, model });
    expect(report.ratings?.map(({ from, meanScore }) => [from, meanScore.value])).toEqual([
      [1, 0.125],
      [2, 0.25],
      [3, 0.25],
      [4, 0.75],
      [5, 0.875],
    ]);
  });
});

describe('What cannot be evaluated', () => {
  const model = modelOf();
  const lines = ['text,topic', '0.5,delivery', '0.5,product'];
  it.each<[string, Evaluated]>([
    ['model-lacks-classes', { task: 'evaluate', labels: topicLabels, model }],
    ['no-prediction-column', { task: 'predictions', labels: topicLabels }],
    ['no-prediction-column', { task: 'compare', labels: topicLabels, model }],
    ['nothing-mapped', { task: 'evaluate', labels: mapped({ delivery: 'leave-out' }), model }],
    ['no-rows', { task: 'evaluate', labels: mapped({ price: 'negative' }), model }],
  ])('is refused with %s', async (code, input) => {
    await expect(evaluated(lines, input)).rejects.toMatchObject({ code });
  });
});
