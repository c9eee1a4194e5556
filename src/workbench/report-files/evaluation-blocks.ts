import type {
  Estimate,
  EvaluationReport,
  RatingLevel,
  ReportedComparison,
} from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { MetricText } from '../../ui/metric-row.ts';
import { list, paragraph, section, table, type Block, type ReportBlock } from '../blocks/block.ts';
import type { RateChartContent } from '../blocks/rate-chart-svg.ts';
import { comparedMetrics, comparedValues, comparisonVerdict } from '../comparison-words.ts';
import {
  confusionsOf,
  errorSentences,
  headlineSentence,
  madeSentence,
} from '../headline-sentences.ts';
import { metricTexts, notMeasured } from '../metric-texts.ts';
import {
  falseAlarmsOf,
  missedOf,
  overallErrorRate,
  ratingName,
  ratingSentences,
} from '../rating-words.ts';
import { hasProbabilities, subjectWords, wantedClass } from '../subject-words.ts';
import { errorsOfRows, estimateCell, writtenEstimate } from './estimate-cell.ts';
import { matrixFigure } from './matrix-figure.ts';

/**
 * What was evaluated and how well it went: every metric with its interval and what it says.
 *
 * @param wanted index of the class that matters, where there are two and one was chosen
 */
export function evaluationBlocks(
  evaluation: EvaluationReport,
  wanted: number | null = null,
): ReportBlock[] {
  const { downloads } = messages().errorAnalysis;
  const { dataset, comparison, subject } = evaluation;
  return [
    paragraph(
      [
        downloads.file({
          file: dataset.name,
          rowCount: dataset.rows,
          evaluatedCount: dataset.evaluated,
        }),
        `${madeSentence(evaluation)}.`,
        ...thresholdSentences(evaluation),
      ].join(' '),
    ),
    {
      kind: 'chapter',
      heading: downloads.evaluationHeading,
      blocks: [
        paragraph(headlineSentence(evaluation), 'verdict'),
        ...headlineBlocks(evaluation, wanted),
        matrixFigure(evaluation),
        classTable(evaluation),
        averagesTable(evaluation),
        ...metricBlocks(evaluation, wanted),
      ],
    },
    ...(comparison === undefined ? [] : comparisonBlocks(comparison, subjectWords(subject))),
  ];
}

/** From which probabilities on classes are predicted. */
function thresholdSentences({ classes, threshold, thresholds }: EvaluationReport): string[] {
  const ofSecond = threshold === null ? [] : [[classes[1] ?? '', threshold] as const];
  return [...ofSecond, ...Object.entries(thresholds ?? {})].map(([name, one]) =>
    messages().report.thresholdOf({ name, threshold: formatSignificant(one) }),
  );
}

function headlineBlocks(evaluation: EvaluationReport, wanted: number | null): Block[] {
  const words = messages().report;
  if (evaluation.classes.length === 2) {
    return errorSentences(evaluation, wanted).map((sentence) => paragraph(sentence));
  }
  const confusions = confusionsOf(evaluation);
  if (confusions.length === 0) return [paragraph(words.noConfusion)];
  return [paragraph(`${words.confusionsHeading}:`), list(confusions.map(({ says }) => says))];
}

function metricBlocks(evaluation: EvaluationReport, wanted: number | null): Block[] {
  const { downloads } = messages().errorAnalysis;
  const texts = metricTexts(evaluation, wanted);
  const missing = notMeasured(evaluation);
  return [
    table(
      messages().evaluate.report.metricsHeading,
      [downloads.metric, [downloads.value], [downloads.interval], downloads.meaning],
      [...texts.accuracy, ...texts.agreement, ...texts.ranking, ...texts.probability].map(
        metricCells,
      ),
    ),
    ...(missing.length === 0
      ? []
      : [paragraph(messages().report.notMeasured({ metrics: missing.join(', ') }))]),
  ];
}

/** Every class with its metrics. */
function classTable(evaluation: EvaluationReport): Block {
  const { report: words } = messages().evaluate;
  const { classes, perClass } = evaluation;
  const { rocAuc, averagePrecision } = words.metrics;
  const isRanked = hasProbabilities(evaluation);
  return table(
    words.perClassHeading,
    [
      words.class,
      [words.precision],
      [words.recall],
      [words.f1],
      ...(isRanked ? [rocAuc.name, averagePrecision.name] : []).map((name): [string] => [name]),
      [words.support],
    ],
    classes.map((name) => {
      const scores = perClass[name];
      if (scores === undefined) return [words.classes({ name })];
      return [
        words.classes({ name }),
        ...[scores.precision, scores.recall, scores.f1].map(estimateCell),
        ...(isRanked
          ? [scores.rocAuc, scores.averagePrecision].map((estimate) =>
              writtenEstimate(estimate, formatSignificant),
            )
          : []),
        formatInteger(scores.support),
      ];
    }),
  );
}

/** Macro, micro and weighted averages over the classes. */
function averagesTable({ metrics }: EvaluationReport): Block {
  const { report: words } = messages().evaluate;
  return table(
    words.averagesHeading,
    [words.average, [words.precision], [words.recall], [words.f1]],
    (['macro', 'micro', 'weighted'] as const).map((average) => {
      const { precision, recall, f1 } = metrics[average];
      return [words.averages[average], ...[precision, recall, f1].map(estimateCell)];
    }),
  );
}

function comparisonBlocks(comparison: ReportedComparison, first: string): Block[] {
  const words = messages().evaluationExtras.comparison;
  const second = subjectWords(comparison.subject);
  const heading = messages().report.comparedWith({ name: second });
  if (comparison.rows === 0) {
    return [section('comparison', heading, [paragraph(words.none({ second }))])];
  }
  return [
    section('comparison', heading, [
      paragraph(comparisonVerdict(comparison, { first, second })),
      paragraph(
        `${words.lead({ number: comparison.rows, second })} ${words.intervals({ first, second })}`,
        'quiet',
      ),
      table(
        heading,
        [
          words.metric,
          [words.name({ subject: first })],
          [words.name({ subject: second })],
          [words.difference],
        ],
        comparedMetrics.map((metric) => {
          const values = comparedValues(metric, comparison.metrics[metric]);
          const { difference, interval } = values;
          return [
            words.metrics[metric],
            values.first,
            values.second,
            interval === null ? difference : { text: difference, note: interval },
          ];
        }),
      ),
      list([
        words.bothRight({ number: comparison.bothRight }),
        words.bothWrong({ number: comparison.bothWrong }),
        words.only({ subject: first, number: comparison.onlyFirstRight }),
        words.only({ subject: second, number: comparison.onlySecondRight }),
      ]),
    ]),
  ];
}

/**
 * Errors and scores by rating; nothing where the labels are no ratings.
 *
 * @param chosen index of the class that matters, where one was chosen
 */
export function ratingBlocks(evaluation: EvaluationReport, chosen: number | null = null): Block[] {
  const wanted = wantedClass(evaluation, chosen);
  const { ratings: words } = messages().evaluationExtras;
  const { ratings, classes, threshold } = evaluation;
  if (ratings === undefined || threshold === null) return [];
  const positive = classes[1] ?? '';
  const overall = overallErrorRate(evaluation);
  const marks = (
    of: (level: RatingLevel) => Estimate,
    figure: (level: RatingLevel) => string,
  ): RateChartContent['marks'] =>
    ratings.flatMap((level) => {
      const estimate = of(level);
      return estimate.value === null
        ? []
        : [{ label: ratingName(level), ...estimate, figure: figure(level) }];
    });
  return [
    section('ratings', words.heading, [
      ...ratingSentences(evaluation).map((sentence) => paragraph(sentence)),
      {
        kind: 'rates',
        name: 'rating-errors',
        content: {
          title: words.errorChart,
          reference: overall,
          referenceLabel: words.overall({ rate: formatPercent(overall) }),
          marks: marks(({ errorRate }) => errorRate, errorsOfRows),
          format: formatPercent,
        },
      },
      {
        kind: 'rates',
        name: 'rating-scores',
        content: {
          title: words.scoreChart({ name: positive }),
          reference: threshold,
          referenceLabel: words.threshold({ value: threshold }),
          marks: marks(
            ({ meanScore }) => meanScore,
            ({ rows, unevaluated }) => formatInteger(rows + unevaluated),
          ),
          format: formatPercent,
        },
      },
      table(
        words.heading,
        [
          words.column,
          [words.rows],
          [words.errors],
          [words.missed({ name: classes[wanted] ?? '' })],
          [words.falseAlarms],
          [words.errorRate],
          [words.meanScore({ name: positive })],
          [words.predictedPositive({ name: positive })],
        ],
        ratings.map((level) => {
          const { rows, errors, unevaluated } = level;
          return [
            ratingName(level),
            [
              ...(rows === 0 ? [] : [formatInteger(rows)]),
              ...(unevaluated === 0 ? [] : [words.notEvaluated({ number: unevaluated })]),
            ].join(' · '),
            ...[errors, missedOf(level, wanted), falseAlarmsOf(level, wanted)].map((number) =>
              rows === 0 ? '–' : formatInteger(number),
            ),
            ...[level.errorRate, level.meanScore, level.predictedPositive].map(estimateCell),
          ];
        }),
      ),
    ]),
  ];
}

function metricCells({ name, value, interval, meaning }: MetricText): string[] {
  const { interval: between } = messages().evaluate.report;
  return [
    name,
    value,
    interval === null ? '–' : between({ low: interval.lowText, high: interval.highText }),
    meaning,
  ];
}
