import type { RowsOfFinding } from '../../engine/engine-api.ts';

/** Rows that the person wants to see, and what they are called. */
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

/** Asks the page to list the rows behind a finding. */
export function wantFinding(from: Element, detail: FindingWanted): void {
  from.dispatchEvent(new CustomEvent('finding-wanted', { detail, bubbles: true, composed: true }));
}

/** Asks the page to go to one of its parts. */
export function wantSection(from: Element, section: ErrorsSection): void {
  from.dispatchEvent(
    new CustomEvent('section-wanted', { detail: { section }, bubbles: true, composed: true }),
  );
}

declare global {
  interface HTMLElementEventMap {
    'finding-wanted': CustomEvent<FindingWanted>;
    'section-wanted': CustomEvent<{ section: ErrorsSection }>;
  }
}
