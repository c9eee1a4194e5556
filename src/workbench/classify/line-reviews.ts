/** Most reviews that are answered here at once; more are a file. */
export const maxLineReviews = 500;

/** The lines of a text that hold something, as they are. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

/**
 * Whether a text that was pasted looks like a list of reviews, one a line. What has an empty line
 * inside is one text in paragraphs.
 */
export function isListOfReviews(text: string): boolean {
  return linesOf(text).length > 1 && !/\n\s*\n/.test(text.trim().replaceAll('\r', ''));
}

/**
 * Whether a change put a text there at once. A line break that is typed is one within a review, as
 * a rule; keyboards on a screen insert whole words, and some programs tell nothing of how.
 */
export function isPasted({ inputType = '' }: InputEvent, before: string, after: string): boolean {
  if (/^(?:delete|history|insertLineBreak|insertParagraph)/.test(inputType)) return false;
  if (inputType === '' || inputType.startsWith('insertFrom')) return true;
  return (
    linesOf(after).length - linesOf(before).length > 1 || !after.startsWith(before.slice(0, 3))
  );
}

/** The lines as a table of one column, for what takes a file. */
export function fileOfLines(lines: readonly string[], column: string): File {
  const cells = [column, ...lines].map((line) => `"${line.replaceAll('"', '""')}"`);
  return new File([cells.join('\n')], `${column}.csv`, { type: 'text/csv' });
}
