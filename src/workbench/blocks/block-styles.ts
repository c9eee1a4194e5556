import { css } from 'lit';
import { disclosureStyles } from '../../ui/styles.ts';

/** What the parts of a page with findings have in common: their ground, leads, actions, details. */
export const sectionStyles = [
  disclosureStyles,
  css`
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

    summary {
      font-size: var(--rc-font-size-s);
    }
  `,
];

/** How blocks look on a page: sections next to each other, cards, steps. */
export const blockStyles = [
  sectionStyles,
  css`
    section,
    .stack,
    .cards > li,
    .inside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--rc-space-s);
    }

    section {
      gap: var(--rc-space-xs);
    }

    p,
    .list {
      max-inline-size: var(--rc-measure);
      text-wrap: pretty;
    }

    .verdict {
      font-size: var(--rc-font-size-l);
      line-height: 1.35;
    }

    .list {
      display: grid;
      gap: var(--rc-space-2xs);
    }

    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      gap: var(--rc-space-m) var(--rc-space-2xl);
    }

    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr));
      gap: var(--rc-space-m) var(--rc-space-xl);
    }

    .stack {
      gap: var(--rc-space-m);
    }

    .stack > section > h3 {
      font-size: var(--rc-font-size-m);
    }

    .cards .actions button,
    .cards p button {
      padding-inline: 0;
      border-color: transparent;
      background: none;
      color: var(--rc-color-accent);
    }

    .cards > li {
      gap: var(--rc-space-2xs);
      padding-block-start: var(--rc-space-s);
      border-block-start: 1px solid var(--rc-color-surface-border);
      font-size: var(--rc-font-size-s);
    }

    .name {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--rc-space-m);
    }

    /* Kept free from the start, so that nothing moves when the evidence comes. */
    .cards > li > p:not(.quiet) {
      min-block-size: 4.5em;
    }

    .steps {
      display: grid;
      counter-reset: step;
    }

    .steps > li {
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr) 14rem 12rem;
      gap: var(--rc-space-2xs) var(--rc-space-m);
      align-items: center;
      min-block-size: 4rem;
      padding-block: var(--rc-space-xs);
      border-block-end: 1px solid var(--rc-color-surface-border);
      counter-increment: step;
    }

    .steps > li::before {
      content: counter(step);
      color: var(--rc-color-text-quiet);
      font-variant-numeric: tabular-nums;
    }

    .because,
    .figure {
      font-size: var(--rc-font-size-s);
      overflow-wrap: anywhere;
    }

    .act {
      justify-self: end;
    }

    @media (max-width: 60rem) {
      .steps > li {
        grid-template-columns: 1.25rem minmax(0, 1fr);
        padding-block: var(--rc-space-s);
      }

      .steps > li > * {
        grid-column: 2;
      }

      .steps > li::before {
        grid-row: 1;
        align-self: start;
      }

      .figure {
        max-inline-size: 16rem;
      }

      .act {
        justify-self: start;
      }
    }
  `,
];
