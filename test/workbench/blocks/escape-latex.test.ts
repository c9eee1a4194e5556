import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex } from '../../../src/workbench/blocks/escape-latex.ts';

/** What is left of an escaped text once every command that prints something is taken out. */
function unprinted(escaped: string): string {
  return escaped
    .replace(/\\[{}$&#%_]/g, '')
    .replace(/\$\\[A-Za-z]+\$|\$-\$/g, '')
    .replace(/\\codepoint\{[0-9A-F]{4,6}\}/g, '')
    .replace(/\\textsuperscript\{\d\}/g, '')
    .replace(/\\[A-Za-z]+\{\}/g, '')
    .replace(/\{[[\]]\}|['\-,]\{\}/g, '')
    .replace(/\\(?:[`'^~=."]|[uvrHdck])\{(?:\\(?:[`'^~=."]|[uvrHdck])\{[^{}\\]\}|[^{}\\])\}/g, '');
}

describe('A text in a LaTeX document', () => {
  it.each([
    ['a command', '\\input{/etc/passwd}', '\\textbackslash{}input\\{/etc/passwd\\}'],
    ['signs with a meaning', '$5 & 10% #1_a', '\\$5 \\& 10\\% \\#1\\_a'],
    ['^^ that names characters', '^^5c', '\\textasciicircum{}\\textasciicircum{}5c'],
    ['a comment over lines', 'a % b\n\nc', 'a \\% b c'],
    ['quotation marks of babel', '"a" ~', '\\textquotedbl{}a\\textquotedbl{} \\textasciitilde{}'],
    ['what would join', "-- '' ,,", "-{}- '{}'{} ,{},"],
    ['an optional argument', '[x]', '{[}x{]}'],
    ['Portuguese', 'avaliação “ótima”', 'avaliação “ótima”'],
    ['Portuguese in two code points each', 'avaliac\u0327a\u0303o', 'avaliação'],
    ['a letter of another alphabet', 'č ő', '\\v{c} \\H{o}'],
    ['Greek and minus', 'κ = −1', '$\\kappa$ = $-$1'],
    ['emoji', 'bom 😀', 'bom \\codepoint{1F600}'],
    ['emoji that are joined', '👩\u200D💻', '\\codepoint{1F469}\\codepoint{1F4BB}'],
    ['right to left with its marks', '\u202Eab\u202C ש', 'ab \\codepoint{05E9}'],
    ['half a surrogate pair', 'a\uD83D', 'a\\codepoint{FFFD}'],
    ['control characters', 'a\u0000\u001Bb', 'a b'],
  ])('prints %s', (_, text, escaped) => {
    expect(escapeLatex(text)).toBe(escaped);
  });

  it('sets two marks on a letter at most, and writes out the others', () => {
    expect(escapeLatex('x\u0301\u0302\u0303')).toBe("\\^{\\'{x}}\\codepoint{0303}");
  });

  it('may break where a word is long', () => {
    expect(escapeLatex('x'.repeat(50))).toBe(
      `${'x'.repeat(24)}\\allowbreak{}${'x'.repeat(24)}\\allowbreak{}xx`,
    );
  });

  it('runs nothing, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'\\{}$&#%_^~"[]\'`-,<>|ab \n\u0301\u0327😀é') }),
        ),
        (text) => {
          expect(unprinted(escapeLatex(text))).toMatch(
            /^(?:[A-Za-z0-9 !()*+\-./:;=?@,]|[¡¿À-ÖØ-öø-ÿŁłŒœŠšŸŽžđ‘’“”‚„]|~)*$/,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
