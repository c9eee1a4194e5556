const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML allows neither other control characters nor half a surrogate pair, and a file may hold any.
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * A text as it may stand in HTML or XML, between tags or in a quoted attribute: it is shown, never
 * read as markup.
 */
export function escapeMarkup(text: string): string {
  return withoutForbidden(text).replace(
    /[&<>"']/g,
    (character) => entities[character] ?? character,
  );
}

/** A text in which what XML does not allow stands as the replacement character. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}
