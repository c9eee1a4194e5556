import { css, unsafeCSS } from 'lit';
import { pageStyles } from '../page-styles.ts';
import { partNames, partRule } from './embed-parts.ts';

/** How the page Embed is laid out, and the examples of parts on its live element. */
export const embedPageStyles = [
  pageStyles,
  css`
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-s);
      align-content: start;
    }

    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-l);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--rc-space-xs) var(--rc-space-m);
    }

    .choices {
      display: flex;
      align-items: center;
      gap: var(--rc-space-xs);
    }

    /* The page of somebody else. */
    .stage {
      padding: var(--rc-space-m);
      border: 1px solid var(--rc-color-surface-border);
      border-radius: var(--rc-border-radius-l);
      background: Canvas;
      color: CanvasText;
    }

    .stage.light {
      color-scheme: light;
    }

    .stage.dark {
      color-scheme: dark;
    }

    review-classifier:not(:defined) {
      display: none;
    }

    .event {
      min-block-size: 12rem;
      max-block-size: 12rem;
    }

    /* Its tabs lie on a panel. */
    .panel rc-tab-panels,
    .panel rc-embed-code {
      --rc-color-surface-default: var(--rc-color-surface-raised);
    }

    .about {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-l);
    }

    .about > div {
      display: grid;
      gap: var(--rc-space-s);
      align-content: start;
    }

    @media (min-width: 60rem) {
      .columns {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }

      /* The event takes what room the controls leave. */
      .live {
        grid-template-rows: auto auto auto minmax(12rem, 1fr);
      }

      .event {
        max-block-size: none;
        contain: size;
      }

      .about {
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      }
    }
  `,
  unsafeCSS(partNames.map((part) => partRule(`review-classifier.part-${part}`, part)).join('\n\n')),
];
