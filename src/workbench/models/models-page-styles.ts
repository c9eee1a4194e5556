import { css } from 'lit';
import { filePickerStyles } from '../../ui/styles.ts';
import { pageStyles } from '../page-styles.ts';

export const modelsPageStyles = [
  filePickerStyles,
  pageStyles,
  css`
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
  `,
];
