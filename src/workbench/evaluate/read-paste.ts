/** A file made of pasted text; null when there is nothing to read. The ending says what the text looks like. */
export function readPaste(text: string, name: string): File | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return new File([text], `${name}.${extensionOf(trimmed)}`);
}

/** Whether a paste onto the page may be meant as a table: a word pasted by mistake is none. */
export function looksLikeTable(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

function extensionOf(text: string): string {
  if (text.startsWith('[')) return 'json';
  if (text.startsWith('{')) return 'jsonl';
  return text.slice(0, text.search(/\n|$/)).includes('\t') ? 'tsv' : 'csv';
}
