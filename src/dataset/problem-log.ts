import type { DatasetProblem } from './dataset.ts';

const MAX_KEPT = 1_000;

/** Where problems go. */
export interface ProblemSink {
  add(problem: DatasetProblem): void;
}

/** Counts every problem of a data set and keeps the first 1,000. */
export class ProblemLog implements ProblemSink {
  readonly problems: DatasetProblem[] = [];
  #count = 0;

  get problemCount(): number {
    return this.#count;
  }

  add(problem: DatasetProblem): void {
    this.#count++;
    if (this.problems.length < MAX_KEPT) this.problems.push(problem);
  }
}
