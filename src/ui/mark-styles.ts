import { css } from 'lit';

/**
 * Words that decided, in a review: underlined, dashed for the negative class, the strongest with
 * their sign. Colours and `--thickness` are set where they are used.
 */
export const markStyles = css`
  mark {
    background: none;
    color: inherit;
    text-decoration: underline;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.28em;
    text-decoration-thickness: var(--thickness);
  }

  mark.negative {
    text-decoration-style: dashed;
  }

  /* A box of its own, so that the underline ends before it. */
  .signed::after {
    display: inline-block;
    margin-inline-start: 0.1em;
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1;
    vertical-align: super;
  }

  .signed.positive::after {
    content: '+';
    content: '+' / '';
  }

  .signed.negative::after {
    content: '−';
    content: '−' / '';
  }
`;
