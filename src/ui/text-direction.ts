const letter = /\p{L}/u;
const rightToLeftLetter =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/**
 * The direction a text is written in, by its first letter: what `dir="auto"` does, which takes
 * Chromium ten seconds for a text area with a megabyte in it.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = letter.exec(text);
  return first !== null && rightToLeftLetter.test(first[0]) ? 'rtl' : 'ltr';
}
