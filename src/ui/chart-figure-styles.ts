import { css } from 'lit';

export const chartFigureStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--rc-space-2xs);
  }

  .plot {
    min-block-size: 18rem;
    cursor: crosshair;
    /*
     * The chart library writes these into a style element, which the Content-Security-Policy
     * refuses.
     */
    --plot-background: var(--rc-color-surface-default);
  }

  .plot svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
    font-family: var(--rc-font-family-body);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .plot svg text {
    white-space: pre;
  }

  .plot .mark {
    fill: none;
    stroke: var(--rc-color-text-normal);
    stroke-width: 2;
    pointer-events: none;
  }

  .readout {
    min-block-size: 2.75em;
    font-size: var(--rc-font-size-s);
  }

  input[type='range'] {
    inline-size: 100%;
    min-block-size: var(--rc-target-size);
    margin: 0;
    accent-color: var(--rc-color-accent);
  }

  details {
    font-size: var(--rc-font-size-s);
  }

  summary {
    min-block-size: var(--rc-target-size);
    align-content: center;
    cursor: pointer;
  }

  rc-scroll-region {
    display: block;
    max-block-size: 20rem;
    overflow-y: auto;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-2xs);
    margin-inline-start: calc(-1 * var(--rc-space-m));
  }
`;
