import type {
  Estimate,
  EvaluationReport,
  RatingLevel,
} from '../../../evaluation/evaluation-report.ts';
import {
  formatDateTime,
  formatInteger,
  formatPercent,
  formatSignificant,
} from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { MetricText } from '../../../ui/metric-row.ts';
import { paragraph, section, table, type Block } from '../../blocks/block.ts';
import type { RateChartContent } from '../../blocks/rate-chart-svg.ts';
import { metricTexts } from '../../metric-texts.ts';
import { overallErrorRate, ratingName, ratingSentences } from '../../rating-words.ts';
import { errorsOfRows, estimateCell } from './cells.ts';

/** What was evaluated and how well it went: every metric with its interval and what it says. */
export function evaluationBlocks(evaluation: EvaluationReport): Block[] {
  const { downloads } = messages().errorAnalysis;
  const { report: words } = messages().evaluate;
  const { dataset, subject, model, created, classes, confusionMatrix, threshold } = evaluation;
  const texts = metricTexts(evaluation);
  return [
    paragraph(
      [
        downloads.file({
          file: dataset.name,
          rowCount: dataset.rows,
          evaluatedCount: dataset.evaluated,
        }),
        downloads.made({
          model: model === null ? subject.name : `${model.id} ${model.version}`,
          date: formatDateTime(new Date(created)),
        }),
        ...(threshold === null
          ? []
          : [downloads.threshold({ threshold: formatSignificant(threshold) })]),
      ].join(' '),
    ),
    section('evaluation', downloads.evaluationHeading, [
      table(
        `${words.matrixHeading}. ${words.matrixCaption.row}`,
        ['', ...classes.map((name): [string] => [`${words.predicted} ${words.classes({ name })}`])],
        confusionMatrix.map((counts, index) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          return [
            `${words.truly} ${words.classes({ name: classes[index] ?? '' })}`,
            ...counts.map(
              (count) =>
                `${formatInteger(count)} (${total === 0 ? '–' : formatPercent(count / total)})`,
            ),
          ];
        }),
      ),
      table(
        words.metricsHeading,
        [downloads.metric, [downloads.value], [downloads.interval], downloads.meaning],
        [
          ...texts.accuracy,
          ...texts.perClass,
          ...texts.agreement,
          ...texts.ranking,
          ...texts.probability,
        ].map(metricCells),
      ),
    ]),
  ];
}

/** Errors and scores by rating; nothing where the labels are no ratings. */
export function ratingBlocks(evaluation: EvaluationReport): Block[] {
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
          [words.falsePositives],
          [words.falseNegatives],
          [words.errorRate],
          [words.meanScore({ name: positive })],
          [words.predictedPositive({ name: positive })],
        ],
        ratings.map((level) => {
          const { rows, errors, falsePositives, falseNegatives, unevaluated } = level;
          return [
            ratingName(level),
            [
              ...(rows === 0 ? [] : [formatInteger(rows)]),
              ...(unevaluated === 0 ? [] : [words.notEvaluated({ number: unevaluated })]),
            ].join(' · '),
            ...[errors, falsePositives, falseNegatives].map((number) =>
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
