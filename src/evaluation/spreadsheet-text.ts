/**
 * What ends a cell somewhere: the list separators that spreadsheets split a file at, and everything
 * that some program takes for the end of a line. Which of them counts, and whether one inside
 * quotes does, depends on the program and on the country it is set to, so all of them count.
 */
const separator = String.raw`[,;|\t\n\v\f\r\x1C-\x1E\x85\u2028\u2029]`;

/** What a program may drop before it looks at a cell: blanks, invisible characters, quotes. */
const skipped = String.raw`(?:(?!${separator})[\p{Z}\p{Cc}\p{Cf}\p{Pi}\p{Pf}„‚"'\x60´＂＇])`;

/** What begins a formula: OWASP's characters, with their full-width and their small forms. */
const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';

/** A part of the text that a program may take for a cell, up to the sign of a formula. */
const formulaStart = new RegExp(`(?:^|${separator})${skipped}*(?=${sign})`, 'gu');

/** The start of a text that may be dropped, so that what follows begins the cell. */
const blankStart = /^'*(?=[\t\r\n\0])/;

/**
 * The text as it stands in a CSV file of which no part runs as a formula, however a spreadsheet
 * splits it: at `,`, `;`, `|`, tabs or line breaks, with or without regard for quotes, and with the
 * blanks and quotes at the start of a part dropped. Every sign that could start a formula gets an
 * apostrophe directly before it, which makes a spreadsheet read text. The signs and the apostrophe
 * are OWASP's ("CSV Injection", and requirement 1.2.10 of its Application Security Verification
 * Standard 5), and so is the apostrophe before a tab, a line break or a NUL that begins the text.
 *
 * "- muito bom", "-5" and the sign in "bom, -5 pontos" are escaped too: a spreadsheet shows the
 * first as an error and makes a number of the others, and all are texts. A dash between words, as
 * in "bom - barato", stays as it is.
 *
 * No text is lost: where apostrophes stand before the sign already, one is added to them, so taking
 * one off at every such place gives the text back. docs/predictions-file.md has the expressions.
 */
export function spreadsheetText(text: string): string {
  return text.replace(formulaStart, "$&'").replace(blankStart, "$&'");
}
