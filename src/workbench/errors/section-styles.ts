import { css } from 'lit';

/** What the parts of the Errors page have in common: their ground, wide tables, opening details. */
export const sectionStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--rc-space-s);
  }

  h4 {
    margin: 0;
    font-size: var(--rc-font-size-m);
    font-weight: var(--rc-font-weight-semibold);
    line-height: var(--rc-line-height-condensed);
  }

  .lead {
    max-inline-size: var(--rc-measure);
    color: var(--rc-color-text-quiet);
    font-size: var(--rc-font-size-s);
    text-wrap: pretty;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-xs);
  }

  table {
    inline-size: 100%;
  }

  th[scope='row'] {
    min-inline-size: 6rem;
    max-inline-size: 24rem;
    font-weight: var(--rc-font-weight-normal);
    overflow-wrap: break-word;
  }

  td button.plain,
  th button.plain {
    justify-content: start;
    padding-inline: var(--rc-space-2xs);
    margin-inline: calc(-1 * var(--rc-space-2xs));
    color: var(--rc-color-accent);
    font-weight: var(--rc-font-weight-normal);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    overflow-wrap: break-word;
  }

  .interval {
    display: block;
    color: var(--rc-color-text-quiet);
    font-size: var(--rc-font-size-xs);
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: var(--rc-space-xs);
    min-block-size: var(--rc-target-size);
    font-size: var(--rc-font-size-s);
    cursor: pointer;
  }

  summary::before {
    content: '▸';
    content: '▸' / '';
  }

  details[open] > summary::before {
    content: '▾';
    content: '▾' / '';
  }
`;
