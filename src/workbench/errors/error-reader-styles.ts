import { css } from 'lit';

export const errorReaderStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20rem;
    gap: var(--rc-space-l);
    align-items: start;
    scroll-margin-block-start: var(--rc-space-m);
  }

  .review-column,
  .said {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--rc-space-s);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-2xs) var(--rc-space-s);
  }

  .place {
    min-inline-size: 9rem;
    text-align: center;
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
    min-block-size: 9rem;
    max-block-size: 26rem;
    padding-block: var(--rc-space-2xs);
  }

  .pending {
    opacity: 0.6;
  }

  textarea {
    min-block-size: 6rem;
  }

  .kept {
    min-block-size: 1.5em;
  }

  .foot {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--rc-space-l) var(--rc-space-2xl);
    align-items: start;
  }

  .notes {
    display: grid;
    gap: var(--rc-space-xs);
    align-content: start;
  }

  .file input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }

  .file:focus-within {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-focus-ring-offset);
  }

  @media (max-width: 60rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
