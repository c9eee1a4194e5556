import type { Estimate, EvaluationReport } from '../evaluation/evaluation-report.ts';
import { formatPercent, formatSignificant } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import type { MetricText } from '../ui/metric-row.ts';
import type { ClassMetricName, MetricName } from './formulas/metric-formulas.ts';
import { hasProbabilities, isPolarity, wantedClass } from './subject-words.ts';

/** A metric as it is shown, and which one it is. */
export interface NamedMetricText extends MetricText {
  metric: MetricName | ClassMetricName;
}

export interface MetricTexts {
  accuracy: NamedMetricText[];
  /** Precision, recall and F1 of each of two classes, in their order; more stand in a table. */
  perClass: NamedMetricText[];
  agreement: NamedMetricText[];
  /** Empty without probabilities. */
  ranking: NamedMetricText[];
  /** Empty without probabilities. */
  probability: NamedMetricText[];
}

type Format = (value: number) => string;

interface Details {
  metric: NamedMetricText['metric'];
  name: string;
  estimate: Estimate;
  rows: number;
  format: Format;
  reference?: number | null;
  /** The largest value, where the scale of its bar does not end at 1. */
  scale?: number;
  /** Called with the value once it is known to be defined. */
  meaning: (value: number) => string;
  when: string;
  note?: string | null;
}

type Names = ReturnType<typeof messages>['evaluate']['report']['metrics'];

/** What the texts of a report are made from. */
interface Facts {
  report: EvaluationReport;
  support: number[];
  evaluated: number;
  /** Share of the rows of each class. */
  shares: number[];
}

/**
 * Every metric of a report in the page's language, with what it says of this file.
 *
 * @param chosen index of the class that matters, where there are two and one was chosen
 */
export function metricTexts(report: EvaluationReport, chosen: number | null = null): MetricTexts {
  const support = report.confusionMatrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const evaluated = support.reduce((sum, count) => sum + count, 0);
  const shares = support.map((rows) => (evaluated === 0 ? 0 : rows / evaluated));
  const facts = { report, support, evaluated, shares };
  const isMeasured = hasProbabilities(report);
  return {
    accuracy: accuracyTexts(facts),
    perClass:
      report.classes.length === 2
        ? report.classes.flatMap((name, index) => classTexts(report, name, index, evaluated))
        : [],
    agreement: agreementTexts(facts),
    ranking: isMeasured ? rankingTexts(facts, wantedClass(report, chosen)) : [],
    probability: isMeasured ? probabilityTexts(facts) : [],
  };
}

/** Names of the metrics that were not measured for want of probabilities. */
export function notMeasured(report: EvaluationReport): string[] {
  if (hasProbabilities(report)) return [];
  const names = messages().evaluate.report.metrics;
  const keys = [
    'rocAuc',
    'averagePrecision',
    'logLoss',
    'brierScore',
    'expectedCalibrationError',
  ] as const;
  return keys.map((key) => names[key].name);
}

function accuracyTexts(facts: Facts): NamedMetricText[] {
  const { report, support, evaluated } = facts;
  const { classes, confusionMatrix, imbalance, metrics } = report;
  const words = messages().evaluate.report;
  const { accuracy, balancedAccuracy } = words.metrics;
  const correct = confusionMatrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  const name = classes[imbalance?.majorityClass ?? 0] ?? '';
  const largerShare = imbalance?.majorityShare ?? 0;
  const share = formatPercent(largerShare);
  const rows = Math.min(...support);
  const isImbalanced = imbalance?.warn ?? false;
  const isTwo = classes.length === 2;
  const baseline = isImbalanced && isTwo ? '' : words.baseline({ name, share });
  return [
    metric(facts, 'accuracy', {
      estimate: metrics.accuracy,
      format: formatPercent,
      reference: largerShare,
      meaning: () => `${accuracy.meaning({ correct, evaluated })} ${baseline}`.trim(),
      when: accuracy.when,
      note: !isImbalanced
        ? null
        : isTwo
          ? words.imbalanced({ name, share })
          : messages().report.unevenClasses({
              name,
              share,
              rarest: classes[support.indexOf(rows)] ?? '',
              rows,
            }),
    }),
    metric(facts, 'balancedAccuracy', {
      estimate: metrics.balancedAccuracy,
      format: formatPercent,
      reference: 1 / classes.length,
      meaning: (value) => balancedAccuracy.meaning({ share: formatPercent(value) }),
      when: messages().report.balancedAccuracyWhen({ chance: formatPercent(1 / classes.length) }),
    }),
  ];
}

function agreementTexts(facts: Facts): NamedMetricText[] {
  const { report, evaluated } = facts;
  const { matthewsCorrelation, cohenKappa } = messages().evaluate.report.metrics;
  const { quadraticKappa } = messages().report;
  const { metrics, classValues } = report;
  const shared = { format: formatSignificant, reference: 0 };
  return [
    metric(facts, 'matthewsCorrelation', {
      ...shared,
      estimate: metrics.matthewsCorrelation,
      meaning: (value) => matthewsCorrelation.meaning({ value: formatSignificant(value) }),
      when: matthewsCorrelation.when,
    }),
    metric(facts, 'cohenKappa', {
      ...shared,
      estimate: metrics.cohenKappa,
      meaning: (value) => cohenKappa.meaning({ share: formatPercent(value) }),
      when: cohenKappa.when,
    }),
    ...(classValues === null
      ? []
      : [
          metricText({
            ...shared,
            metric: 'quadraticKappa',
            name: quadraticKappa.name,
            rows: evaluated,
            estimate: metrics.quadraticKappa,
            meaning: (value) => quadraticKappa.meaning({ share: formatPercent(value) }),
            when: quadraticKappa.when,
          }),
          meanErrorText(facts, classValues),
        ]),
  ];
}

/** How far off the numbers of the classes are, next to the best constant answer. */
function meanErrorText(
  { report, support, evaluated }: Facts,
  values: readonly number[],
): NamedMetricText {
  const words = messages().report.meanAbsoluteError;
  const ofConstant = values.map(
    (answer) =>
      values.reduce((sum, value, index) => sum + support[index]! * Math.abs(value - answer), 0) /
      Math.max(1, evaluated),
  );
  const baseline = Math.min(...ofConstant);
  const name = report.classes[ofConstant.indexOf(baseline)] ?? '';
  const meaning = areStars(values) ? words.stars : words.points;
  return metricText({
    metric: 'meanAbsoluteError',
    name: words.name,
    estimate: report.metrics.meanAbsoluteError,
    rows: evaluated,
    format: formatSignificant,
    reference: baseline,
    scale: values.at(-1)! - values[0]!,
    meaning: (value) => `${meaning({ value })} ${words.baseline({ name, value: baseline })}`,
    when: words.when,
  });
}

function areStars(values: readonly number[]): boolean {
  return values.length > 2 && values.every((value) => [1, 2, 3, 4, 5].includes(value));
}

function rankingTexts(facts: Facts, wanted: 0 | 1): NamedMetricText[] {
  const { report, shares } = facts;
  const { classes, metrics, perClass } = report;
  const names = messages().evaluate.report.metrics;
  const words = messages().report;
  const isTwo = classes.length === 2;
  const name = classes[wanted] ?? '';
  const baseRate = isTwo ? shares[wanted]! : 1 / classes.length;
  const base = formatSignificant(baseRate);
  return [
    metric(facts, 'rocAuc', {
      estimate: metrics.rocAuc,
      format: formatSignificant,
      reference: 0.5,
      meaning: (value) =>
        isTwo
          ? words.rocAuc.twoClasses({
              name,
              other: classes[1 - wanted] ?? '',
              share: formatPercent(value),
            })
          : words.rocAuc.manyClasses({ share: formatPercent(value) }),
      when: names.rocAuc.when,
    }),
    metric(facts, 'averagePrecision', {
      estimate: isTwo
        ? (perClass[name]?.averagePrecision ?? metrics.averagePrecision)
        : metrics.averagePrecision,
      format: formatSignificant,
      reference: baseRate,
      meaning: (value) =>
        isTwo
          ? words.averagePrecision.twoClasses({
              name,
              value: formatSignificant(value),
              baseRate: base,
            })
          : words.averagePrecision.manyClasses({ value: formatSignificant(value), baseRate: base }),
      when: names.averagePrecision.when,
    }),
  ];
}

function probabilityTexts(facts: Facts): NamedMetricText[] {
  const { report, shares } = facts;
  const { metrics, classes } = report;
  const { logLoss, brierScore, expectedCalibrationError } = messages().evaluate.report.metrics;
  const isTwo = classes.length === 2;
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  // Of two classes it is the squared difference of one of them.
  const brierOfBaseRates = isTwo ? (1 - squares) / 2 : 1 - squares;
  const baseline = formatSignificant(brierOfBaseRates);
  return [
    metric(facts, 'logLoss', {
      estimate: metrics.logLoss,
      format: formatSignificant,
      reference: entropy(shares),
      meaning: () => logLoss.meaning({ baseline: formatSignificant(entropy(shares)) }),
      when: logLoss.when,
    }),
    metric(facts, 'brierScore', {
      estimate: metrics.brierScore,
      format: formatSignificant,
      reference: brierOfBaseRates,
      scale: isTwo ? 1 : 2,
      meaning: () =>
        `${brierScore.meaning({ baseline })} ${isTwo ? '' : messages().report.brierOfClasses}`.trim(),
      when: brierScore.when,
    }),
    metric(facts, 'expectedCalibrationError', {
      estimate: metrics.expectedCalibrationError,
      format: formatSignificant,
      meaning: (value) =>
        expectedCalibrationError.meaning({ points: formatSignificant(value * 100) }),
      when: expectedCalibrationError.when,
    }),
  ];
}

function classTexts(
  { classes, perClass, confusionMatrix }: EvaluationReport,
  name: string,
  index: number,
  evaluated: number,
): NamedMetricText[] {
  const words = messages().evaluate.report;
  const { precision, recall, f1 } = words.metrics;
  const { whenFalseAlarm, whenMissed } = messages().report;
  const metrics = perClass[name];
  if (metrics === undefined) return [];
  const hits = confusionMatrix[index]?.[index] ?? 0;
  const predicted = confusionMatrix.reduce((sum, row) => sum + (row[index] ?? 0), 0);
  const value = ({ value }: Estimate) => (value === null ? '–' : formatPercent(value));
  // Their examples are about complaints.
  const hasExamples = isPolarity(classes);
  return [
    metricText({
      metric: 'precision',
      name: words.metricOf({ metric: precision.name, name }),
      estimate: metrics.precision,
      rows: predicted,
      format: formatPercent,
      reference: evaluated === 0 ? null : metrics.support / evaluated,
      meaning: () => precision.meaning({ name, wrong: predicted - hits, predicted }),
      when: hasExamples ? precision.when : whenFalseAlarm,
    }),
    metricText({
      metric: 'recall',
      name: words.metricOf({ metric: recall.name, name }),
      estimate: metrics.recall,
      rows: metrics.support,
      format: formatPercent,
      meaning: () =>
        recall.meaning({ name, missed: metrics.support - hits, support: metrics.support }),
      when: hasExamples ? recall.when : whenMissed,
    }),
    metricText({
      metric: 'f1',
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

function metric(
  { evaluated }: Facts,
  key: keyof Names,
  details: Omit<Details, 'metric' | 'name' | 'rows'>,
): NamedMetricText {
  const { name } = messages().evaluate.report.metrics[key];
  return metricText({ metric: key, name, rows: evaluated, ...details });
}

function metricText({
  metric,
  name,
  estimate,
  rows,
  format,
  reference = null,
  scale = 1,
  meaning,
  when,
  note = null,
}: Details): NamedMetricText {
  const words = messages().evaluate.report;
  const shared = {
    metric,
    name,
    rows: words.n({ number: rows }),
    reference: reference === null ? null : reference / scale,
    when,
    note,
  };
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
    interval: {
      value: value / scale,
      low: low / scale,
      high: high / scale,
      lowText: format(low),
      highText: format(high),
    },
    meaning: meaning(value),
  };
}

/** Log loss of stating the base rates for every row, in nats. */
function entropy(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum - (share === 0 ? 0 : share * Math.log(share)), 0);
}
