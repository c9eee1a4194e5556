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

  h1:focus {
    outline: none;
  }

  .lead {
    max-inline-size: var(--rc-measure);
    text-wrap: pretty;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-xs);
  }

  /* What is wrong, what is chosen, and the parts of the page: always in reach. */
  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--rc-color-surface-default);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--rc-space-m);
    min-block-size: var(--rc-target-size);
  }

  .counts {
    flex: 1 1 18rem;
    font-size: var(--rc-font-size-s);
  }

  .counts strong {
    font-size: var(--rc-font-size-m);
    font-weight: var(--rc-font-weight-bold);
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-2xs) var(--rc-space-xs);
    padding-block-end: var(--rc-space-2xs);
  }

  .filter .chip {
    max-inline-size: 100%;
    border-color: var(--rc-color-text-normal);
    background: var(--rc-color-surface-raised);
    overflow-wrap: anywhere;
  }

  .filter .plain {
    padding-inline: var(--rc-space-xs);
    color: var(--rc-color-accent);
    font-weight: var(--rc-font-weight-normal);
  }

  /* Where there is little room, what is wrong stays alone. */
  @media (max-width: 60rem) {
    .bar,
    .line {
      display: contents;
    }

    .counts {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      padding-block: var(--rc-space-2xs);
      background: var(--rc-color-surface-default);
    }
  }

  [role='tabpanel'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
    min-block-size: 50vh;
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
  }
`;
