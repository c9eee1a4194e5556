import { classCountOf } from './class-index.ts';
import type { ColumnMapping, ExcludedCounts, FileFormat, LabelMapping } from './dataset.ts';
import type { LabelRowsOptions } from './label-rows.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readLabelledRows } from './read-labelled-rows.ts';

/** What a mapping makes of every row: `rows` = `evaluated` + the sum of `excluded`. */
export interface MappingRows {
  rows: number;
  evaluated: number;
  /** Evaluated rows by class. */
  classes: number[];
  /** Evaluated rows whose own answer can be used; all those that have one where it is needed. */
  answered: number;
  excluded: ExcludedCounts;
}

/**
 * Counts exactly what an evaluation with this mapping would evaluate and leave out, by reading the
 * files as it does (readLabelledRows), without a model. The hooks cancel it where another mapping
 * is chosen meanwhile.
 *
 * @throws DatasetError see DatasetErrorCode
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function countMapping(
  files: readonly File[],
  fileFormats: readonly FileFormat[],
  columns: ColumnMapping,
  labels: LabelMapping,
  hooks: ReadHooks & LabelRowsOptions = {},
): Promise<MappingRows> {
  const classes = new Array<number>(classCountOf(labels)).fill(0);
  let evaluated = 0;
  let answered = 0;
  // Ids and groups decide nothing here.
  const needed: ColumnMapping = { ...columns, id: null, groups: [] };
  const { rows, excluded } = await readLabelledRows(files, fileFormats, needed, labels, {
    ...hooks,
    onRows: (batch) => {
      for (const { target, answer } of batch) {
        classes[target] = (classes[target] ?? 0) + 1;
        if ((answer?.predicted ?? null) !== null) answered++;
      }
      evaluated += batch.length;
    },
  });
  return { rows, evaluated, classes, answered, excluded };
}
