import type { BlockDocument, BlockTable, ReportBlock } from './block.ts';
import { cellText, fileCaption, fileTable, sectionHeading, stepText } from './file-words.ts';

/**
 * A report as Markdown (GitHub's tables). Charts are left out: their tables, or those next to them,
 * hold the same figures.
 */
export function markdownReport({ title, blocks }: BlockDocument): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...blocks.flatMap((block) => blockMarkdown(block, 2)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param level of the headings */
function blockMarkdown(block: ReportBlock, level: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [escapeMarkdown(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')];
    case 'steps':
      return [
        block.steps
          .map((step, index) => `${index + 1}. ${escapeMarkdown(stepText(step))}`)
          .join('\n'),
      ];
    case 'table':
      return [tableMarkdown(block)];
    case 'figure':
      return block.table === null ? [] : [tableMarkdown(block.table)];
    case 'chapter':
      return [
        `${'#'.repeat(level)} ${escapeMarkdown(block.heading)}`,
        ...block.blocks.flatMap((inner) => blockMarkdown(inner, level + 1)),
      ];
    case 'references':
      return [
        `${'#'.repeat(level)} ${escapeMarkdown(block.heading)}`,
        block.references.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n'),
      ];
    case 'sections':
      return block.sections.flatMap((section) => [
        `${'#'.repeat(level)} ${escapeMarkdown(sectionHeading(section))}`,
        ...section.blocks.flatMap((inner) => blockMarkdown(inner, level + 1)),
      ]);
    case 'details':
      return block.blocks.flatMap((inner) => blockMarkdown(inner, level));
    case 'rates':
    case 'action':
    case 'slot':
      return [];
  }
}

function tableMarkdown(table: BlockTable): string {
  const { columns, rows } = fileTable(table);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(fileCaption(table))}**`,
    '',
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map((cell) => escapeMarkdown(cellText(cell))))),
  ].join('\n');
}

/**
 * A text as one line of Markdown that reads as it is: neither markup nor HTML nor a link comes of
 * it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/:(?=\/\/)/g, '\\:');
}
