import { currentLocale } from '../../i18n/locale.ts';
import type { BlockDocument } from '../blocks/block.ts';
import { blocksHtml } from '../blocks/blocks-html.ts';
import { escapeMarkup } from '../blocks/escape-markup.ts';
import { paperStyle } from '../blocks/paper-style.ts';

const style = `
  :host { display: block; font: 0.875rem/1.5 var(--rc-font-family-body); color: #1d2430; overflow-wrap: anywhere; }
  h1 { margin: 0 0 0.75rem; font-size: 1.375rem; line-height: 1.2; }
  h2 { font-size: 1.125rem; } h3, h4 { margin: 1rem 0 0.25rem; font-size: 0.9375rem; }
  p, ul, ol { margin: 0 0 0.5rem; }
  .head { color: #5a6270; font-size: 0.75rem; }
  .table, figure { margin: 0.75rem 0 1rem; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  caption, figcaption { padding-bottom: 0.25rem; text-align: start; font-size: 0.8125rem; }
  th, td { padding: 0.2rem 0.5rem 0.2rem 0; border-bottom: 1px solid; text-align: start; vertical-align: baseline; }
  .number { text-align: end; }
  svg { display: block; max-width: 100%; height: auto; }
  ${paperStyle}
`;

/** The report alone is printed, on white in either colour scheme, with numbered pages. */
const page = (foot: string) => `
  @page {
    margin: 16mm 15mm;
    @bottom-left { content: "${cssText(foot)}"; font: 7pt sans-serif; color: #5a6270; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; color: #5a6270; }
  }
  @media print {
    html, body { background: #fff !important; }
    body > :not(.printed-report) { display: none !important; }
  }
  @media screen { .printed-report { display: none; } }
`;

/**
 * Puts a report where the browser prints it in place of the page.
 *
 * @param head what it is about, from where and when
 * @returns what takes it away again
 */
export function placeForPrint({ title, blocks }: BlockDocument, head: string): () => void {
  const host = document.createElement('div');
  host.className = 'printed-report light';
  host.lang = currentLocale();
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(style)];
  // Every text in it is escaped, as in the file.
  root.innerHTML = `<p class="head">${escapeMarkup(head)}</p>
    <h1>${escapeMarkup(title)}</h1>
    ${blocksHtml(blocks, 2)}`;
  const pageSheet = sheetOf(page(title));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet];
  document.body.append(host);
  return () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== pageSheet,
    );
  };
}

/** A text as it may stand in quotes in a style sheet. */
function cssText(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} .,:;!?()_-]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16)} `,
  );
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
