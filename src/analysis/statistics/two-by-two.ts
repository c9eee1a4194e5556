/** Rows of a 2 × 2 table: those with the error and without, inside a group and outside. */
export interface TwoByTwo {
  errorsInside: number;
  rowsInside: number;
  errorsOutside: number;
  rowsOutside: number;
}
