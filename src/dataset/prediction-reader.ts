import type { Cell, LabelledRow, PredictionMapping } from './dataset.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import { numberOf } from './number-of.ts';
import type { ProblemSink } from './problem-log.ts';

const maxDetailLength = 100;

type Answer = NonNullable<LabelledRow['prediction']>;

/**
 * A function that reads what another system says of a record: nothing where no column is mapped,
 * null where it gives no answer. A value that is empty, means nothing, or is no probability where
 * one is expected is reported with its row.
 */
export function predictionReader(
  mapping: PredictionMapping | undefined,
  log: ProblemSink,
): (row: number, cells: readonly Cell[]) => Pick<LabelledRow, 'prediction'> {
  if (mapping === undefined) return () => ({});
  const { column, labels } = mapping;
  const code = labels === null ? 'invalid-probability' : 'unmapped-prediction';
  const answerOf = labels === null ? answerOfProbability : answerOfLabel(labelLookup(labels));
  return (row, cells) => {
    const value = cellValue(cells[column]);
    if (value === null) {
      log.add({ row, code: 'no-prediction' });
      return { prediction: null };
    }
    const prediction = answerOf(value);
    if (prediction === undefined) log.add({ row, code, detail: { value: shown(value) } });
    return { prediction: prediction ?? null };
  };
}

/** Undefined for a value that means nothing, null for one that means neither class. */
function answerOfLabel(
  lookUp: ReturnType<typeof labelLookup>,
): (value: Cell) => Answer | null | undefined {
  return (value) => {
    const target = lookUp(value)?.target;
    return target === 'neutral' || target === 'leave-out' ? null : target;
  };
}

function answerOfProbability(value: Cell): Answer | undefined {
  const probability = numberOf(value);
  if (probability === null || probability < 0 || probability > 1) return undefined;
  return probability >= 0.5 ? 'positive' : 'negative';
}

function shown(value: NonNullable<Cell>): string | number {
  return typeof value === 'number' ? value : String(value).slice(0, maxDetailLength);
}
