import { css } from 'lit';

/** `.code`: a block of code in its frame; `.tall` scrolls within itself. */
export const codeStyles = css`
  code,
  pre {
    font-family: var(--rc-font-family-code);
    font-size: 0.875em;
  }

  .code {
    border: 1px solid var(--rc-color-surface-border);
    border-radius: var(--rc-border-radius-m);
    background: var(--rc-color-surface-lowered);
  }

  .code.tall {
    max-block-size: 24rem;
  }

  .code pre {
    inline-size: max-content;
    margin: 0;
    padding: var(--rc-space-m);
    line-height: 1.5;
  }
`;
