import { css } from 'lit';
import { filePickerStyles } from '../../ui/styles.ts';

export const improvePageStyles = [
  filePickerStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-l);
    }

    header,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-s);
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

    .tally {
      align-self: center;
    }

    details[open] > summary {
      margin-block-end: var(--rc-space-xs);
    }

    .start {
      min-inline-size: 12rem;
      font-size: var(--rc-font-size-m);
    }

    .sources {
      display: grid;
      gap: var(--rc-space-s);
    }

    .sources li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--rc-space-xs) var(--rc-space-m);
    }

    .sources .name {
      font-weight: var(--rc-font-weight-semibold);
      overflow-wrap: anywhere;
    }

    .notice {
      padding: var(--rc-space-s) var(--rc-space-m);
      border-inline-start: 4px solid var(--rc-color-accent);
      background: var(--rc-color-surface-raised);
    }

    h1:focus,
    h2:focus {
      outline: none;
    }
  `,
];
