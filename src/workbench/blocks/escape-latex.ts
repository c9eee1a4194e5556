/** ASCII that LaTeX would read, as the commands that print it. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  // An active character in many languages of babel.
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  // An optional argument where the command before takes one.
  '[': '{[}',
  ']': '{]}',
  // Two of these make another sign.
  "'": "'{}",
};

const symbols: Readonly<Record<string, string>> = {
  '\u00A0': '~',
  '\u202F': '~',
  '\u2007': '~',
  '–': '--',
  '—': '---',
  '‑': '-',
  '…': '\\dots{}',
  '−': '$-$',
  '×': '$\\times$',
  '÷': '$\\div$',
  '±': '$\\pm$',
  '·': '\\textperiodcentered{}',
  '→': '$\\rightarrow$',
  '←': '$\\leftarrow$',
  '↔': '$\\leftrightarrow$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≠': '$\\neq$',
  '≈': '$\\approx$',
  '∞': '$\\infty$',
  '√': '$\\surd$',
  '●': '$\\bullet$',
  '•': '\\textbullet{}',
  '¬': '$\\neg$',
  '°': '\\textdegree{}',
  '€': '\\texteuro{}',
  '£': '\\pounds{}',
  '¢': '\\textcent{}',
  '¥': '\\textyen{}',
  '§': '\\S{}',
  '¶': '\\P{}',
  '©': '\\copyright{}',
  '®': '\\textregistered{}',
  '™': '\\texttrademark{}',
  '«': '\\guillemotleft{}',
  '»': '\\guillemotright{}',
  ª: '\\textordfeminine{}',
  º: '\\textordmasculine{}',
  '½': '\\textonehalf{}',
  '¼': '\\textonequarter{}',
  '¾': '\\textthreequarters{}',
  '‰': '\\textperthousand{}',
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const greek: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi'
      .split(' ')
      .map((name, place) => [String.fromCodePoint(0x3b1 + place), `$\\${name}$`]),
  ),
  ...{ π: '$\\pi$', ρ: '$\\rho$', ς: '$\\varsigma$', σ: '$\\sigma$', τ: '$\\tau$' },
  ...{ υ: '$\\upsilon$', φ: '$\\varphi$', χ: '$\\chi$', ψ: '$\\psi$', ω: '$\\omega$' },
  ...{ Γ: '$\\Gamma$', Δ: '$\\Delta$', Θ: '$\\Theta$', Λ: '$\\Lambda$', Ξ: '$\\Xi$' },
  ...{ Π: '$\\Pi$', Σ: '$\\Sigma$', Φ: '$\\Phi$', Ψ: '$\\Psi$', Ω: '$\\Omega$', µ: '$\\mu$' },
};

/** Combining marks and the commands that set them on a letter. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030A': '\\r',
  '\u030B': '\\H',
  '\u030C': '\\v',
  '\u0323': '\\d',
  '\u0327': '\\c',
  '\u0328': '\\k',
};

/** Letters and quotation marks that every LaTeX with T1 fonts prints as they are. */
const printed = /^[¡¿À-ÖØ-öø-ÿŁłŒœŠšŸŽžđ‘’“”‚„]$/;

/** Signs without a width that order, join or hide others. */
const invisible = /\p{Cf}|\p{Variation_Selector}/gu;

const cluster = /(\P{M})(\p{M}*)|\p{M}+/gu;

/** Characters without a place to break a line before one is made. */
const longestRun = 24;

/**
 * A text as it may stand anywhere in the text of a LaTeX document, in a heading, a caption or a
 * cell: it is printed, never run. What pdfLaTeX has no glyph for (emoji, other scripts) is written
 * as its code point by `\codepoint`, so that nothing breaks the document and nothing vanishes.
 */
export function escapeLatex(text: string): string {
  let run = 0;
  const plain = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, (spaces) =>
      /^[\u00A0\u202F\u2007]$/.test(spaces) ? spaces : ' ',
    )
    .trim();
  return plain
    .replace(cluster, (all: string, base: string | undefined, marks: string | undefined) => {
      run = all === ' ' ? 0 : run + 1;
      const written = base === undefined ? codePoints(all) : character(base, marks ?? '');
      if (run < longestRun) return written;
      run = 0;
      return `${written}\\allowbreak{}`;
    })
    .replace(/([-,])(?=\1)/g, '$1{}');
}

function character(base: string, marks: string): string {
  const written = special[base] ?? symbols[base] ?? greek[base] ?? superscript(base);
  if (written !== null) return written + codePoints(marks);
  if (/^[\x20-\x7E]$/.test(base) || printed.test(base)) return accented(base, base, marks);
  // A letter with marks of its own: "č" is c with a caron.
  const [letter = '', ...own] = base.normalize('NFD');
  return /^[A-Za-z]$/.test(letter) && own.length > 0 && own.every((mark) => mark in accents)
    ? accented(letter, letter, own.join('') + marks)
    : codePoints(base + marks);
}

/** A letter under its marks, of which two at most are set on it. */
function accented(letter: string, base: string, marks: string): string {
  let written = letter;
  let rest = '';
  let set = 0;
  for (const mark of marks) {
    const command = accents[mark];
    if (command === undefined || set === 2 || !/^[A-Za-zÀ-ÿ]$/.test(base)) rest += mark;
    else {
      written = `${command}{${written}}`;
      set += 1;
    }
  }
  return written + codePoints(rest);
}

function superscript(base: string): string | null {
  const digit = superscripts.indexOf(base);
  return digit < 0 ? null : `\\textsuperscript{${digit}}`;
}

function codePoints(text: string): string {
  return [...text]
    .map((one) => {
      // Half a surrogate pair is no character.
      const code = /\p{Surrogate}/u.test(one) ? 0xfffd : (one.codePointAt(0) ?? 0xfffd);
      return `\\codepoint{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
    })
    .join('');
}
