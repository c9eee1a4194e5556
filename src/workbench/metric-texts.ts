import type { Estimate, EvaluationReport } from '../evaluation/evaluation-report.ts';
import { formatPercent, formatSignificant } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import type { MetricText } from '../ui/metric-row.ts';

export interface MetricTexts {
  accuracy: MetricText[];
  /** Precision, recall and F1 of each class, in the order of the report's classes. */
  perClass: MetricText[];
  agreement: MetricText[];
  ranking: MetricText[];
  probability: MetricText[];
}

type Format = (value: number) => string;

interface Details {
  name: string;
  estimate: Estimate;
  rows: number;
  format: Format;
  reference?: number | null;
  /** Called with the value once it is known to be defined. */
  meaning: (value: number) => string;
  when: string;
  note?: string | null;
}

/** Every metric of a report in the page's language, with what it says of this file. */
export function metricTexts(report: EvaluationReport): MetricTexts {
  const { classes, confusionMatrix, imbalance, metrics } = report;
  const words = messages().evaluate.report;
  const { metrics: names } = words;
  const support = confusionMatrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const evaluated = support.reduce((sum, count) => sum + count, 0);
  const correct = confusionMatrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  const largerName = classes[imbalance?.majorityClass ?? 0] ?? '';
  const largerShare = imbalance?.majorityShare ?? 0;
  const isImbalanced = imbalance?.warn ?? false;
  const baseRate = evaluated === 0 ? 0 : (support[1] ?? 0) / evaluated;

  const metric = (key: keyof typeof names, details: Omit<Details, 'name' | 'when' | 'rows'>) =>
    metricText({ name: names[key].name, when: names[key].when, rows: evaluated, ...details });

  return {
    accuracy: [
      metric('accuracy', {
        estimate: metrics.accuracy,
        format: formatPercent,
        reference: largerShare,
        meaning: () =>
          `${names.accuracy.meaning({ correct, evaluated })} ${
            isImbalanced
              ? ''
              : words.baseline({ name: largerName, share: formatPercent(largerShare) })
          }`.trim(),
        note: isImbalanced
          ? words.imbalanced({ name: largerName, share: formatPercent(largerShare) })
          : null,
      }),
      metric('balancedAccuracy', {
        estimate: metrics.balancedAccuracy,
        format: formatPercent,
        reference: 1 / classes.length,
        meaning: (value) => names.balancedAccuracy.meaning({ share: formatPercent(value) }),
      }),
    ],
    perClass: classes.flatMap((name, index) => classTexts(report, name, index, evaluated)),
    agreement: [
      metric('matthewsCorrelation', {
        estimate: metrics.matthewsCorrelation,
        format: formatSignificant,
        reference: 0,
        meaning: (value) => names.matthewsCorrelation.meaning({ value: formatSignificant(value) }),
      }),
      metric('cohenKappa', {
        estimate: metrics.cohenKappa,
        format: formatSignificant,
        reference: 0,
        meaning: (value) => names.cohenKappa.meaning({ share: formatPercent(value) }),
      }),
    ],
    ranking: [
      metric('rocAuc', {
        estimate: metrics.rocAuc,
        format: formatSignificant,
        reference: 0.5,
        meaning: (value) => names.rocAuc.meaning({ share: formatPercent(value) }),
      }),
      metric('averagePrecision', {
        estimate: metrics.averagePrecision,
        format: formatSignificant,
        reference: baseRate,
        meaning: (value) =>
          names.averagePrecision.meaning({
            value: formatSignificant(value),
            baseRate: formatSignificant(baseRate),
          }),
      }),
    ],
    probability: [
      metric('logLoss', {
        estimate: metrics.logLoss,
        format: formatSignificant,
        reference: entropy(baseRate),
        meaning: () => names.logLoss.meaning({ baseline: formatSignificant(entropy(baseRate)) }),
      }),
      metric('brierScore', {
        estimate: metrics.brierScore,
        format: formatSignificant,
        reference: baseRate * (1 - baseRate),
        meaning: () =>
          names.brierScore.meaning({ baseline: formatSignificant(baseRate * (1 - baseRate)) }),
      }),
      metric('expectedCalibrationError', {
        estimate: metrics.expectedCalibrationError,
        format: formatSignificant,
        meaning: (value) =>
          names.expectedCalibrationError.meaning({ points: formatSignificant(value * 100) }),
      }),
    ],
  };
}

function classTexts(
  { perClass, confusionMatrix }: EvaluationReport,
  name: string,
  index: number,
  evaluated: number,
): MetricText[] {
  const words = messages().evaluate.report;
  const { precision, recall, f1 } = words.metrics;
  const metrics = perClass[name];
  if (metrics === undefined) return [];
  const hits = confusionMatrix[index]?.[index] ?? 0;
  const predicted = confusionMatrix.reduce((sum, row) => sum + (row[index] ?? 0), 0);
  const value = ({ value }: Estimate) => (value === null ? '–' : formatPercent(value));
  return [
    metricText({
      name: words.metricOf({ metric: precision.name, name }),
      estimate: metrics.precision,
      rows: predicted,
      format: formatPercent,
      reference: evaluated === 0 ? null : metrics.support / evaluated,
      meaning: () => precision.meaning({ name, wrong: predicted - hits, predicted }),
      when: precision.when,
    }),
    metricText({
      name: words.metricOf({ metric: recall.name, name }),
      estimate: metrics.recall,
      rows: metrics.support,
      format: formatPercent,
      meaning: () =>
        recall.meaning({ name, missed: metrics.support - hits, support: metrics.support }),
      when: recall.when,
    }),
    metricText({
      name: words.metricOf({ metric: f1.name, name }),
      estimate: metrics.f1,
      rows: evaluated,
      format: formatPercent,
      meaning: () =>
        f1.meaning({ precision: value(metrics.precision), recall: value(metrics.recall) }),
      when: f1.when,
    }),
  ];
}

function metricText(details: Details): MetricText {
  const { name, estimate, rows, format, reference = null, meaning, when, note = null } = details;
  const words = messages().evaluate.report;
  const shared = { name, rows: words.n({ number: rows }), reference, when, note };
  if (estimate.value === null) {
    return {
      ...shared,
      value: '–',
      interval: null,
      meaning: words.undefinedReasons[estimate.reason],
    };
  }
  const { value, low, high } = estimate;
  return {
    ...shared,
    value: format(value),
    interval: { value, low, high, lowText: format(low), highText: format(high) },
    meaning: meaning(value),
  };
}

/** Log loss of stating the base rate for every row, in nats. */
function entropy(baseRate: number): number {
  const term = (share: number) => (share === 0 ? 0 : -share * Math.log(share));
  return term(baseRate) + term(1 - baseRate);
}
