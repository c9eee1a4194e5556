import type { ErrorWord } from '../../../analysis/error-analysis-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { barCell, barColumn, paragraph, table, type BlockSection } from '../../blocks/block.ts';
import { listRows } from '../finding-wanted.ts';
import { formatRatio } from '../wording/figures.ts';
import { pending, type FindingBlocks } from './finding.ts';

/** Words over-represented in the errors of each class, and how far beyond chance. */
export const wordBlocks: FindingBlocks = ({ words: found }, { classes }) => {
  const { words } = messages().errorAnalysis;
  if (found === undefined) return [pending()];
  const [negative = '', positive = ''] = classes;
  return [
    paragraph(words.lead, 'lead'),
    {
      kind: 'sections',
      layout: 'columns',
      sections: [
        wordsOf(
          0,
          words.falsePositive({ label: negative, predicted: positive }),
          found[negative] ?? [],
          positive,
        ),
        wordsOf(
          1,
          words.falseNegative({ label: positive, predicted: negative }),
          found[positive] ?? [],
          negative,
        ),
      ],
    },
  ];
};

function wordsOf(
  label: number,
  heading: string,
  list: readonly ErrorWord[],
  predicted: string,
): BlockSection {
  const { words } = messages().errorAnalysis;
  const max = Math.max(...list.map(({ z }) => z));
  return {
    key: `words-${label}`,
    heading,
    blocks: [
      list.length === 0
        ? paragraph(words.none, 'quiet')
        : table(
            heading,
            [
              words.term,
              [words.count],
              { label: words.correct, kind: 'number', title: words.correctTitle },
              [words.z],
              barColumn,
            ],
            list.map(({ term, count, correctCount, z }, index) => [
              { text: term, action: listRows({ part: 'words', label, index }, `“${term}”`) },
              formatInteger(count),
              formatInteger(correctCount),
              formatRatio(z),
              barCell({ kind: 'share', value: z, max, className: predicted }),
            ]),
            { shownFirst: 20 },
          ),
    ],
  };
}
