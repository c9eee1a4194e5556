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

  /*
   * Out of the line, so that the underline ends before it and no line begins with it; the padding
   * is its place.
   */
  .signed {
    position: relative;
    padding-inline-end: 0.55em;
  }

  .signed::after {
    position: absolute;
    padding-inline-start: 0.1em;
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1;
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
