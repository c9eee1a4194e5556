import { css } from 'lit';

/** A review with its answer in one row that is a button: `li > button`, in it a `.probability`. */
export const answerRowStyles = css`
  li > button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 6ch;
    gap: var(--rc-space-s);
    inline-size: 100%;
    padding: 0 var(--rc-space-2xs);
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
  }

  .probability {
    color: var(--rc-color-text-quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
