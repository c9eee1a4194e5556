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
    max-inline-size: calc(var(--rc-content-width) + 2 * var(--wa-space-l));
    margin-inline: auto;
    padding-inline: var(--wa-space-l);
  }

  .skip {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--wa-space-xs);
    inset-inline-start: var(--wa-space-xs);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    inline-size: 1px;
    min-block-size: 1px;
    padding: 0;
    overflow: hidden;
  }

  header {
    border-block-end: 1px solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-raised);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--wa-space-l);
    padding-block: var(--wa-space-2xs);
  }

  .product {
    display: flex;
    align-items: center;
    gap: var(--wa-space-s);
    min-block-size: var(--rc-target-size);
    font-weight: var(--wa-font-weight-bold);
  }

  nav {
    display: flex;
    gap: var(--wa-space-2xs);
    align-self: stretch;
  }

  nav a {
    display: flex;
    align-items: center;
    min-block-size: var(--rc-target-size);
    padding-inline: var(--wa-space-s);
    border-block-end: 2px solid transparent;
    margin-block-end: calc(-1 * var(--wa-space-2xs) - 1px);
    color: var(--wa-color-text-quiet);
    text-decoration: none;
  }

  nav a:hover {
    color: var(--wa-color-text-normal);
  }

  nav a[aria-current] {
    border-color: var(--rc-color-accent);
    color: var(--wa-color-text-normal);
    font-weight: var(--wa-font-weight-semibold);
  }

  .tools {
    display: flex;
    align-items: center;
    margin-inline: auto calc(-1 * var(--wa-space-s));
  }

  main {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--wa-space-m);
    padding-block: var(--wa-space-2xs) var(--wa-space-2xl);
  }

  main:focus {
    outline: none;
  }

  footer {
    padding-block: var(--wa-space-m);
    border-block-start: 1px solid var(--wa-color-surface-border);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs) var(--wa-space-m);
    padding: var(--wa-space-2xs) var(--wa-space-m);
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-raised);
    font-size: var(--wa-font-size-s);
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
    padding: var(--wa-space-l);
    border: 3px solid var(--rc-color-accent);
    background: color-mix(in oklab, var(--wa-color-surface-default) 82%, transparent);
    font-size: var(--wa-font-size-l);
    font-weight: var(--wa-font-weight-semibold);
    text-align: center;
    pointer-events: none;
  }

  @media (max-width: 44rem) {
    .wide {
      padding-inline: var(--wa-space-m);
    }

    .bar {
      column-gap: var(--wa-space-xs);
    }

    nav {
      flex-wrap: wrap;
      order: 1;
      inline-size: 100%;
      margin-inline: calc(-1 * var(--wa-space-s));
    }

    main {
      padding-block-start: var(--wa-space-s);
    }

    /* Small screens seldom have a keyboard; its key works there all the same. */
    .help {
      display: none;
    }
  }
`;
