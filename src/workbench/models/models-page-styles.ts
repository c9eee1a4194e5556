import { css } from 'lit';

export const modelsPageStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
  }

  .lead {
    max-inline-size: var(--rc-measure);
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  .notice {
    padding: var(--rc-space-s) var(--rc-space-m);
    border-inline-start: 4px solid var(--rc-color-accent);
    background: var(--rc-color-surface-raised);
  }

  .import {
    display: grid;
    gap: var(--rc-space-s);
    justify-items: center;
    text-align: center;
  }

  .import .quiet {
    max-inline-size: var(--rc-measure);
    text-wrap: pretty;
  }

  label.button {
    position: relative;
  }

  label.button:focus-within {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-focus-ring-offset);
  }

  input[type='file'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
`;
