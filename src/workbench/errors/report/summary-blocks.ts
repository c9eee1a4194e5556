import type { ErrorAnalysisReport } from '../../../analysis/error-analysis-report.ts';
import type {
  Estimate,
  EvaluationReport,
  RatingLevel,
} from '../../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { currentLocale, messages } from '../../../i18n/locale.ts';
import type { MetricText } from '../../../ui/metric-row.ts';
import { metricTexts } from '../../evaluate/metric-texts.ts';
import { overallErrorRate, ratingName, ratingSentences } from '../../evaluate/rating-words.ts';
import { errorCounts } from '../error-counts.ts';
import { byStrength, reasonWords, sourceName } from '../wording/advice-words.ts';
import { evidenceWords } from '../wording/evidence-words.ts';
import { percentWithInterval } from '../wording/figures.ts';
import { heading, list, paragraph, table } from './blocks.ts';
import type { RateChartContent } from './rate-chart-svg.ts';
import type { ReportBlock } from './report-block.ts';

/** What was evaluated and how well it went: every metric with its interval and what it says. */
export function evaluationBlocks(
  evaluation: EvaluationReport,
  { threshold }: ErrorAnalysisReport,
): ReportBlock[] {
  const { downloads } = messages().errorAnalysis;
  const { report: words } = messages().evaluate;
  const { dataset, model, created, classes, confusionMatrix } = evaluation;
  const texts = metricTexts(evaluation);
  return [
    paragraph(
      [
        downloads.file(dataset.name, dataset.rows, dataset.evaluated),
        downloads.made(
          `${model.id} ${model.version}`,
          new Date(created).toLocaleString(currentLocale()),
        ),
        downloads.threshold(formatSignificant(threshold)),
      ].join(' '),
    ),
    heading(2, downloads.evaluationHeading),
    table(
      `${words.matrixHeading}. ${words.matrixCaption}`,
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
  ];
}

/** Errors and scores by rating; nothing where the labels are no ratings. */
export function ratingBlocks(evaluation: EvaluationReport): ReportBlock[] {
  const { ratings: words } = messages().evaluationExtras;
  const { ratings, classes, threshold } = evaluation;
  if (ratings === undefined) return [];
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
    heading(2, words.heading),
    ...ratingSentences(evaluation).map(paragraph),
    {
      kind: 'rates',
      content: {
        title: words.errorChart,
        reference: overall,
        referenceLabel: words.overall({ rate: formatPercent(overall) }),
        marks: marks(
          ({ errorRate }) => errorRate,
          ({ errors, rows }) => `${formatInteger(errors)}/${formatInteger(rows)}`,
        ),
        format: formatPercent,
      },
    },
    {
      kind: 'rates',
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
          ...[level.errorRate, level.meanScore, level.predictedPositive].map(percentWithInterval),
        ];
      }),
    ),
  ];
}

/** How many errors there are, and their likely sources with the evidence. */
export function overviewBlocks(
  evaluation: EvaluationReport,
  { sources, classes }: ErrorAnalysisReport,
): ReportBlock[] {
  const { overview: words } = messages().errorAnalysis;
  const { rows, errors, falsePositives, falseNegatives } = errorCounts(evaluation);
  const [negative = '', positive = ''] = classes;
  return [
    heading(2, words.heading),
    paragraph(words.headline(errors, rows, formatPercent(rows === 0 ? 0 : errors / rows))),
    ...(errors === 0
      ? []
      : [
          list([
            `${words.falsePositives}: ${words.kind(falsePositives, negative, positive)}`,
            `${words.falseNegatives}: ${words.kind(falseNegatives, positive, negative)}`,
          ]),
        ]),
    heading(2, words.sourcesHeading),
    ...byStrength(sources).flatMap((source) => [
      heading(3, `${sourceName(source.source)}: ${words.strengths[source.strength]}`),
      paragraph(words.sources[source.source].meaning),
      list(evidenceWords(source, classes)),
    ]),
  ];
}

/** What to do, in order. */
export function adviceBlocks(analysis: ErrorAnalysisReport): ReportBlock[] {
  const { advice, errors } = analysis;
  const { advice: words } = messages().errorAnalysis;
  if (advice.length === 0) return [heading(2, words.heading), paragraph(words.none)];
  return [
    heading(2, words.heading),
    paragraph(words.lead),
    list(
      advice.map(
        ({ tactic, because, errorsAtMost }) =>
          `${words.tactics[tactic]} (${words.atMost(errorsAtMost, errors)}). ${reasonWords(because, analysis)}`,
      ),
      true,
    ),
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
