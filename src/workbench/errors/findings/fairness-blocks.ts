import type { FairnessColumn, FairnessRate } from '../../../analysis/error-analysis-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, table, type Block, type BlockColumn } from '../../blocks/block.ts';
import { formatPoints, formatProbability } from '../wording/figures.ts';
import { estimateCell, significant } from './cells.ts';
import { pending, type FindingBlocks } from './finding.ts';

const rates: readonly FairnessRate[] = ['selectionRate', 'truePositiveRate', 'falsePositiveRate'];

/** How the groups of each metadata column are treated, and the largest gaps between them. */
export const fairnessBlocks: FindingBlocks = ({ fairness }) => {
  const words = messages().errorAnalysis.fairness;
  if (fairness === undefined) return [pending()];
  if (fairness.length === 0) return [paragraph(words.none)];
  return [
    paragraph(words.lead, 'lead'),
    {
      kind: 'sections',
      layout: 'stack',
      sections: fairness.map((column, index) => ({
        key: `column-${index}`,
        heading: column.column,
        blocks: [groupTable(column), gapBlock(column)],
      })),
    },
  ];
};

function groupTable({ column, groups }: FairnessColumn): Block {
  const { fairness: words, conditions } = messages().errorAnalysis;
  return table(
    column,
    [
      words.group,
      [words.rows],
      [words.accuracy],
      ...rates.map((rate): BlockColumn => {
        return { label: words.rates[rate], kind: 'number', note: words.rateMeanings[rate] };
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
