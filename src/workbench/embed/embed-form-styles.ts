import { css } from 'lit';

/** The fields of the page's forms, as many in a row as fit; a `.wide` one has a row of its own. */
export const embedFormStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
  }

  .field {
    display: grid;
    gap: var(--rc-space-2xs);
    min-inline-size: 0;
  }

  .wide {
    grid-column: 1 / -1;
  }

  input[type='text'] {
    inline-size: 100%;
    min-inline-size: 0;
  }
`;
