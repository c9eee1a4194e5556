import { css } from 'lit';

export const thresholdStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }

  .lead {
    max-inline-size: var(--rc-measure);
  }

  .scale {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6.5rem auto;
    gap: var(--rc-space-2xs) var(--rc-space-m);
    align-items: center;
    max-inline-size: 48rem;
  }

  .scale > label {
    grid-column: 1 / -1;
  }

  input[type='range'] {
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: none;
    background: none;
    accent-color: var(--rc-color-accent);
  }

  input[type='number'] {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .choice {
    max-inline-size: 24rem;
  }

  .in-use ul {
    display: grid;
    gap: var(--rc-space-2xs);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .in-use li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--rc-space-2xs);
  }

  @media (max-width: 40rem) {
    .scale {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .scale > input[type='range'] {
      grid-column: 1 / -1;
    }
  }
`;

export const goalStyles = css`
  :host {
    display: block;
  }

  input {
    inline-size: 100%;
    min-inline-size: 0;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--rc-space-s) var(--rc-space-l);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: none;
  }

  legend {
    margin-block-end: var(--rc-space-2xs);
    padding: 0;
  }

  .floors {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--rc-space-s) var(--rc-space-l);
    inline-size: 100%;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-xs);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--rc-space-xs);
  }

  form label {
    display: grid;
    gap: var(--rc-space-2xs);
    inline-size: 7.5rem;
  }

  form label.wide {
    inline-size: 14rem;
  }

  @media (max-width: 40rem) {
    form {
      inline-size: 100%;
    }

    form label,
    form label.wide {
      flex: 1;
      inline-size: auto;
      min-inline-size: 7rem;
    }
  }
`;
