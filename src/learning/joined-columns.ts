import type { FeatureRows } from './feature-rows.ts';

/**
 * The chosen rows of a sparse matrix over the features that occur in them, where features that
 * occur in exactly the same rows share a column. Ridge-penalised weights of such features differ
 * only by their scales, so a fit over the columns gives each feature its exact weight: a column's
 * coefficient is the sum of its features' weights.
 *
 * A vector over the columns has `outputs` numbers a column, and those of the bias at its end.
 */
export class JoinedColumns {
  readonly rows: number;
  readonly columns: number;
  /** Sum of the squared scales of a column's features. */
  readonly squaredScales: Float64Array;
  /** Column of every feature; -1 where it occurs in no row or has a scale of 0. */
  readonly #columnOf: Int32Array;
  readonly #scales: Float32Array | null;
  readonly #values: Float64Array;
  readonly #rowSplits: Uint32Array;
  /** Columns of each row. */
  readonly #indices: Uint32Array;
  readonly #columnSplits: Uint32Array;
  /** Rows of each column. */
  readonly #transposed: Uint32Array;

  /**
   * @param rows rows of `data`, any of them more than once
   * @param scales a factor a feature
   */
  constructor(data: FeatureRows, features: number, rows: Uint32Array, scales: Float32Array | null) {
    this.rows = rows.length;
    this.#scales = scales;
    this.#values = Float64Array.from(rows, (row) => data.rowValues[row] as number);
    const patterns = rowPatterns(data, features, rows);
    const { columnOf, columns, counts, leads } = joinByPattern(patterns, features, scales);
    this.#columnOf = columnOf;
    this.columns = columns;
    this.squaredScales = new Float64Array(columns);
    for (let feature = 0; feature < features; feature++) {
      const column = columnOf[feature] as number;
      if (column >= 0) this.squaredScales[column]! += (scales?.[feature] ?? 1) ** 2;
    }

    this.#columnSplits = new Uint32Array(columns + 1);
    for (let column = 0; column < columns; column++) {
      this.#columnSplits[column + 1] =
        (this.#columnSplits[column] as number) + (counts[column] as number);
    }
    const size = this.#columnSplits[columns] as number;
    this.#rowSplits = new Uint32Array(rows.length + 1);
    this.#indices = new Uint32Array(size);
    this.#transposed = new Uint32Array(size);
    const filled = this.#columnSplits.slice();
    let place = 0;
    for (let position = 0; position < rows.length; position++) {
      const row = rows[position] as number;
      const end = data.rowSplits[row + 1] as number;
      for (let i = data.rowSplits[row] as number; i < end; i++) {
        const feature = data.indices[i] as number;
        const column = columnOf[feature] as number;
        if (column < 0 || leads[column] !== feature) continue;
        this.#indices[place++] = column;
        const next = filled[column] as number;
        this.#transposed[next] = position;
        filled[column] = next + 1;
      }
      this.#rowSplits[position + 1] = place;
    }
  }

  /** Entries that a product reads. */
  get size(): number {
    return this.#indices.length;
  }

  /** Logits `[rows × outputs]` of the coefficients, with the bias. */
  multiply(coefficients: Float64Array, outputs: number, into: Float64Array): void {
    const splits = this.#rowSplits;
    const indices = this.#indices;
    const values = this.#values;
    const rows = this.rows;
    const biases = this.columns * outputs;
    if (outputs === 1) {
      const bias = coefficients[biases] as number;
      let i = 0;
      for (let row = 0; row < rows; row++) {
        const end = splits[row + 1] as number;
        let sum = 0;
        for (; i < end; i++) sum += coefficients[indices[i] as number] as number;
        into[row] = bias + sum * (values[row] as number);
      }
      return;
    }
    const sums = new Float64Array(outputs);
    for (let row = 0; row < rows; row++) {
      sumTaken(coefficients, indices, splits[row] as number, splits[row + 1] as number, sums);
      const value = values[row] as number;
      for (let k = 0; k < outputs; k++) {
        into[row * outputs + k] =
          (coefficients[biases + k] as number) + (sums[k] as number) * value;
      }
    }
  }

  /**
   * Sums over the rows of each column, and of the bias: of `terms` times the row's value to the
   * power of `exponent`.
   *
   * @param terms `[rows × outputs]`; overwritten
   */
  multiplyTransposed(
    terms: Float64Array,
    outputs: number,
    exponent: 1 | 2,
    into: Float64Array,
  ): void {
    const splits = this.#columnSplits;
    const transposed = this.#transposed;
    const columns = this.columns;
    this.#sumRows(terms, outputs, exponent, into.subarray(columns * outputs));
    let i = 0;
    if (outputs === 1) {
      for (let column = 0; column < columns; column++) {
        const end = splits[column + 1] as number;
        let sum = 0;
        for (; i < end; i++) sum += terms[transposed[i] as number] as number;
        into[column] = sum;
      }
      return;
    }
    const sums = new Float64Array(outputs);
    for (let column = 0; column < columns; column++) {
      const from = splits[column] as number;
      sumTaken(terms, transposed, from, splits[column + 1] as number, sums);
      for (let k = 0; k < outputs; k++) into[column * outputs + k] = sums[k] as number;
    }
  }

  /** The column's coefficients of given weights of the features, `[features × outputs]`. */
  join(weights: Float64Array, outputs: number, into: Float64Array): void {
    this.#columnOf.forEach((column, feature) => {
      if (column < 0) return;
      for (let k = 0; k < outputs; k++) {
        into[column * outputs + k]! += weights[feature * outputs + k] as number;
      }
    });
  }

  /** The features' weights `[features × outputs]` of given coefficients. */
  split(coefficients: Float64Array, outputs: number): Float64Array {
    const weights = new Float64Array(this.#columnOf.length * outputs);
    this.#columnOf.forEach((column, feature) => {
      if (column < 0) return;
      const share = (this.#scales?.[feature] ?? 1) ** 2 / (this.squaredScales[column] as number);
      for (let k = 0; k < outputs; k++) {
        weights[feature * outputs + k] = (coefficients[column * outputs + k] as number) * share;
      }
    });
    return weights;
  }

  #sumRows(terms: Float64Array, outputs: number, exponent: 1 | 2, sums: Float64Array): void {
    sums.fill(0);
    for (let row = 0; row < this.rows; row++) {
      const value = (this.#values[row] as number) ** exponent;
      for (let k = 0; k < outputs; k++) {
        const term = terms[row * outputs + k] as number;
        sums[k]! += term;
        terms[row * outputs + k] = term * value;
      }
    }
  }
}

/**
 * Sums the vectors at `indices[from … to - 1]`, each as long as `sums`: four numbers at a time,
 * which stay in registers.
 */
function sumTaken(
  vectors: Float64Array,
  indices: Uint32Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const length = sums.length;
  let k = 0;
  for (; k + 4 <= length; k += 4) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = from; i < to; i++) {
      const start = (indices[i] as number) * length + k;
      first += vectors[start] as number;
      second += vectors[start + 1] as number;
      third += vectors[start + 2] as number;
      fourth += vectors[start + 3] as number;
    }
    sums[k] = first;
    sums[k + 1] = second;
    sums[k + 2] = third;
    sums[k + 3] = fourth;
  }
  for (; k < length; k++) {
    let sum = 0;
    for (let i = from; i < to; i++) sum += vectors[(indices[i] as number) * length + k] as number;
    sums[k] = sum;
  }
}

/** Numbers that a feature's pattern of rows takes: two sums of the rows' keys, and its count. */
const patternSize = 3;

/**
 * What tells each feature's set of rows: each row has two random keys of 32 bits, and a feature the
 * sums of the keys of its rows. Two sets of the same size have the same sums with probability
 * 2⁻⁶⁴.
 */
function rowPatterns(data: FeatureRows, features: number, rows: Uint32Array): Int32Array {
  const patterns = new Int32Array(patternSize * features);
  for (let position = 0; position < rows.length; position++) {
    const first = scramble(2 * position + 1);
    const second = scramble(first ^ (2 * position + 2));
    const row = rows[position] as number;
    const end = data.rowSplits[row + 1] as number;
    for (let i = data.rowSplits[row] as number; i < end; i++) {
      const place = patternSize * (data.indices[i] as number);
      patterns[place] = (patterns[place] as number) + first;
      patterns[place + 1] = (patterns[place + 1] as number) + second;
      patterns[place + 2] = (patterns[place + 2] as number) + 1;
    }
  }
  return patterns;
}

interface Joined {
  columnOf: Int32Array;
  columns: number;
  /** Rows of each column. */
  counts: Uint32Array;
  /** The feature of each column that stands for it in the rows. */
  leads: Uint32Array;
}

/** Gives features of the same pattern the same column. */
function joinByPattern(
  patterns: Int32Array,
  features: number,
  scales: Float32Array | null,
): Joined {
  const columnOf = new Int32Array(features).fill(-1);
  const occurring: number[] = [];
  for (let feature = 0; feature < features; feature++) {
    if (patterns[patternSize * feature + 2] !== 0 && scales?.[feature] !== 0) {
      occurring.push(feature);
    }
  }
  const counts = new Uint32Array(occurring.length);
  const leads = new Uint32Array(occurring.length);
  // An open hash table of columns, at most half full.
  const mask = 2 ** Math.ceil(Math.log2(2 * occurring.length + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  let columns = 0;
  for (const feature of occurring) {
    const place = patternSize * feature;
    let slot = (patterns[place] as number) & mask;
    let column = table[slot] as number;
    while (column >= 0 && !samePattern(patterns, place, patternSize * (leads[column] as number))) {
      slot = (slot + 1) & mask;
      column = table[slot] as number;
    }
    if (column < 0) {
      column = columns++;
      table[slot] = column;
      leads[column] = feature;
      counts[column] = patterns[place + 2] as number;
    }
    columnOf[feature] = column;
  }
  return { columnOf, columns, counts: counts.subarray(0, columns), leads };
}

function samePattern(patterns: Int32Array, place: number, other: number): boolean {
  for (let i = 0; i < patternSize; i++) {
    if (patterns[place + i] !== patterns[other + i]) return false;
  }
  return true;
}

/** Mixes the bits of a number. @see Austin Appleby, MurmurHash3, finaliser */
function scramble(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
