import { css } from 'lit';

export const reportViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-m);
  }

  .tab {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-m);
  }

  .headline {
    display: grid;
    align-content: start;
    gap: var(--rc-space-2xs);
    max-inline-size: var(--rc-measure);
  }

  .verdict {
    font-size: var(--rc-font-size-l);
    line-height: 1.35;
    text-wrap: pretty;
  }

  .confusions li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--rc-space-s);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rc-space-xs);
    margin-block-start: var(--rc-space-s);
  }

  section {
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--rc-space-2xs);
  }

  .reasons {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  #rows {
    scroll-margin-block-start: var(--rc-space-m);
  }
`;
