import { css } from 'lit';

/** Ground of every element: box model, type, links, focus. */
export const baseStyles = css`
  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-focus-ring-offset);
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h1,
  h2,
  h3 {
    font-weight: var(--rc-font-weight-bold);
    line-height: var(--rc-line-height-condensed);
    text-wrap: balance;
  }

  h1 {
    font-size: var(--rc-font-size-l);
  }

  h2 {
    font-size: var(--rc-font-size-m);
  }

  h3 {
    font-size: var(--rc-font-size-s);
  }

  a {
    color: var(--rc-color-accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  .quiet {
    color: var(--rc-color-text-quiet);
    font-size: var(--rc-font-size-s);
  }

  .number {
    font-variant-numeric: tabular-nums lining-nums;
  }

  .review {
    font-size: 1rem;
    line-height: 1.6;
    max-inline-size: var(--rc-measure);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** What an element draws stands one below the other, and is never wider than the element. */
export const stackStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-s);
  }
`;

/** `.visually-hidden`: read aloud, not drawn. */
export const visuallyHiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * Native buttons: `button` is the ordinary one, `.primary` the page's main action, `.plain` has no
 * frame, `.icon` holds an icon alone, `.chip` is one of many to pick from. Links that act as
 * buttons take `.button`.
 */
export const buttonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--rc-space-xs);
    min-block-size: var(--rc-target-size);
    padding: 0 var(--rc-space-m);
    border: 1px solid var(--rc-color-control-border);
    border-radius: var(--rc-border-radius-m);
    background: var(--rc-color-surface-raised);
    color: var(--rc-color-text-normal);
    font: inherit;
    font-size: var(--rc-font-size-s);
    font-weight: var(--rc-font-weight-semibold);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--rc-transition),
      border-color var(--rc-transition);
  }

  button:hover,
  .button:hover {
    border-color: var(--rc-color-text-normal);
    background: var(--rc-color-surface-lowered);
  }

  button:disabled {
    opacity: 0.5;
    pointer-events: none;
  }

  .primary {
    border-color: transparent;
    background: var(--rc-color-accent);
    color: var(--rc-color-on-accent);
  }

  .primary:hover {
    border-color: transparent;
    background: var(--rc-color-accent-hover);
  }

  .plain {
    border-color: transparent;
    background: transparent;
  }

  .plain:hover {
    border-color: transparent;
  }

  .icon {
    inline-size: var(--rc-target-size);
    padding: 0;
    font-size: var(--rc-font-size-m);
  }

  .chip {
    padding: 0 var(--rc-space-s);
    border-color: var(--rc-color-surface-border);
    font-weight: var(--rc-font-weight-normal);
  }

  .chip[aria-pressed='true'],
  .chip[aria-current='true'] {
    border-color: var(--rc-color-text-normal);
    box-shadow: inset 0 0 0 1px var(--rc-color-text-normal);
  }
`;

/** A `.sign` on a button that unfolds something: it points down, or up once it is unfolded. */
export const unfoldSignStyles = css`
  .sign {
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }

  [aria-expanded='true'] .sign {
    transform: translateY(25%) rotate(225deg);
  }
`;

/** A label that looks like a button and holds a file input: `label.button > input[type=file]`. */
export const filePickerStyles = css`
  label.button {
    position: relative;
  }

  label.button:focus-within {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-focus-ring-offset);
  }

  input[type='file'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
`;

/** Native form controls and their labels. */
export const fieldStyles = css`
  label,
  legend {
    font-size: var(--rc-font-size-s);
    font-weight: var(--rc-font-weight-semibold);
  }

  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    min-block-size: var(--rc-target-size);
    padding: var(--rc-space-xs) var(--rc-space-s);
    border: 1px solid var(--rc-color-control-border);
    border-radius: var(--rc-border-radius-m);
    background: var(--rc-color-surface-raised);
    color: inherit;
    font: inherit;
  }

  textarea {
    display: block;
    inline-size: 100%;
    padding: var(--rc-space-s) var(--rc-space-m);
    line-height: 1.6;
    resize: vertical;
  }

  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
    border-color: var(--rc-color-accent);
  }

  ::placeholder {
    color: var(--rc-color-text-quiet);
    opacity: 1;
  }
`;

/** What opens and closes: a triangle before what it is called. */
export const disclosureStyles = css`
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--rc-target-size);
    gap: var(--rc-space-xs);
    cursor: pointer;
  }

  summary::before {
    content: '▸';
    content: '▸' / '';
  }

  details[open] > summary::before {
    content: '▾';
    content: '▾' / '';
  }
`;

/** `.panel`: a framed section on the page. */
export const panelStyles = css`
  .panel {
    padding: var(--rc-space-l);
    border: 1px solid var(--rc-color-surface-border);
    border-radius: var(--rc-border-radius-l);
    background: var(--rc-color-surface-raised);
  }

  @media (max-width: 30rem) {
    .panel {
      padding: var(--rc-space-m);
    }
  }
`;

/** Tables of figures: rules between rows, figures to the right in `.number` cells. */
export const tableStyles = css`
  table {
    border-collapse: collapse;
    font-size: var(--rc-font-size-s);
  }

  caption {
    text-align: start;
  }

  th,
  td {
    padding: var(--rc-space-xs) var(--rc-space-s);
    border-block-end: 1px solid var(--rc-color-surface-border);
    text-align: start;
    vertical-align: baseline;
  }

  th {
    font-weight: var(--rc-font-weight-semibold);
  }

  thead th {
    color: var(--rc-color-text-quiet);
  }

  th.number,
  td.number {
    text-align: end;
    white-space: nowrap;
  }
`;

/** `.alert`: a message that a user must read; its element carries role="alert" and data-code. */
export const alertStyles = css`
  .alert {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--rc-space-xs) var(--rc-space-m);
    padding: var(--rc-space-s) var(--rc-space-m);
    border: 1px solid var(--rc-color-alert-border);
    border-inline-start-width: 4px;
    border-radius: var(--rc-border-radius-m);
    background: var(--rc-color-alert-fill);
    color: var(--rc-color-text-normal);
    overflow-wrap: anywhere;
  }

  .alert > p {
    flex: 1 1 16rem;
  }
`;
