import type { ReviewLanguage } from './language.ts';
import type { RandomSource } from './seeded-random.ts';
import { replaceRanges, textWords, type TextWord } from './text-words.ts';

/** Rows of the keyboards: ABNT2 in Brazil has ç next to l. */
const rows: Record<ReviewLanguage, readonly string[]> = {
  pt: ['qwertyuiop', 'asdfghjklç', 'zxcvbnm'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};

function neighbours(keyboard: readonly string[]): ReadonlyMap<string, string> {
  const keysAround = new Map<string, string>();
  keyboard.forEach((row, y) => {
    for (const [x, key] of [...row].entries()) {
      const around = [
        row[x - 1],
        row[x + 1],
        keyboard[y - 1]?.[x],
        keyboard[y - 1]?.[x + 1],
        keyboard[y + 1]?.[x - 1],
        keyboard[y + 1]?.[x],
      ];
      keysAround.set(key, around.filter((one) => one !== undefined).join(''));
    }
  });
  return keysAround;
}

const neighboursOf = { pt: neighbours(rows.pt), en: neighbours(rows.en) };

/** Shorter words are left alone: one letter more or less makes another word of them. */
const shortestWord = 4;
/** One slip in so many words, at least one and at most eight a review. */
const wordsPerTypo = 8;
const maxTypos = 8;

function slip(word: string, language: ReviewLanguage, random: RandomSource): string {
  const letters = Array.from(word);
  // The first letter is seldom missed, and carries the word's case.
  const at = 1 + random.below(letters.length - 2);
  const letter = letters[at] as string;
  const kind = random.below(3);
  if (kind === 0) {
    letters.splice(at, 1);
  } else if (kind === 1 && letters[at + 1] !== letter) {
    letters.splice(at, 2, letters[at + 1] as string, letter);
  } else {
    const near = neighboursOf[language].get(letter.toLowerCase()) ?? 'e';
    const struck = near.charAt(random.below(near.length));
    letters[at] = letter === letter.toLowerCase() ? struck : struck.toUpperCase();
  }
  return letters.join('');
}

/**
 * The text with slips of the finger: a key next to the right one, a letter lost, two letters turned
 * round. Null where there is no word of four letters.
 */
export function withTypos(
  text: string,
  language: ReviewLanguage,
  random: RandomSource,
): string | null {
  // One letter is one character, so that no accent is left behind.
  const composed = text.normalize('NFC');
  const words = textWords(composed).filter(
    (word) => Array.from(word.text).length >= shortestWord && !/['’]/u.test(word.text),
  );
  if (words.length === 0) return null;
  const count = Math.min(maxTypos, Math.ceil(words.length / wordsPerTypo));
  const chosen = new Map<number, TextWord>();
  while (chosen.size < count) {
    const word = words[random.below(words.length)] as TextWord;
    chosen.set(word.start, word);
  }
  const slips = [...chosen.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: word }) => ({ start, end, text: slip(word, language, random) }));
  return replaceRanges(composed, slips);
}
