import { paperMessages } from '../../../i18n/paper-messages.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import { sliceWords } from '../wording/condition-words.ts';
import { errorRates, errorsOfRows } from './cells.ts';
import type { FindingBlocks } from './finding.ts';

/** Error rates of the groups by length in their order; nothing where fewer than two were tested. */
export const lengthBlocks: FindingBlocks = ({ slices = [] }, evaluation) => {
  const bins = slices
    .flatMap((slice) => {
      const [condition, ...others] = slice.conditions;
      return condition?.kind === 'length' && others.length === 0
        ? [{ slice, from: condition.from ?? 0 }]
        : [];
    })
    .sort((one, other) => one.from - other.from);
  if (bins.length < 2) return [];
  return [
    {
      kind: 'rates',
      name: 'error-rate-by-length',
      content: errorRates(
        paperMessages().document.lengths,
        errorRate(errorCounts(evaluation)),
        bins.map(({ slice }) => ({
          label: sliceWords(slice),
          ...slice.errorRate,
          figure: errorsOfRows(slice),
        })),
      ),
    },
  ];
};
