import type { DatasetProblem, DatasetProblemCode, RowName } from './dataset.ts';

const maxKept = 1_000;

/** Where problems go. */
export interface ProblemSink {
  add(problem: DatasetProblem): void;
}

/** What a problem calls its row: what is not known is left out. */
export function problemRow({
  row,
  place,
  id,
}: RowName): Pick<DatasetProblem, 'row' | 'place' | 'id'> {
  return {
    row,
    ...(place === undefined || Object.keys(place).length === 0 ? {} : { place }),
    ...(id === undefined || id === null ? {} : { id }),
  };
}

/**
 * Counts every problem of a data set and keeps the first 1,000 in the order of their rows. They
 * come a little out of order, because a batch of rows passes one check after the other.
 */
export class ProblemLog implements ProblemSink {
  readonly problems: DatasetProblem[] = [];
  readonly #counts = new Map<DatasetProblemCode, number>();
  #count = 0;

  get problemCount(): number {
    return this.#count;
  }

  countOf(code: DatasetProblemCode): number {
    return this.#counts.get(code) ?? 0;
  }

  add(problem: DatasetProblem): void {
    this.#count++;
    const { row, code } = problem;
    this.#counts.set(code, this.countOf(code) + 1);
    let place = this.problems.length;
    // A problem of the whole file stays where it was said; what is said later of earlier rows does
    // not pass it.
    while (row !== null && place > 0 && (this.problems[place - 1]?.row ?? row) > row) place--;
    if (place === maxKept) return;
    this.problems.splice(place, 0, problem);
    if (this.problems.length > maxKept) this.problems.pop();
  }
}
