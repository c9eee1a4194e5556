import { css, unsafeCSS, type CSSResult } from 'lit';
import {
  classifierColorNames,
  classifierColors,
  classifierProperty,
} from '../ui/classifier-colors.ts';
import { markStyles } from '../ui/mark-styles.ts';

/** What the element calls its colours: those of the page, or its own. */
function colors(own: (color: { light: string; dark: string }) => string): CSSResult {
  const lines = classifierColorNames.map(
    (name) => `--_${name}: var(${classifierProperty(name)}, ${own(classifierColors[name])});`,
  );
  return unsafeCSS(lines.join('\n'));
}

export const widgetStyles = [
  markStyles,
  css`
    :host {
      ${colors(({ light }) => light)}
      --_radius: var(--review-classifier-radius, 0.5rem);
      --_padding: var(--review-classifier-padding, 1rem);

      display: block;
      box-sizing: border-box;
      max-inline-size: 42rem;
      font: var(--review-classifier-font, 1rem/1.5 system-ui, sans-serif);
      text-align: start;
      color: var(--_color);
    }

    /* The page's own color-scheme decides, so that the element is dark exactly where its page is. */
    @supports (color: light-dark(#000, #fff)) {
      :host {
        ${colors(({ light, dark }) => `light-dark(${light}, ${dark})`)}
      }
    }

    :host([hidden]) {
      display: none;
    }

    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }

    p {
      margin: 0;
    }

    .base {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
      padding: var(--_padding);
      border: 1px solid color-mix(in srgb, var(--_border-color) 45%, transparent);
      border-radius: var(--_radius);
      background: var(--_background);
    }

    label {
      font-size: 0.875em;
      font-weight: 600;
    }

    textarea {
      inline-size: 100%;
      min-block-size: 6rem;
      padding: 0.625rem 0.75rem;
      border: 1px solid var(--_border-color);
      border-radius: calc(var(--_radius) * 0.75);
      background: transparent;
      color: inherit;
      font: inherit;
      line-height: 1.5;
      resize: vertical;
    }

    :is(textarea, button):focus-visible {
      outline: 2px solid var(--_accent-color);
      outline-offset: 1px;
    }

    textarea:disabled {
      opacity: 0.6;
      cursor: not-allowed;
    }

    .hint,
    .quiet {
      color: var(--_quiet-color);
      font-size: 0.875em;
    }

    .hint:not(.filled) {
      display: none;
    }

    /* Its place is kept, so that an answer moves nothing. */
    .result {
      min-block-size: 3.25em;
    }

    .answer {
      display: grid;
      gap: 0.375rem;
    }

    .verdict {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 1rem;
      font-size: 1.25em;
      font-weight: 700;
      line-height: 1.3;
    }

    .number {
      font-variant-numeric: tabular-nums lining-nums;
    }

    .negative:not(mark),
    .negative::after {
      color: var(--_negative-color);
    }

    .positive:not(mark),
    .positive::after {
      color: var(--_positive-color);
    }

    .own:is(span, .value) {
      color: var(--_class-color);
    }

    .scale {
      position: relative;
      block-size: 0.5rem;
      border: 1px solid color-mix(in srgb, var(--_border-color) 45%, transparent);
      border-radius: 2px;
    }

    /* The middle of the scale: both labels are equally probable there. */
    .scale::after {
      content: '';
      position: absolute;
      inset: -3px auto -3px 50%;
      border-inline-start: 1px solid var(--_quiet-color);
    }

    .scale.own::after {
      content: none;
    }

    .value {
      position: absolute;
      inset-block: -1px;
      background: currentColor;
      forced-color-adjust: none;
      transition:
        left 150ms,
        right 150ms;
    }

    .review {
      max-inline-size: 68ch;
      line-height: 1.9;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    mark.positive {
      text-decoration-color: var(--_positive-color);
    }

    mark.negative {
      text-decoration-color: var(--_negative-color);
    }

    .own > mark,
    .own > .signed::after {
      color: inherit;
      text-decoration-color: var(--_class-color);
    }

    .level-1 {
      --thickness: 1.25px;
    }

    .level-2 {
      --thickness: 2.5px;
    }

    .level-3 {
      --thickness: 3.75px;
    }

    .level-4 {
      --thickness: 5px;
    }

    .failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
    }

    button {
      min-block-size: 2.75rem;
      padding: 0 1rem;
      border: 1px solid var(--_border-color);
      border-radius: calc(var(--_radius) * 0.75);
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    .announcement {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media (prefers-reduced-motion: reduce) {
      .value {
        transition: none;
      }
    }
  `,
];
