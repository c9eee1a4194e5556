import type { ErrorWord } from '../../../analysis/error-analysis-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import {
  barCell,
  barColumn,
  paragraph,
  table,
  type Block,
  type BlockSection,
} from '../../blocks/block.ts';
import { listRows } from '../finding-wanted.ts';
import { isPolarity } from '../../subject-words.ts';
import { formatRatio } from '../wording/figures.ts';
import { pending, type FindingBlocks } from './finding.ts';

/** The words of the wrong rows of one class. */
interface WordsOfClass {
  /** Index of the class. */
  label: number;
  heading: string;
  found: readonly ErrorWord[];
  /** What such rows are predicted as, where there is only one such class. */
  predicted: string | undefined;
}

/** Words over-represented in the errors of each class, and how far beyond chance. */
export const wordBlocks: FindingBlocks = ({ words: found }, { classes }) => {
  const { words } = messages().errorAnalysis;
  if (found === undefined) return [pending()];
  const lists = classes.map((name, label): WordsOfClass => ({
    label,
    heading: headingOf(classes, label),
    found: found[name] ?? [],
    predicted: classes.length === 2 ? classes[1 - label] : undefined,
  }));
  // Two lists stand next to each other, empty or not; of many only those with words.
  const shown = classes.length === 2 ? lists : lists.filter((list) => list.found.length > 0);
  const empty = lists.filter((list) => !shown.includes(list)).map(({ label }) => classes[label]);
  return [
    paragraph(words.lead, 'lead'),
    ...(shown.length === 0
      ? []
      : [{ kind: 'sections' as const, layout: 'columns' as const, sections: shown.map(wordsOf) }]),
    ...noWords(
      empty.flatMap((name) => name ?? []),
      shown.length > 0,
    ),
  ];
};

function headingOf(classes: readonly string[], index: number): string {
  const { words } = messages().errorAnalysis;
  const label = classes[index] ?? '';
  if (!isPolarity(classes)) return words.ofClass({ label });
  const pair = { label, predicted: classes[1 - index] ?? '' };
  return index === 0 ? words.falsePositive(pair) : words.falseNegative(pair);
}

function noWords(names: readonly string[], hasOthers: boolean): Block[] {
  const { words } = messages().errorAnalysis;
  const { classes } = messages().evaluate.report;
  if (names.length === 0) return [];
  if (!hasOthers) return [paragraph(words.none, 'quiet')];
  return [paragraph(words.noneOf({ labels: names.map((name) => classes({ name })) }), 'quiet')];
}

function wordsOf({ label, heading, found, predicted }: WordsOfClass): BlockSection {
  const { words } = messages().errorAnalysis;
  const max = Math.max(...found.map(({ z }) => z));
  return {
    key: `words-${label}`,
    heading,
    blocks: [
      found.length === 0
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
            found.map(({ term, count, correctCount, z }, index) => [
              { text: term, action: listRows({ part: 'words', label, index }, `“${term}”`) },
              formatInteger(count),
              formatInteger(correctCount),
              formatRatio(z),
              barCell({
                kind: 'share',
                value: z,
                max,
                ...(predicted === undefined ? {} : { className: predicted }),
              }),
            ]),
            { shownFirst: 20 },
          ),
    ],
  };
}
