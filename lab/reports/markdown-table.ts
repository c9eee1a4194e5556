/** A share as a percentage with one decimal, without the sign. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** A table in GitHub's Markdown. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
