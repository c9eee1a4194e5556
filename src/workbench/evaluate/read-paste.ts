/**
 * A file made of pasted text; null when there is nothing to read. The ending says what the text
 * looks like.
 */
export function readPaste(text: string, name: string): File | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return new File([text], `${name}.${extensionOf(trimmed)}`);
}

/** Whether a paste onto the page may be meant as a table: a word pasted by mistake is none. */
function looksLikeTable(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

function extensionOf(text: string): string {
  if (text.startsWith('[')) return 'json';
  if (text.startsWith('{')) return 'jsonl';
  return text.slice(0, text.search(/\n|$/)).includes('\t') ? 'tsv' : 'csv';
}

/**
 * What was pasted on the page as files: files themselves, or a table. None where the user pastes
 * into a field, or what is no table.
 *
 * @param name what a pasted table is called
 */
export function pastedFiles(event: ClipboardEvent, name: string): File[] {
  const [origin] = event.composedPath();
  const isTyping = origin instanceof HTMLInputElement || origin instanceof HTMLTextAreaElement;
  if (isTyping || event.clipboardData === null) return [];
  const { files } = event.clipboardData;
  if (files.length > 0) return [...files];
  const text = event.clipboardData.getData('text/plain');
  const table = looksLikeTable(text) ? readPaste(text, name) : null;
  return table === null ? [] : [table];
}
