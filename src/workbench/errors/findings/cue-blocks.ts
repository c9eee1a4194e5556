import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, table } from '../../blocks/block.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import { listRows } from '../finding-wanted.ts';
import { foundCues } from '../found-cues.ts';
import { cueName } from '../wording/condition-words.ts';
import { errorRates, errorsOfRows, estimateCell } from './cells.ts';
import { pending, type FindingBlocks } from './finding.ts';

/** Error rates of the rows with each cue, as a chart and a table. */
export const cueBlocks: FindingBlocks = ({ cues }, evaluation) => {
  const { cues: words, slices, page } = messages().errorAnalysis;
  if (cues === undefined) return [pending()];
  const found = foundCues(cues).map(([cue, count]) => {
    const name = cueName(cue);
    return { name, count, action: listRows({ part: 'cues', cue }, name) };
  });
  if (found.length === 0) return [paragraph(words.none)];
  const overall = errorRate(errorCounts(evaluation));
  return [
    paragraph(words.lead, 'lead'),
    {
      kind: 'rates',
      name: 'cues',
      content: errorRates(
        words.chart,
        overall,
        found.flatMap(({ name, count, action }) =>
          count.errorRate.value === null
            ? []
            : [
                {
                  label: name,
                  ...count.errorRate,
                  figure: errorsOfRows(count),
                  isEmphasised: count.errorRate.low > overall,
                  action,
                },
              ],
        ),
      ),
    },
    {
      kind: 'details',
      summary: page.asTable,
      blocks: [
        table(
          words.heading,
          [words.cue, [slices.rows], [slices.errors], [slices.errorRate]],
          found.map(({ name, count, action }) => [
            { text: name, action },
            formatInteger(count.rows),
            formatInteger(count.errors),
            estimateCell(count.errorRate),
          ]),
        ),
      ],
    },
  ];
};
