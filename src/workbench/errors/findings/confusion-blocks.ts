import type { Confusion } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import {
  barCell,
  barColumn,
  paragraph,
  table,
  type Block,
  type BlockCell,
} from '../../blocks/block.ts';
import { listRows, readErrors } from '../finding-wanted.ts';
import { pending, type FindingBlocks, type Findings } from './finding.ts';

/** Words of a pair that are shown; the rest are in the JSON file. */
const maxWords = 6;
const shownFirst = 10;

/** The pairs of more than two classes that are confused, most frequent first, with their words. */
export const confusionBlocks: FindingBlocks = (findings, evaluation) =>
  blocksOf(findings, evaluation, { isPage: false });

/** The same on the page, which leads to reading them. */
export const pageConfusionBlocks: FindingBlocks = (findings, evaluation) =>
  blocksOf(findings, evaluation, { isPage: true });

function blocksOf(
  { confusions }: Findings,
  { classes }: EvaluationReport,
  { isPage }: { isPage: boolean },
): Block[] {
  const { confusions: words } = messages().errorAnalysis;
  if (confusions === undefined) return [pending()];
  if (confusions.length === 0) return [paragraph(words.none)];
  const max = Math.max(...confusions.map(({ rows }) => rows));
  return [
    paragraph(words.lead, 'lead'),
    table(
      words.heading,
      [
        words.pairColumn,
        ...(isPage ? [words.readColumn] : []),
        [words.rows],
        [words.share],
        barColumn,
      ],
      confusions.map((confusion, index) => [
        pairCell(confusion, index),
        ...(isPage ? [readCell(confusion, classes)] : []),
        formatInteger(confusion.rows),
        formatPercent(confusion.share),
        barCell({ kind: 'share', value: confusion.rows, max }),
      ]),
      { shownFirst },
    ),
  ];
}

/** The two classes, with the words under them. */
function pairCell({ label, prediction, words: found }: Confusion, index: number): BlockCell {
  const { confusions: words } = messages().errorAnalysis;
  const text = words.pair({ label, predicted: prediction });
  const note = found
    .slice(0, maxWords)
    .map(({ term, count }) => `${term} ${formatInteger(count)}`)
    .join(' · ');
  return {
    text,
    action: listRows({ part: 'confusions', index }, text),
    ...(note === '' ? {} : { note }),
  };
}

function readCell({ label, prediction }: Confusion, classes: readonly string[]): BlockCell {
  const { confusions: words } = messages().errorAnalysis;
  return {
    text: words.read,
    action: readErrors(
      { label: classes.indexOf(label), predicted: classes.indexOf(prediction) },
      words.read,
      words.readPair({ label, predicted: prediction }),
    ),
  };
}
