import type { Vectoriser } from '../text/vectorise.ts';

/**
 * Features of many texts: row `r` is `indices[rowSplits[r] … rowSplits[r + 1] - 1]`, each with the
 * value `rowValues[r]`; 0 where it has none.
 */
export interface FeatureRows {
  rows: number;
  indices: Uint32Array;
  rowSplits: Float64Array;
  rowValues: Float32Array;
}

const batchRows = 1024;

/** Vectorises all texts at once; the features of a row share one value, which is kept once. */
export function vectoriseRows(vectoriser: Vectoriser, texts: readonly string[]): FeatureRows {
  const rows = texts.length;
  let indices = new Uint32Array(1 << 20);
  const rowSplits = new Float64Array(rows + 1);
  const rowValues = new Float32Array(rows);
  let size = 0;
  for (let from = 0; from < rows; from += batchRows) {
    const to = Math.min(rows, from + batchRows);
    const batch = vectoriser.vectorise(texts, from, to);
    if (size + batch.indices.length > indices.length) {
      const larger = new Uint32Array((size + batch.indices.length) * 2);
      larger.set(indices.subarray(0, size));
      indices = larger;
    }
    indices.set(batch.indices, size);
    for (let r = 0; r < batch.rows; r++) {
      rowSplits[from + r + 1] = size + (batch.rowSplits[r + 1] as number);
      const [start, end] = [batch.rowSplits[r] as number, batch.rowSplits[r + 1] as number];
      rowValues[from + r] = start < end ? (batch.values[start] as number) : 0;
    }
    size += batch.indices.length;
  }
  return { rows, indices: indices.slice(0, size), rowSplits, rowValues };
}
