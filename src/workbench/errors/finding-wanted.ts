import type { RowsOfFinding } from '../../engine/engine-api.ts';

/** Rows that the user wants to see, and what they are called. */
export interface FindingWanted {
  finding: RowsOfFinding;
  heading: string;
}

/** The parts of the page that can be gone to. */
export type ErrorsSection =
  | 'overview'
  | 'advice'
  | 'reading'
  | 'slices'
  | 'words'
  | 'labels'
  | 'cues'
  | 'fairness'
  | 'changes'
  | 'downloads';

declare global {
  interface HTMLElementEventMap {
    /** Bubbles, composed: asks the page to list the rows behind a finding. */
    'finding-wanted': CustomEvent<FindingWanted>;
    /** Bubbles, composed: asks the page to go to one of its parts. */
    'section-wanted': CustomEvent<{ section: ErrorsSection }>;
  }
}
