import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

// Drawn here because an icon set would have to be fetched, and the page asks for nothing after it
// is loaded.
function icon(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawing}
  </svg>`;
}

export const sunIcon = icon(
  svg`<circle cx="10" cy="10" r="3.4" /><path d="M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2" />`,
);

export const moonIcon = icon(svg`<path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z" />`);

export const menuIcon = icon(svg`<path d="M3 5.5h14M3 10h14M3 14.5h14" />`);

/** The product's sign: a minus and a plus in the colours of the classes. */
export const productSign = html`<svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
  <path d="M2 10h9" stroke="var(--rc-color-negative-mark)" stroke-width="3.2" />
  <path d="M16 10h10M21 5v10" stroke="var(--rc-color-positive-mark)" stroke-width="3.2" />
</svg>`;
