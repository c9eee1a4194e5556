import type { RateChartContent } from './rate-chart-svg.ts';

export interface ReportColumn {
  label: string;
  /** Whether it holds figures, which stand to the right. */
  isNumber: boolean;
}

/** One piece of a written report. Texts are plain: whoever renders them escapes them. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; caption: string; columns: ReportColumn[]; rows: string[][] }
  /** Drawn where that is possible; its table stands beside it. */
  | { kind: 'rates'; content: RateChartContent };

/** A report in the page's language. */
export interface ReportDocument {
  title: string;
  /** BCP 47. */
  language: string;
  blocks: ReportBlock[];
}
