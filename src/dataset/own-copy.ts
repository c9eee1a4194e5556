/**
 * The same string in memory of its own. Engines keep a piece of a string as a view of the whole; a
 * kept cell would keep the chunk of the file that it was cut from.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
