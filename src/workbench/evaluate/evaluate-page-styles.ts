import { css } from 'lit';

export const evaluatePageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-m);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--rc-space-s) var(--rc-space-l);
  }

  header.choose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  h1 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .lead {
    max-inline-size: var(--rc-measure);
  }

  .notice {
    padding: var(--rc-space-s) var(--rc-space-m);
    border-inline-start: 4px solid var(--rc-color-surface-border);
    background: var(--rc-color-surface-raised);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-xs);
  }

  .answers button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
`;
