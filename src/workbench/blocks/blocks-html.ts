import type { BlockDocument, BlockTable, ReportBlock } from './block.ts';
import { escapeMarkup } from './escape-markup.ts';
import {
  cellText,
  fileCaption,
  fileTable,
  sectionHeading,
  stepText,
  type FileCell,
} from './file-words.ts';
import { paperStyle } from './paper-style.ts';
import { rateChartSvg } from './rate-chart-svg.ts';

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; font: 1rem/1.55 system-ui, sans-serif;
  color: #1d2430; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.25rem; } h3, h4 { font-size: 1rem; } h4 { font-weight: 600; }
p, li { max-width: 68ch; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption, figcaption { text-align: start; font-size: 0.875rem; color: #5a6270; padding-bottom: 0.25rem; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid #e1dfd9; text-align: start; vertical-align: baseline; }
th { font-weight: 600; } .number { text-align: end; white-space: nowrap; }
figure { margin: 1rem 0; overflow-x: auto; } svg { max-width: 100%; height: auto; }
@media (prefers-color-scheme: dark) { body { color: #e9e7e2; background: #14171c; } caption, figcaption { color: #a3a9b4; }
  th, td { border-color: #333944; } }
@media print { :root { color-scheme: light; }
  body { margin: 0; max-width: none; color: #000; background: #fff; }
  ${paperStyle} }
`;

/**
 * A report as one HTML page that needs nothing else: no script, no request, every text escaped. Its
 * own Content-Security-Policy says the same to the browser that opens it.
 */
export function htmlReport({ title, language, blocks }: BlockDocument): string {
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
${blocksHtml(blocks, 2)}
</body>
</html>
`;
}

/**
 * What stands below a report's title. Every text is escaped.
 *
 * @param level of the headings
 */
export function blocksHtml(blocks: readonly ReportBlock[], level: number): string {
  return blocks.map((block) => blockHtml(block, level)).join('\n');
}

function blockHtml(block: ReportBlock, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeMarkup(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
    case 'steps':
      return `<ol>${block.steps.map((step) => `<li>${escapeMarkup(stepText(step))}</li>`).join('')}</ol>`;
    case 'rates':
      return `<figure><figcaption>${escapeMarkup(block.content.title)}</figcaption>${rateChartSvg(block.content, { standalone: false })}</figure>`;
    case 'figure':
      return `<figure><figcaption>${escapeMarkup(block.caption)}</figcaption>${block.svg}</figure>`;
    case 'table':
      return tableHtml(block);
    case 'chapter':
      return `<h${level}>${escapeMarkup(block.heading)}</h${level}>\n${blocksHtml(block.blocks, level + 1)}`;
    case 'references':
      return `<h${level}>${escapeMarkup(block.heading)}</h${level}>\n<ul>${block.references.map(({ text }) => `<li>${escapeMarkup(text)}</li>`).join('')}</ul>`;
    case 'sections':
      return block.sections
        .map(
          (section) =>
            `<h${level}>${escapeMarkup(sectionHeading(section))}</h${level}>\n${blocksHtml(section.blocks, level + 1)}`,
        )
        .join('\n');
    case 'details':
      return blocksHtml(block.blocks, level);
    case 'action':
    case 'slot':
      return '';
  }
}

function tableHtml(table: BlockTable): string {
  const { columns, rows } = fileTable(table);
  const className = (index: number) => (columns[index]?.isNumber ? ' class="number"' : '');
  const header = columns
    .map(({ label }, index) => `<th scope="col"${className(index)}>${escapeMarkup(label)}</th>`)
    .join('');
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, index) => `<td${className(index)}>${cellHtml(cell, columns[index]?.isNumber ?? false)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  return `<div class="table"><table><caption>${escapeMarkup(fileCaption(table))}</caption><thead><tr>${header}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}

/** A cell; what is said of a figure can stand below it. */
function cellHtml(cell: FileCell, isNumber: boolean): string {
  const { text, note } = cell;
  return note === null || !isNumber
    ? escapeMarkup(cellText(cell))
    : `${escapeMarkup(text)} <span class="note">(${escapeMarkup(note)})</span>`;
}
