import type { ReportBlock, ReportDocument } from './report-block.ts';

/** A report as Markdown (GitHub's tables). Charts are left out, as the tables beside them hold the same figures. */
export function reportMarkdown({ blocks }: ReportDocument): string {
  const parts = blocks.map(blockMarkdown).filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${escapeMarkdown(item)}`)
        .join('\n');
    case 'rates':
      return '';
    case 'table': {
      const { caption, columns, rows } = block;
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        `**${escapeMarkdown(caption)}**`,
        '',
        line(columns.map(({ label }) => escapeMarkdown(label))),
        line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
        ...rows.map((cells) => line(cells.map(escapeMarkdown))),
      ].join('\n');
    }
  }
}

/** A text as one line of Markdown that reads as it is: neither markup nor HTML nor a link comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/:(?=\/\/)/g, '\\:');
}
