import { CellSample } from './cell-sample.ts';
import type { Cell, ColumnSummary } from './dataset.ts';
import { DateEvidence } from './date-evidence.ts';
import { cellValue } from './label-lookup.ts';
import { numberOf } from './number-of.ts';
import { ownCopy } from './own-copy.ts';
import { percentOf } from './probability-of.ts';
import { textTraits, type TextTraits } from './text-traits.ts';

const maxDistinct = 1_000;
const maxValueLength = 200;
/** Of what is in the column: an `N/A` now and then does no harm. */
const minProbabilities = 0.95;

/** What a column's cells say about its use, on top of its summary; its traits by a sample. */
export interface ColumnEvidence extends ColumnSummary, TextTraits {
  /** Distinct values by cells, until there were too many or too long ones to keep. */
  uniqueShare: number;
  /** Cells that are numbers with a decimal comma, and with a decimal point. */
  decimalCommas: number;
  decimalPoints: number;
}

/** Summarises one column while its cells pass by. */
export class ColumnAccumulator {
  #filled = 0;
  #length = 0;
  #numbers = 0;
  /** Numbers from 0 to 1, and those of them that are neither end. */
  #probabilities = 0;
  #fractions = 0;
  #minNumber = Infinity;
  #maxNumber = -Infinity;
  /** The same of percentages with their sign, which are no numbers. */
  #percents = 0;
  #percentFractions = 0;
  #minPercent = Infinity;
  #maxPercent = -Infinity;
  #decimalCommas = 0;
  #decimalPoints = 0;
  readonly #dates = new DateEvidence();
  readonly #sample = new CellSample();
  #counted = 0;
  #uniqueShare = 0;
  #counts: Map<Cell, number> | null = new Map<Cell, number>();

  add(cell: Cell | undefined): void {
    const value = cellValue(cell);
    if (value === null) return;
    this.#filled++;
    const text = typeof value === 'string' ? value : String(value);
    this.#length += text.length;
    this.#sample.add(text);
    if (this.#counts !== null) this.#count(this.#counts, value, text.length);
    else this.#countMeaning(value, 1);
  }

  /** @param rows number of the rows that could have had a cell in this column */
  evidence(index: number, name: string, rows: number): ColumnEvidence {
    const counts = this.#counts;
    if (counts !== null) this.#closeCounts(counts);
    const filled = this.#filled;
    return {
      index,
      name,
      filled,
      empty: rows - filled,
      meanLength: filled === 0 ? 0 : this.#length / filled,
      numericShare: filled === 0 ? 0 : this.#numbers / filled,
      distinct: counts === null ? null : counts.size,
      values: counts === null ? [] : byFallingCount(counts),
      holdsProbabilities:
        this.#holdsPercents(filled) ||
        (this.#fractions > 0 && this.#probabilities >= filled * minProbabilities),
      ...this.#ends(filled),
      dateOrder: this.#dates.order(filled),
      ...textTraits(this.#sample.cells),
      uniqueShare: this.#uniqueShare,
      decimalCommas: this.#decimalCommas,
      decimalPoints: this.#decimalPoints,
    };
  }

  #ends(filled: number): Pick<ColumnSummary, 'minNumber' | 'maxNumber'> {
    if (this.#holdsPercents(filled)) {
      return { minNumber: this.#minPercent, maxNumber: this.#maxPercent };
    }
    if (this.#numbers === 0) return { minNumber: null, maxNumber: null };
    return { minNumber: this.#minNumber, maxNumber: this.#maxNumber };
  }

  /** Percentages count only where every number has the sign: 1 next to 87 % may be either. */
  #holdsPercents(filled: number): boolean {
    return (
      this.#numbers === 0 &&
      this.#percentFractions > 0 &&
      this.#percents >= filled * minProbabilities
    );
  }

  #count(counts: Map<Cell, number>, value: Cell, length: number): void {
    const known = counts.get(value);
    this.#counted++;
    if (known !== undefined) {
      counts.set(value, known + 1);
    } else if (counts.size < maxDistinct && length <= maxValueLength) {
      counts.set(typeof value === 'string' ? ownCopy(value) : value, 1);
    } else {
      this.#closeCounts(counts);
      this.#countMeaning(value, 1);
      this.#counts = null;
    }
  }

  /**
   * While values are counted, numbers and dates are not: they are found among the distinct values
   * in the end.
   */
  #closeCounts(counts: ReadonlyMap<Cell, number>): void {
    for (const [value, count] of counts) this.#countMeaning(value, count);
    this.#uniqueShare = this.#counted === 0 ? 0 : counts.size / this.#counted;
  }

  #countMeaning(value: Cell, times: number): void {
    const number = numberOf(value);
    if (number === null) {
      const percent = percentOf(value);
      if (percent === null) this.#dates.add(value, times);
      else this.#countPercent(percent, value, times);
      return;
    }
    this.#numbers += times;
    this.#minNumber = Math.min(this.#minNumber, number);
    this.#maxNumber = Math.max(this.#maxNumber, number);
    this.#countMark(value, times);
    if (number >= 0 && number <= 1) this.#probabilities += times;
    if (number > 0 && number < 1) this.#fractions += times;
  }

  #countPercent(share: number, value: Cell, times: number): void {
    this.#countMark(value, times);
    if (share < 0 || share > 1) return;
    this.#percents += times;
    if (share > 0 && share < 1) this.#percentFractions += times;
    this.#minPercent = Math.min(this.#minPercent, share);
    this.#maxPercent = Math.max(this.#maxPercent, share);
  }

  #countMark(value: Cell, times: number): void {
    if (typeof value !== 'string') return;
    if (value.includes(',')) this.#decimalCommas += times;
    else if (value.includes('.')) this.#decimalPoints += times;
  }
}

function byFallingCount(counts: ReadonlyMap<Cell, number>): ColumnSummary['values'] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
