import { css } from 'lit';

export const comparisonStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  p {
    max-inline-size: var(--rc-measure);
  }

  thead th.number {
    white-space: normal;
  }

  .interval {
    display: block;
    color: var(--rc-color-text-quiet);
    font-size: var(--rc-font-size-xs);
  }

  .rows {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-xs) var(--rc-space-l);
  }
`;
