import type { Estimate } from '../evaluation/evaluation-report.ts';

/** How many rows of a part of the file were given each class. */
export interface ClassCounts {
  rows: number;
  /** In the order of the report's classes. */
  counts: number[];
  /** Share of each class, in that order. */
  shares: Estimate[];
  /** Mean of the stars that the model expects; null where it does not say. */
  stars: number | null;
}

export interface MonthCounts extends ClassCounts {
  /** As `2026-03`. */
  month: string;
}

export interface GroupValueCounts extends ClassCounts {
  /** As it stands in the file; `''` where the cell is empty. */
  value: string;
}

export interface GroupCounts {
  column: string;
  /** Distinct values in the file. */
  distinct: number;
  /** The values with the most rows, at most 200, in descending order of rows. */
  values: GroupValueCounts[];
}

/** What a file's rows were classified as, and the detail of `classification-complete`. */
export interface ClassificationReport {
  schema: 'review-classifier/classification@1';
  /** A random name of this classification. */
  id: string;
  /** ISO 8601, UTC. */
  created: string;
  model: { id: string; version: string };
  dataset: {
    name: string;
    format: string;
    encoding: string;
    delimiter: string | null;
    columns: { text: string; id: string | null; date: string | null; groups: string[] };
  };
  /** Records of the file; the classified ones and the excluded ones together. */
  rows: number;
  classified: number;
  classes: string[];
  /** Rows by class. */
  counts: Record<string, number>;
  /** Rows that were not classified, by reason. */
  excluded: Record<string, number>;
  overall: ClassCounts;
  /** By month, ascending; null without a column of dates. */
  months: MonthCounts[] | null;
  /** Rows without a date that can be read; null without a column of dates. */
  undated: number | null;
  groups: GroupCounts[];
}
