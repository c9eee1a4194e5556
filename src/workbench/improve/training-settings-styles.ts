import { css } from 'lit';

export const trainingSettingsStyles = css`
  :host,
  fieldset,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-m);
  }

  fieldset {
    gap: var(--rc-space-xs);
    min-inline-size: 0;
    margin: 0;
    padding: var(--rc-space-m) 0 0;
    border: none;
    border-block-start: 1px solid var(--rc-color-surface-border);
  }

  legend {
    float: inline-start;
    padding: 0;
    font-size: var(--rc-font-size-m);
  }

  fieldset > .quiet {
    max-inline-size: var(--rc-measure);
  }

  .field {
    gap: var(--rc-space-2xs);
    max-inline-size: 24rem;
  }

  .sub {
    font-size: var(--rc-font-size-s);
    font-weight: var(--rc-font-weight-semibold);
  }

  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 0 var(--rc-space-m);
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--rc-space-xs);
    min-block-size: var(--rc-target-size);
    font-weight: var(--rc-font-weight-normal);
  }

  .check input {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
    accent-color: var(--rc-color-accent);
  }
`;
