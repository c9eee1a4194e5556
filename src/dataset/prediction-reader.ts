import type { Cell, LabelledRow, PredictionMapping } from './dataset.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import type { ProblemSink } from './problem-log.ts';

const MAX_DETAIL_LENGTH = 100;
const NUMBER = /^(\d*[.,]?\d+|\d+[.,])(e[-+]?\d+)?\s*(%)?$/i;

type Prediction = Pick<LabelledRow, 'prediction' | 'score'>;

/**
 * A function that reads what another system says of a record: nothing where no column is mapped, null where it gives no
 * answer. A value that is empty or means nothing, and a probability that is none, are reported with their row.
 */
export function predictionReader(
  mapping: PredictionMapping | undefined,
  log: ProblemSink,
): (row: number, cells: readonly Cell[]) => Prediction {
  if (mapping === undefined) return () => ({});
  const { column, labels, probability } = mapping;
  const lookUp = labelLookup(labels);

  const predictionAt = (row: number, cell: Cell | undefined): 'negative' | 'positive' | null => {
    const value = cellValue(cell);
    if (value === null) {
      log.add({ row, code: 'no-prediction' });
      return null;
    }
    const target = lookUp(value)?.target ?? null;
    if (target === null) {
      log.add({ row, code: 'unmapped-prediction', detail: { value: shown(value) } });
    }
    return target === 'negative' || target === 'positive' ? target : null;
  };

  return (row, cells) => {
    const prediction = predictionAt(row, cells[column]);
    if (probability === undefined) return { prediction };
    const value = cellValue(cells[probability.column]);
    const given = probabilityOf(value);
    if (value !== null && given === null) {
      log.add({ row, code: 'invalid-probability', detail: { value: shown(value) } });
    }
    if (given === null || probability.of === 'positive') return { prediction, score: given };
    if (prediction === null) return { prediction, score: null };
    return { prediction, score: prediction === 'positive' ? given : 1 - given };
  };
}

/** `0.93`, `0,93`, `93 %`; null for what is no number from 0 to 1. */
function probabilityOf(value: Cell): number | null {
  if (typeof value === 'number') return value >= 0 && value <= 1 ? value : null;
  const match = typeof value === 'string' ? NUMBER.exec(value) : null;
  if (match === null) return null;
  const number = Number(`${match[1] ?? ''}${match[2] ?? ''}`.replace(',', '.'));
  const share = match[3] === undefined ? number : number / 100;
  return share >= 0 && share <= 1 ? share : null;
}

function shown(value: NonNullable<Cell>): string | number {
  return typeof value === 'number' ? value : String(value).slice(0, MAX_DETAIL_LENGTH);
}
