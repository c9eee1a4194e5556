import { css } from 'lit';

export const errorsPageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-xs);
  }

  h1 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: var(--rc-font-size-l);
    scroll-margin-block-start: var(--rc-space-m);
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
    gap: var(--rc-space-xs);
  }

  .sections {
    gap: 0;
    margin-inline: calc(-1 * var(--rc-space-s));
  }

  .sections button {
    padding-inline: var(--rc-space-s);
    color: var(--rc-color-accent);
    font-weight: var(--rc-font-weight-normal);
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
    gap: var(--rc-space-xs) var(--rc-space-m);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-xs) var(--rc-space-m);
    padding: var(--rc-space-2xs) var(--rc-space-m);
    border-inline-start: 4px solid var(--rc-color-surface-border);
    background: var(--rc-color-surface-raised);
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
    padding-block-start: var(--rc-space-l);
    border-block-start: 1px solid var(--rc-color-surface-border);
  }
`;
