const adjectives: Record<string, string> = { negative: 'negative', positive: 'positive' };

/** The word for a class; its own name where the page has none. */
export function classWord(name: string): string {
  return adjectives[name] ?? name;
}

/** A class as it runs in a sentence; one that the page has no word for stands in quotes. */
export function className(name: string): string {
  return adjectives[name] ?? `“${name}”`;
}
