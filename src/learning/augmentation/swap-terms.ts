import { recogniseLanguage } from '../../text/language.ts';
import { swapGenders } from '../../text/swap-genders.ts';
import { matchCase } from '../../text/text-words.ts';
import type { SwappedTerms } from '../training-recipe.ts';

/** Exchanges terms of texts for their partners, in both directions. */
export type TermSwap = (text: string) => string | null;

/**
 * What makes of a text the same with the other term of each pair; null where it has none. The
 * user's own terms come first: what they stand for is not looked at again.
 */
export function termSwap({ genders, own }: SwappedTerms): TermSwap {
  const partners = new Map(
    own.flatMap(([one, other]) => [
      [keyOf(one), other],
      [keyOf(other), one],
    ]),
  );
  const terms = [...partners.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern =
    terms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(${terms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const recognised = genders ? recogniseLanguage(text) : 'und';
    const language = recognised === 'pt' || recognised === 'en' ? recognised : null;
    const parts = pattern === null ? [text] : text.normalize('NFC').split(pattern);
    // With a group in the pattern, every other part is a term.
    const swapped = parts.map((part, place) => {
      if (place % 2 === 1) return matchCase(part, partners.get(keyOf(part)) ?? part);
      return language === null ? part : (swapGenders(part, language) ?? part);
    });
    const made = swapped.join('');
    return made === text.normalize('NFC') ? null : made;
  };
}

function keyOf(term: string): string {
  return term.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function escape(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
}
