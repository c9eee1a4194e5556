import { css } from 'lit';

export const errorReaderStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
    align-items: start;
  }

  .panes.wide {
    grid-template-columns: 17rem minmax(0, 1fr) 19rem;
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  rc-error-list {
    max-block-size: 32rem;
  }

  .desk {
    scroll-margin-block-start: 8rem;
  }

  .desk:focus {
    outline: none;
  }

  .desk:focus-visible {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-space-xs);
  }

  .review-column,
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--rc-space-s);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-2xs) var(--rc-space-xs);
  }

  [aria-disabled='true'] {
    opacity: 0.5;
  }

  .place {
    min-inline-size: 6rem;
    text-align: center;
    font-size: var(--rc-font-size-s);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-2xs) var(--rc-space-m);
    font-size: var(--rc-font-size-s);
  }

  .facts > span {
    overflow-wrap: anywhere;
  }

  .text {
    min-block-size: 7rem;
    max-block-size: 22rem;
    padding-block: var(--rc-space-2xs);
  }

  .pending {
    opacity: 0.6;
  }

  .details [role='tab'] {
    padding-inline: var(--rc-space-s);
    font-weight: var(--rc-font-weight-normal);
  }

  .filter rc-reading-choice {
    padding-block-end: var(--rc-space-s);
  }

  summary {
    font-size: var(--rc-font-size-s);
  }

  .below {
    position: fixed;
    z-index: 2;
    inset: auto 0 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--rc-space-2xs) var(--rc-space-xs);
    align-items: center;
    padding: var(--rc-space-xs) var(--rc-space-m);
    border-block-start: 1px solid var(--rc-color-surface-border);
    background: var(--rc-color-surface-raised);
  }

  .below [data-testid='open-tags'] {
    grid-column: 1 / -1;
  }

  @media (min-width: 48rem) {
    .below {
      grid-template-columns: auto auto auto 1fr;
    }

    .below [data-testid='open-tags'] {
      grid-column: auto;
      justify-self: end;
    }
  }

  @media (max-width: 1099px) {
    :host {
      padding-block-end: 7rem;
    }
  }

  /* Keys are of no use to fingers. */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
