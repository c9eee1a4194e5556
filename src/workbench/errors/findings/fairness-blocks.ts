import type { FairnessColumn, FairnessRate } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { list, paragraph, table, type Block, type BlockColumn } from '../../blocks/block.ts';
import { isPolarity } from '../../subject-words.ts';
import { gapWords } from '../wording/evidence-words.ts';
import { formatPoints, formatProbability } from '../wording/figures.ts';
import { estimateCell, significant } from './cells.ts';
import { pending, type FindingBlocks, type Findings } from './finding.ts';

const rates: readonly FairnessRate[] = ['selectionRate', 'truePositiveRate', 'falsePositiveRate'];

/** Gaps that are said one by one. */
const maxGaps = 6;

/**
 * How the groups of each metadata column are treated, and the largest gaps between them. The page
 * has its choice of a class in the slot `class`.
 *
 * @param label class that the rates are about; null for each that has rates
 */
export function fairnessBlocks(
  { fairness }: Findings,
  { classes }: EvaluationReport,
  label: string | null = null,
): Block[] {
  const words = messages().errorAnalysis.fairness;
  if (fairness === undefined) return [pending()];
  if (fairness.length === 0) return [paragraph(words.none)];
  const compared = fairness.filter(({ followsLabel }) => !followsLabel);
  if (compared.length === 0) return followingBlocks(fairness);
  const shown = label === null ? compared : compared.filter((column) => column.class === label);
  const isMany = fairness.some((column) => column.class !== fairness[0]?.class);
  return [
    paragraph(words.lead, 'lead'),
    { kind: 'slot', name: 'class' },
    {
      kind: 'sections',
      layout: 'stack',
      sections: shown.map((column, index) => ({
        key: `column-${index}`,
        heading: isMany
          ? words.columnOf({ column: column.column, label: column.class })
          : column.column,
        blocks: [groupTable(column, isPolarity(classes)), gapBlock(column)],
      })),
    },
    ...followingBlocks(fairness),
  ];
}

/** The gaps beyond chance, one sentence each; the columns without one in one sentence. */
export const gapBlocks: FindingBlocks = ({ fairness }, { classes }) => {
  const words = messages().errorAnalysis.fairness;
  if (fairness === undefined) return [pending()];
  if (fairness.length === 0) return [paragraph(words.none, 'quiet')];
  const found = fairness.flatMap(({ column, class: label, gaps }) =>
    rates.flatMap((rate) => {
      const gap = gaps[rate];
      return gap === null || gap.qValue >= significant
        ? []
        : [{ column, class: label, rate, ...gap }];
    }),
  );
  const withGaps = new Set(found.map(({ column }) => column));
  const even = columnsOf(fairness.filter(({ followsLabel }) => !followsLabel)).filter(
    (column) => !withGaps.has(column),
  );
  const said = found
    .sort((one, other) => other.value - one.value)
    .slice(0, maxGaps)
    .map((gap) => gapWords(gap, classes));
  const moreCount = found.length - said.length;
  return [
    ...(said.length === 0
      ? []
      : [list([...said, ...(moreCount > 0 ? [words.moreGaps({ gapCount: moreCount })] : [])])]),
    ...(even.length === 0 ? [] : [paragraph(words.even({ columns: even }), 'quiet')]),
    ...followingBlocks(fairness),
  ];
};

/** Columns that make the label: their groups differ in everything by their nature. */
function followingBlocks(fairness: readonly FairnessColumn[]): Block[] {
  const columns = columnsOf(fairness.filter(({ followsLabel }) => followsLabel));
  const words = messages().errorAnalysis.fairness;
  return columns.length === 0 ? [] : [paragraph(words.followLabel({ columns }), 'quiet')];
}

function columnsOf(fairness: readonly FairnessColumn[]): string[] {
  return [...new Set(fairness.map(({ column }) => column))];
}

/**
 * The classes that have rates, in the order of the classes; the first to show is the one with the
 * most telling gap.
 */
export function comparedClasses({ fairness = [] }: Findings): { names: string[]; first: string } {
  const compared = fairness.filter(({ followsLabel }) => !followsLabel);
  const names = [...new Set(compared.map((column) => column.class))];
  const qValueOf = ({ gaps }: FairnessColumn) =>
    Math.min(...rates.map((rate) => gaps[rate]?.qValue ?? 1));
  const [first] = compared.sort((one, other) => qValueOf(one) - qValueOf(other));
  return { names, first: first?.class ?? '' };
}

function groupTable(
  { column, class: label, groups }: FairnessColumn,
  isOfPolarity: boolean,
): Block {
  const { fairness: words, conditions } = messages().errorAnalysis;
  return table(
    column,
    [
      words.group,
      [words.rows],
      [words.accuracy],
      ...rates.map((rate): BlockColumn => {
        return {
          label: words.rates[rate],
          kind: 'number',
          note:
            isOfPolarity && rate === 'falsePositiveRate'
              ? words.negativesAsPositive
              : words.rateMeanings[rate]({ label }),
        };
      }),
    ],
    groups.map((group) => [
      {
        text: group.value === '' ? conditions.empty : group.value,
        ...(group.fewRows ? { note: words.fewRows } : {}),
      },
      formatInteger(group.rows),
      estimateCell(group.accuracy),
      ...rates.map((rate) => estimateCell(group[rate])),
    ]),
  );
}

function gapBlock({ column, gaps }: FairnessColumn): Block {
  const { fairness: words, evidence, slices } = messages().errorAnalysis;
  const { interval } = messages().evaluate.report;
  if (rates.every((rate) => gaps[rate] === null)) {
    return paragraph(`${words.gaps}: ${words.notCompared}`, 'quiet');
  }
  return table(
    words.gapsOf({ column }),
    [words.gaps, [words.gap], words.between, [slices.q]],
    rates.map((rate) => {
      const gap = gaps[rate];
      if (gap === null) return [words.rates[rate], evidence.undefined, words.notCompared, ''];
      const { value, low, high, highest, lowest, qValue } = gap;
      return [
        words.rates[rate],
        {
          text: formatPoints(value),
          note: interval({ low: formatPoints(low), high: formatPoints(high) }),
        },
        words.highestLowest({ highest, lowest }),
        {
          text: formatProbability(qValue),
          ...(qValue < significant ? { note: slices.significant, isMarked: true } : {}),
        },
      ];
    }),
  );
}
