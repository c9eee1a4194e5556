import { maxPageRows } from './answered-rows.ts';
import { contentHash } from './content-hash.ts';
import type { RowDetail, RowFilter, RowPage, RowSummary } from './engine-api.ts';
import { pauses } from './jobs.ts';
import type { Results } from './results.ts';

/** The questions about the rows of an evaluation or a classification. Each takes its id. */
export function answeredRowQuestions(results: Results) {
  return {
    /** Forgets an evaluation or a classification and frees what it holds. */
    closeEvaluation: (id: string): void => results.close(id),

    /** A page of the rows that pass the filter. */
    rows: async (
      id: string,
      filter: RowFilter,
      offset: number,
      limit: number,
    ): Promise<RowPage> => {
      const { rows, search } = results.get(id);
      const indices = await search.find(filter, pauses());
      const page = indices.subarray(offset, offset + Math.min(limit, maxPageRows));
      return { total: indices.length, rows: await rows.summaries(page) };
    },

    /** One row with its whole text. @throws RangeError outside the rows */
    row: async (id: string, index: number): Promise<RowDetail> => {
      const { rows, held } = results.get(id);
      const text = await rows.text(index);
      const [summary] = await rows.summaries(Uint32Array.of(index));
      if (summary === undefined) throw new RangeError(`There is no row ${index}.`);
      const explanation = held?.model.explain(text) ?? null;
      const probabilities = rows.probabilitiesOf(index);
      const groups = rows.groups(index);
      return { ...summary, text, cut: false, groups, probabilities, explanation };
    },

    /** Rows by index, in the order given; at most 1,000. */
    rowsAt: (id: string, indices: Uint32Array): Promise<RowSummary[]> =>
      results.get(id).rows.summaries(indices.subarray(0, maxPageRows)),

    /** Identifies the files by their content; notes on their rows are kept under it. */
    contentHash: (id: string): Promise<string> => contentHash(results.get(id).request.files),

    /** The same of files that nothing was done with yet. */
    hashFiles: (files: readonly File[]): Promise<string> => contentHash(files),
  };
}
