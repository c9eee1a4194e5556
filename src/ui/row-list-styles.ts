import { css } from 'lit';

/**
 * A closed row is as high before its text has come as after, so nothing jumps while one scrolls;
 * and no higher than 82 px, for 100,000 of them to stay within what a virtualiser can scroll. It
 * clips once: every further clip is one more thing to place in each frame.
 */
export const rowListStyles = css`
  :host {
    container-type: inline-size;
  }

  lit-virtualizer {
    block-size: min(40rem, 75vh);
    border: 1px solid var(--rc-color-surface-border);
    border-radius: var(--rc-border-radius-l);
    background: var(--rc-color-surface-default);
    overscroll-behavior: contain;
  }

  .row {
    contain: layout style;
    inline-size: 100%;
    border-block-end: 1px solid var(--rc-color-surface-border);
  }

  .summary {
    position: relative;
    display: grid;
    grid-template-columns: 14rem 19rem minmax(0, 1fr);
    gap: 0 var(--rc-space-m);
    align-items: center;
    inline-size: 100%;
    block-size: 3.5rem;
    padding: 0 var(--rc-space-m);
    border: none;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--rc-font-size-s);
    line-height: 1.4;
    text-align: start;
    overflow: hidden;
    transition: background-color var(--rc-transition);
  }

  div.summary,
  .place {
    color: var(--rc-color-text-quiet);
  }

  button.summary {
    cursor: pointer;
  }

  button.summary:hover,
  button.summary[aria-expanded='true'] {
    background: var(--rc-color-surface-lowered);
  }

  button.summary:focus-visible {
    outline-offset: -3px;
  }

  .wrong {
    box-shadow: inset 4px 0 0 var(--rc-color-text-normal);
  }

  /*
   * Read aloud, not drawn: outside of what its row shows, which costs less than a clip of its own.
   */
  .spoken {
    position: absolute;
    inset-inline-start: -100rem;
  }

  .place {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--rc-space-xs);
    white-space: nowrap;
  }

  .id,
  .in-file {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .in-file {
    grid-column: 1 / -1;
  }

  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--rc-space-xs);
    white-space: nowrap;
  }

  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .parts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--rc-space-xs) var(--rc-space-m);
    margin-block-start: var(--rc-space-s);
  }

  @container (max-width: 52rem) {
    .summary {
      grid-template-columns: auto minmax(0, 1fr);
      align-content: center;
      block-size: 5rem;
    }

    .place {
      max-inline-size: 14rem;
    }

    .text {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 28rem) {
    .summary {
      gap: 0 var(--rc-space-xs);
      padding-inline: var(--rc-space-s);
    }

    .classes {
      grid-column: 1 / -1;
      grid-row: 1;
      flex-wrap: nowrap;
    }

    .place {
      grid-template-columns: minmax(0, 1fr);
      align-self: start;
      max-inline-size: 5rem;
    }

    .in-file {
      display: none;
    }

    .text {
      grid-column: 2;
    }
  }
`;
