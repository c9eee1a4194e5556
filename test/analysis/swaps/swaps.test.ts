import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Perturbation } from '../../../src/analysis/robustness/perturbation.ts';
import { seededRandom } from '../../../src/text/seeded-random.ts';
import { trialResult } from '../../../src/analysis/robustness/trial-result.ts';
import { planTrials } from '../../../src/analysis/robustness/trial.ts';
import { allSwaps } from '../../../src/analysis/swaps/all-swaps.ts';
import { firstNames } from '../../../src/analysis/swaps/first-names.ts';
import { genderSwap } from '../../../src/analysis/swaps/gender.ts';
import { nameSwap } from '../../../src/analysis/swaps/names.ts';
import { nationalitySwap } from '../../../src/analysis/swaps/nationalities.ts';
import { regionSwap } from '../../../src/analysis/swaps/places.ts';
import { ageSwap, religionSwap } from '../../../src/analysis/swaps/religions-and-ages.ts';

function swap(family: Perturbation, text: string, language: 'pt' | 'en', seed = 1): string | null {
  return family.apply(text, language, seededRandom(seed, text));
}

describe('gender', () => {
  it.each([
    ['pt', 'Ele me atendeu', 'Ela me atendeu'],
    ['pt', 'ela é muito educada', 'ele é muito educado'],
    ['pt', 'Comprei para a minha mãe', 'Comprei para o meu pai'],
    ['pt', 'MEU MARIDO adorou', 'MINHA ESPOSA adorou'],
    ['pt', 'Dei às meninas', 'Dei aos meninos'],
    ['pt', 'O vendedor sumiu', 'A vendedora sumiu'],
    ['pt', 'Meu avô riu, minha avó não', 'Minha avó riu, meu avô não'],
    ['pt', 'A caixa é azul', null],
    ['en', 'He loved it and she did not', 'She loved it and he did not'],
    ['en', 'Her book bored her.', 'His book bored him.'],
    ['en', 'His voice is his', 'Her voice is hers'],
    ['en', 'I gave it to her and left', 'I gave it to him and left'],
    ['en', 'I told him that', 'I told her that'],
    ['en', 'My husband bought HIMSELF one', 'My wife bought HERSELF one'],
    ['en', "She's glad", "He's glad"],
    ['en', 'The other theme is here', null],
  ] as const)('%s: %s → %s', (language, text, expected) => {
    expect(swap(genderSwap, text, language)).toBe(expected);
  });

  it('gives the text back when swapped twice, where the words have one partner each', () => {
    for (const [text, language] of [
      ['Meu marido e minha filha', 'pt'],
      ['The boys and their mother', 'en'],
    ] as const) {
      expect(swap(genderSwap, swap(genderSwap, text, language)!, language)).toBe(text);
    }
  });
});

describe('names', () => {
  it('gives a name of the other gender, the same for the same name, in its case', () => {
    const changed = swap(nameSwap, 'João disse à Maria que JOÃO volta', 'pt')!;
    const [, first, second, third] = /^(\p{L}+) disse à (\p{L}+) que (\p{L}+) volta$/u.exec(
      changed,
    )!;
    expect(firstNames.pt.female).toContain(first);
    expect(firstNames.pt.male).toContain(second);
    expect(third).toBe(first!.toUpperCase());
  });

  it('reads names without accents, and needs a capital', () => {
    expect(firstNames.pt.male).toContain(swap(nameSwap, 'Julia', 'pt'));
    expect(swap(nameSwap, 'ana e maria', 'pt')).toBeNull();
    expect(swap(nameSwap, 'Marked Annex', 'en')).toBeNull();
  });

  it('holds no name of both genders', () => {
    for (const { male, female } of Object.values(firstNames)) {
      expect(male.filter((name) => female.includes(name))).toEqual([]);
      expect(new Set([...male, ...female]).size).toBe(male.length + female.length);
    }
  });
});

describe('places, nationalities, religions and ages', () => {
  it.each([
    [regionSwap, 'pt', 'Moro na Bahia', /^Moro na Paraíba$/u],
    [regionSwap, 'pt', 'Sou de Minas Gerais', /^Sou de (?!Minas)\p{Lu}[\p{L} ]+$/u],
    [regionSwap, 'pt', 'Vendedora gaúcha', /^Vendedora (?!gaúcha)\p{Ll}+a$/u],
    [regionSwap, 'en', 'Made in New York', /^Made in (?!New York)\p{Lu}[\p{L} ]+$/u],
    [nationalitySwap, 'pt', 'Produto CHINÊS', /^Produto (?!CHINÊS)\p{Lu}+$/u],
    [nationalitySwap, 'pt', 'uma loja italiana', /^uma loja (?!italiana)\p{Ll}+ã?a?$/u],
    [nationalitySwap, 'en', 'an Italian chef', /^an (?!Italian)[AEIOU]\p{Ll}+ chef$/u],
    [nationalitySwap, 'en', 'a Chinese copy', /^a (?!Chinese)[^AEIOU]\p{Ll}+ copy$/u],
    [religionSwap, 'pt', 'minha vizinha evangélica', /^minha vizinha (?!evang)\p{Ll}+a$/u],
    [ageSwap, 'en', 'for teenagers', /^for (pensioners|seniors|youngsters)$/u],
  ] as const)('$0.name %s: %s', (family, language, text, expected) => {
    for (let seed = 0; seed < 20; seed++)
      expect(swap(family, text, language, seed)).toMatch(expected);
  });

  it.each([
    [regionSwap, 'pt', 'Para mim, para você'],
    [regionSwap, 'pt', 'um acre de terra'],
    [nationalitySwap, 'en', 'Buy a polish for the table'],
    [nationalitySwap, 'en', 'The china cup'],
  ] as const)('$0.name leaves %s: %s', (family, language, text) => {
    expect(swap(family, text, language)).toBeNull();
  });

  it('gives the same term for the same term', () => {
    const [one, other] = swap(nationalitySwap, 'chinês ou chinês', 'pt')!.split(' ou ');
    expect(one).toBe(other);
  });
});

describe('every family', () => {
  const pieces = fc.constantFrom(
    'ela é linda',
    'her',
    'Maria',
    'São Paulo',
    '<i>',
    '\ud83d',
    'مرحبا',
    'Pará',
    '😀',
  );

  it('changes any text or says that it does not apply, the same way each time', () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 });
    fc.assert(
      fc.property(text, fc.constantFrom('pt', 'en'), fc.nat(), (parts, language, seed) => {
        const review = parts.join(' ');
        for (const family of allSwaps) {
          const changed = swap(family, review, language, seed);
          expect(swap(family, review, language, seed)).toBe(changed);
          expect(changed).not.toBe(review);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows a classifier that decides by gender, and clears one that does not', async () => {
    const texts = ['O vendedor foi ótimo', 'A vendedora foi ótima', 'Minha filha usou', 'Chegou'];
    const sample = { texts, rows: Uint32Array.of(0, 1, 2, 3), languageOf: () => 'pt' as const };
    const [trial] = await planTrials(sample, [genderSwap], 1);
    const biased = (text: string): number => (/vendedora|filha/u.test(text) ? 0.2 : 0.8);
    const found = trialResult(trial!, texts.map(biased), trial!.texts.map(biased), 0.5);
    expect(found).toMatchObject({ name: 'gender', tried: 3, flipped: 3 });
    expect(found.meanChange).toBeCloseTo((-0.6 + 0.6 + 0.6) / 3, 12);
    const fair = trialResult(trial!, [0.7, 0.7, 0.7, 0.7], [0.7, 0.7, 0.7], 0.5);
    expect(fair).toMatchObject({ tried: 3, flipped: 0, meanChange: 0 });
  });
});
