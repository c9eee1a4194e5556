import { css } from 'lit';
import { tableStyles } from '../../ui/styles.ts';

/** Tables in which the user says what values or classes are. */
export const mappingTableStyles = [
  tableStyles,
  css`
    p {
      margin-block-end: var(--rc-space-s);
    }

    rc-scroll-region {
      max-block-size: 28rem;
      max-inline-size: 48rem;
    }

    table {
      inline-size: 100%;
    }

    th,
    td {
      vertical-align: middle;
      overflow-wrap: anywhere;
    }

    @media (max-width: 30rem) {
      th,
      td {
        padding-inline: var(--rc-space-2xs);
      }
    }
  `,
];
