import { css } from 'lit';

export const errorsPageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-l);
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-xs);
  }

  h1 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: var(--wa-font-size-l);
    scroll-margin-block-start: var(--wa-space-m);
  }

  h1:focus,
  h2:focus {
    outline: none;
  }

  .lead {
    max-inline-size: var(--rc-measure);
    text-wrap: pretty;
  }

  .ways,
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-xs);
  }

  .sections {
    gap: 0;
    margin-inline: calc(-1 * var(--wa-space-s));
  }

  .sections button {
    padding-inline: var(--wa-space-s);
    color: var(--wa-color-text-link);
    font-weight: var(--wa-font-weight-normal);
  }

  /* Its place is kept while nothing runs, so that nothing moves when it ends. */
  .status {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    min-block-size: 3.25rem;
  }

  .ended {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs) var(--wa-space-m);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs) var(--wa-space-m);
    padding: var(--wa-space-2xs) var(--wa-space-m);
    border-inline-start: 4px solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-raised);
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-s);
    padding-block-start: var(--wa-space-l);
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
`;
