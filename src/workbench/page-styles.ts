import { css } from 'lit';

/** A page: its parts one below the other, under a `.lead` no longer than a line that reads well. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
  }

  .lead {
    max-inline-size: var(--rc-measure);
  }
`;
