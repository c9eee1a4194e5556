/** Characters that some readers of lines take for the end of one. */
const lineEnds = /[\u0085\u2028\u2029]/g;

/** Halves of characters, which no other program can write in UTF-8. */
const loneSurrogates = /\p{Surrogate}/gu;

/** A value as one line of JSONL that any reader of UTF-8 takes for one line. */
export function jsonLine(value: object): string {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(loneSurrogates, '\ufffd') : part,
  );
  const escaped = json.replace(
    lineEnds,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
