/** Saves a file as if the user had followed a link to it. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "reviews.csv" → "reviews". */
export function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name;
}
