import type {
  ErrorAnalysisReport,
  ErrorWord,
  FairnessRate,
  PerturbationResult,
} from '../../../analysis/error-analysis-report.ts';
import { formatInteger, formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { foundCues } from '../found-cues.ts';
import { changeName, cueName, sliceWords } from '../wording/condition-words.ts';
import {
  formatPoints,
  formatProbability,
  formatRatio,
  percentWithInterval,
} from '../wording/figures.ts';
import { heading, list, paragraph, table } from './blocks.ts';
import type { ReportBlock } from './report-block.ts';

/** Most rows of a table: a report is read, the JSON file holds the rest. */
const mostRows = 30;
const mostMarks = 12;

const rates: readonly FairnessRate[] = ['selectionRate', 'truePositiveRate', 'falsePositiveRate'];

export function sliceBlocks(analysis: ErrorAnalysisReport): ReportBlock[] {
  const { slices: words, downloads } = messages().errorAnalysis;
  const { slices, slicesTried, skippedColumns } = analysis;
  const shown = slices.slice(0, mostRows);
  return [
    heading(2, words.heading),
    paragraph(`${words.lead} ${words.tried(slicesTried)}`),
    ...(shown.length === 0
      ? [paragraph(words.none)]
      : [
          ratesOf(
            analysis,
            words.chart,
            slices.slice(0, mostMarks).map((slice) => ({
              label: sliceWords(slice),
              ...slice.errorRate,
              figure: `${formatInteger(slice.errors)}/${formatInteger(slice.rows)}`,
            })),
          ),
          table(
            slices.length > shown.length
              ? downloads.first(shown.length, slices.length)
              : words.heading,
            [
              words.group,
              [words.rows],
              [words.errors],
              [words.errorRate],
              [words.lift],
              [words.falsePositives],
              [words.falseNegatives],
              [words.p],
              [words.q],
            ],
            shown.map((slice) => [
              sliceWords(slice),
              formatInteger(slice.rows),
              formatInteger(slice.errors),
              percentWithInterval(slice.errorRate),
              slice.lift === null ? '–' : `× ${formatRatio(slice.lift)}`,
              formatInteger(slice.falsePositives),
              formatInteger(slice.falseNegatives),
              formatProbability(slice.pValue),
              formatProbability(slice.qValue),
            ]),
          ),
        ]),
    ...(skippedColumns.length === 0
      ? []
      : [
          heading(3, words.skippedHeading),
          list(
            skippedColumns.map(({ column, reason, values }) =>
              words.skippedColumn(column, words.skipped[reason](values)),
            ),
          ),
        ]),
  ];
}

export function wordBlocks({ words: found, classes }: ErrorAnalysisReport): ReportBlock[] {
  const { words } = messages().errorAnalysis;
  const [negative = '', positive = ''] = classes;
  const part = (caption: string, list: readonly ErrorWord[]) => [
    heading(3, caption),
    list.length === 0
      ? paragraph(words.none)
      : table(
          caption,
          [words.term, [words.count], [words.correct], [words.z]],
          list
            .slice(0, mostRows)
            .map(({ term, count, correctCount, z }) => [
              term,
              formatInteger(count),
              formatInteger(correctCount),
              formatRatio(z),
            ]),
        ),
  ];
  return [
    heading(2, words.heading),
    paragraph(words.lead),
    ...part(words.falsePositive(negative, positive), found.falsePositive),
    ...part(words.falseNegative(positive, negative), found.falseNegative),
  ];
}

export function labelBlocks(analysis: ErrorAnalysisReport): ReportBlock[] {
  const { labels: words } = messages().errorAnalysis;
  const { classes: className } = messages().evaluate.report;
  const { labelIssues, duplicates, duplicateGroups } = analysis;
  const conflicting = duplicates.filter((group) => group.conflicting).length;
  return [
    heading(2, words.heading),
    paragraph(labelIssues.length === 0 ? words.noSuspects : words.suspects(labelIssues.length)),
    ...(labelIssues.length === 0
      ? []
      : [
          table(
            words.suspectsHeading,
            [[words.row], words.label, words.suggestedLabel, [words.score]],
            labelIssues
              .slice(0, mostRows)
              .map(({ row, label, suggested, score }) => [
                formatInteger(row),
                className({ name: label }),
                className({ name: suggested }),
                formatSignificant(score),
              ]),
          ),
        ]),
    paragraph(
      duplicateGroups === 0 ? words.noDuplicates : words.duplicates(duplicateGroups, conflicting),
    ),
  ];
}

export function cueBlocks(analysis: ErrorAnalysisReport): ReportBlock[] {
  const { cues: words, slices } = messages().errorAnalysis;
  const found = foundCues(analysis.cues);
  if (found.length === 0) return [heading(2, words.heading), paragraph(words.none)];
  const figure = (errors: number, rows: number) =>
    `${formatInteger(errors)}/${formatInteger(rows)}`;
  return [
    heading(2, words.heading),
    paragraph(words.lead),
    ratesOf(
      analysis,
      words.chart,
      found.flatMap(([name, { rows, errors, errorRate }]) =>
        errorRate.value === null
          ? []
          : [{ label: cueName(name), ...errorRate, figure: figure(errors, rows) }],
      ),
    ),
    table(
      words.heading,
      [words.cue, [slices.rows], [slices.errors], [slices.errorRate]],
      found.map(([name, { rows, errors, errorRate }]) => [
        cueName(name),
        formatInteger(rows),
        formatInteger(errors),
        percentWithInterval(errorRate),
      ]),
    ),
  ];
}

export function fairnessBlocks({ fairness }: ErrorAnalysisReport): ReportBlock[] {
  const { fairness: words, conditions, slices } = messages().errorAnalysis;
  if (fairness.length === 0) return [heading(2, words.heading), paragraph(words.none)];
  return [
    heading(2, words.heading),
    paragraph(words.lead),
    ...fairness.flatMap(({ column, groups, gaps }) => [
      heading(3, column),
      table(
        column,
        [
          words.group,
          [words.rows],
          [words.accuracy],
          ...rates.map((rate): [string] => [words.rates[rate]]),
        ],
        groups
          .slice(0, mostRows)
          .map((group) => [
            group.value === '' ? conditions.empty : group.value,
            formatInteger(group.rows),
            percentWithInterval(group.accuracy),
            ...rates.map((rate) => percentWithInterval(group[rate])),
          ]),
      ),
      table(
        words.gaps,
        ['', [words.gap], words.between, [slices.q]],
        rates.map((rate) => {
          const gap = gaps[rate];
          return gap === null
            ? [words.rates[rate], '–', words.notCompared, '–']
            : [
                words.rates[rate],
                messages().errorAnalysis.evidence.interval(
                  formatPoints(gap.value),
                  formatPoints(gap.low),
                  formatPoints(gap.high),
                ),
                words.highestLowest(gap.highest, gap.lowest),
                formatProbability(gap.qValue),
              ];
        }),
      ),
    ]),
  ];
}

export function changeBlocks({ robustness, swaps }: ErrorAnalysisReport): ReportBlock[] {
  const { changes: words } = messages().errorAnalysis;
  const part = (caption: string, results: readonly PerturbationResult[]) => {
    const tried = results.filter((result) => result.tried > 0);
    return tried.length === 0
      ? [heading(3, caption), paragraph(words.none)]
      : [
          heading(3, caption),
          table(
            caption,
            [words.change, words.expected, [words.tried], [words.flipped], [words.share]],
            tried.map(({ name, expects, tried: number, flipped, share }) => [
              changeName(name),
              words.expectations[expects],
              formatInteger(number),
              formatInteger(flipped),
              percentWithInterval(share),
            ]),
          ),
        ];
  };
  return [
    heading(2, words.heading),
    paragraph(words.lead),
    ...part(words.robustnessHeading, robustness),
    ...part(words.swapsHeading, swaps),
  ];
}

function ratesOf(
  { rows, errors }: ErrorAnalysisReport,
  title: string,
  marks: { label: string; value: number; low: number; high: number; figure: string }[],
): ReportBlock {
  const reference = rows === 0 ? 0 : errors / rows;
  return {
    kind: 'rates',
    content: {
      title,
      reference,
      referenceLabel: messages().errorAnalysis.slices.overall(formatPercent(reference)),
      marks,
      format: formatPercent,
    },
  };
}
