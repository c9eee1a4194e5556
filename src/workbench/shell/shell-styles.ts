import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
    min-block-size: 100dvh;
  }

  .wide {
    inline-size: 100%;
    max-inline-size: calc(var(--rc-content-width) + 2 * var(--rc-space-l));
    margin-inline: auto;
    padding-inline: var(--rc-space-l);
  }

  .skip {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--rc-space-xs);
    inset-inline-start: var(--rc-space-xs);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    inline-size: 1px;
    min-block-size: 1px;
    padding: 0;
    overflow: hidden;
  }

  header {
    border-block-end: 1px solid var(--rc-color-surface-border);
    background: var(--rc-color-surface-raised);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--rc-space-l);
    padding-block: var(--rc-space-2xs);
  }

  .product {
    display: flex;
    align-items: center;
    gap: var(--rc-space-s);
    min-block-size: var(--rc-target-size);
    font-weight: var(--rc-font-weight-bold);
  }

  .tools {
    display: flex;
    align-items: center;
    margin-inline: auto calc(-1 * var(--rc-space-s));
  }

  main {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--rc-space-m);
    padding-block: var(--rc-space-2xs) var(--rc-space-2xl);
  }

  main:focus {
    outline: none;
  }

  footer {
    padding-block: var(--rc-space-m);
    border-block-start: 1px solid var(--rc-color-surface-border);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-xs) var(--rc-space-m);
    padding: var(--rc-space-2xs) var(--rc-space-m);
    border: 1px solid var(--rc-color-surface-border);
    border-radius: var(--rc-border-radius-m);
    background: var(--rc-color-surface-raised);
    font-size: var(--rc-font-size-s);
  }

  .notice > p {
    flex: 1 1 16rem;
  }

  .drop-hint {
    position: fixed;
    z-index: 3;
    inset: 0;
    display: grid;
    place-items: center;
    padding: var(--rc-space-l);
    border: 3px solid var(--rc-color-accent);
    background: color-mix(in oklab, var(--rc-color-surface-default) 82%, transparent);
    font-size: var(--rc-font-size-l);
    font-weight: var(--rc-font-weight-semibold);
    text-align: center;
    pointer-events: none;
  }

  @media print {
    header,
    footer,
    .skip,
    rc-privacy-line {
      display: none;
    }
  }

  @media (max-width: 44rem) {
    .wide {
      padding-inline: var(--rc-space-m);
    }

    .bar {
      column-gap: 0;
    }

    /* The sign stays; the title of the window has the name. */
    .product > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    main {
      padding-block-start: var(--rc-space-s);
    }

    /* Small screens seldom have a keyboard; its key works there all the same. */
    .help {
      display: none;
    }
  }
`;
