/** A stretch of a model card as it is drawn. All of it is text. */
export type CardBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] };

const tableRule = /^\|[\s:|-]+\|$/;

/**
 * A line that is only a link: it leads to a file next to the card, which cannot be followed here.
 */
const bareLink = /^\[[^\]]*\]\([^)]*\)$/;

/**
 * Cuts a model card into blocks: as much of Markdown as cards use, and nothing that could be more
 * than text.
 */
export function cardBlocks(card: string): CardBlock[] {
  const blocks: CardBlock[] = [];
  for (const line of card.split('\n').map((raw) => raw.trim())) {
    const last = blocks.at(-1);
    if (line === '' || bareLink.test(line)) {
      // An empty paragraph ends the one before it; it is not drawn.
      blocks.push({ kind: 'paragraph', text: '' });
    } else if (line.startsWith('#')) {
      blocks.push({ kind: 'heading', text: plain(line.replace(/^#+\s*/, '')) });
    } else if (line.startsWith('|')) {
      if (tableRule.test(line)) continue;
      const row = line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => plain(cell.trim()));
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    } else if (/^[-*]\s/.test(line)) {
      const item = plain(line.slice(2));
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph' && last.text !== '') {
      last.text += ` ${plain(line)}`;
    } else {
      blocks.push({ kind: 'paragraph', text: plain(line) });
    }
  }
  return blocks.filter((block) => block.kind !== 'paragraph' || block.text !== '');
}

/** Without the marks of emphasis and code; of a link its words. */
function plain(text: string): string {
  return text.replace(/\[([^[\]]*)\]\([^()[\]]*\)/g, '$1').replace(/[*_]{2}|`/g, '');
}
