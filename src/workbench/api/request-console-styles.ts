import { css } from 'lit';

export const requestConsoleStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-l);
    align-items: start;
  }

  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .asking {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-xs);
    padding: 0;
    margin: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend {
    padding: 0;
    margin-block-end: var(--rc-space-2xs);
  }

  textarea {
    min-block-size: 9rem;
    font-family: var(--rc-font-family-code);
    font-size: var(--rc-font-size-s);
  }

  .send {
    justify-self: start;
  }
`;
