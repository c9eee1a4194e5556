import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { barCell, barColumn, paragraph, table, type Block } from '../../blocks/block.ts';
import type { TagCount } from '../review-notes.ts';
import { tagName } from '../wording/condition-words.ts';

/**
 * How often each tag was given; the bars are the chart.
 *
 * @param noted reviews with a tag or a note
 */
export function tallyBlocks(tally: readonly TagCount[], noted: number): Block[] {
  const words = messages().errorAnalysis.reading;
  if (tally.length === 0) return [paragraph(words.tallyNone, 'quiet')];
  const max = Math.max(...tally.map(({ count }) => count));
  return [
    paragraph(words.tallyCount({ reviewCount: noted }), 'quiet'),
    table(
      words.tally,
      [words.tag, [words.reviewsColumn], [words.share], barColumn],
      tally.map(({ tag, count }) => [
        tagName(tag),
        formatInteger(count),
        formatPercent(count / noted),
        barCell({ kind: 'share', value: count, max }),
      ]),
      { testId: 'tag-tally' },
    ),
  ];
}
