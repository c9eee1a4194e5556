import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  neutralSentenceAfter,
  neutralSentenceBefore,
} from '../../../src/analysis/robustness/added-sentence.ts';
import { allPerturbations } from '../../../src/analysis/robustness/all-perturbations.ts';
import { contractions } from '../../../src/analysis/robustness/contractions.ts';
import { lowerCase, upperCase } from '../../../src/analysis/robustness/letter-case.ts';
import { lostAccents } from '../../../src/analysis/robustness/lost-accents.ts';
import { lostPunctuation } from '../../../src/analysis/robustness/lost-punctuation.ts';
import { negatedCriticism, negatedPraise } from '../../../src/analysis/robustness/negation-flip.ts';
import type { Perturbation } from '../../../src/analysis/robustness/perturbation.ts';
import { seededRandom } from '../../../src/text/seeded-random.ts';
import { textWords } from '../../../src/text/text-words.ts';
import { typos } from '../../../src/analysis/robustness/typos.ts';

function change(perturbation: Perturbation, text: string, language: 'pt' | 'en', seed = 1) {
  return perturbation.apply(text, language, seededRandom(seed, text));
}

describe('typos', () => {
  it('changes long words only, by one letter, and leaves the first', () => {
    const text = 'O som é bom e a bateria aguenta';
    for (let seed = 0; seed < 60; seed++) {
      const changed = change(typos, text, 'pt', seed)!;
      const before = text.split(' ');
      const after = changed.split(' ');
      const differing = before.filter((word, i) => word !== after[i]);
      expect(differing.length).toBeLessThanOrEqual(1);
      for (const [i, word] of before.entries()) {
        if (word === after[i]) continue;
        expect(['bateria', 'aguenta']).toContain(word);
        expect(after[i]!.charAt(0)).toBe(word.charAt(0));
        expect(Math.abs(after[i]!.length - word.length)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('makes each kind of slip, on the keyboard of the language', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed++) seen.add(change(typos, 'mala', 'pt', seed)!);
    expect(seen).toContain('mla');
    expect(seen).toContain('maal');
    expect(seen).toContain('maça');
    const english = new Set<string>();
    for (let seed = 0; seed < 300; seed++) english.add(change(typos, 'mala', 'en', seed)!);
    expect(english).not.toContain('maça');
  });

  it('says the same under the same seed, and has nothing to do with short words', () => {
    const text = 'Chegou quebrado e ninguém respondeu';
    expect(change(typos, text, 'pt', 5)).toBe(change(typos, text, 'pt', 5));
    expect(change(typos, 'Bom até aí', 'pt')).toBeNull();
    expect(change(typos, '👍👍', 'pt')).toBeNull();
  });

  it('leaves markup and addresses alone', () => {
    const text = '<strong>ok</strong> www.loja.com/pedido #promocao @vendedor 😀';
    expect(change(typos, text, 'pt')).toBeNull();
  });
});

describe('spelling', () => {
  it.each([
    [lostAccents, 'pt', 'É ótimo, não?', 'E otimo, nao?'],
    [lostAccents, 'pt', 'Otimo', null],
    [lostAccents, 'en', 'Café', 'Cafe'],
    [lowerCase, 'pt', 'MUITO Bom', 'muito bom'],
    [lowerCase, 'pt', 'bom', null],
    [upperCase, 'pt', 'não', 'NÃO'],
    [upperCase, 'en', 'OK 10/10', null],
    [lostPunctuation, 'pt', 'Bom, bonito e barato!!!', 'Bom bonito e barato'],
    [lostPunctuation, 'en', "I don't like it, 8.5 at best :( ", "I don't like it 8.5 at best :("],
    [lostPunctuation, 'pt', 'Lindo...mas caro', 'Lindo mas caro'],
    [lostPunctuation, 'pt', 'Amei <3', null],
    [lostPunctuation, 'pt', '!!!', null],
  ] as const)('$0.name %s: %s → %s', (perturbation, language, text, expected) => {
    expect(change(perturbation, text, language)).toBe(expected);
  });

  it.each([
    ['pt', 'Você disse para esperar', 'Vc disse pra esperar'],
    ['pt', 'vc tá certo', 'você está certo'],
    ['pt', 'ESTÁ QUEBRADO', 'TÁ QUEBRADO'],
    ['pt', 'Esta capa é boa', null],
    ['en', "I don't like it", 'I do not like it'],
    ['en', 'I do not like it', "I don't like it"],
    ['en', 'It CANNOT swim', "It CAN'T swim"],
    ['en', 'I am glad', "I'm glad"],
    ['en', 'What do I do? Not this', null],
    ['en', 'They’re fine', 'They are fine'],
  ] as const)('contractions %s: %s → %s', (language, text, expected) => {
    expect(change(contractions, text, language)).toBe(expected);
  });

  it('adds a neutral sentence before or after, and closes the review first', () => {
    expect(change(neutralSentenceBefore, 'Bom', 'pt')).toMatch(/^\p{Lu}.+\. Bom$/u);
    expect(change(neutralSentenceAfter, 'Good', 'en')).toMatch(/^Good\. \p{Lu}.+\.$/u);
    expect(change(neutralSentenceAfter, 'Good! ', 'en')).toMatch(/^Good! \p{Lu}.+\.$/u);
    expect(change(neutralSentenceAfter, ' ', 'en')).toBeNull();
  });
});

describe('negated praise and criticism', () => {
  it.each([
    [negatedPraise, 'pt', 'O som é bom.', 'O som não é bom.'],
    [negatedPraise, 'pt', 'Gostei da cor', 'Não gostei da cor'],
    [negatedPraise, 'pt', 'GOSTEI', 'NÃO GOSTEI'],
    [negatedPraise, 'pt', 'É um produto muito bom', 'Não é um produto muito bom'],
    [negatedPraise, 'pt', 'Não é ruim', 'É ruim'],
    [negatedPraise, 'pt', 'Não gostei', null],
    [negatedPraise, 'pt', 'Nunca foi bom', null],
    [negatedPraise, 'pt', 'A caixa é azul', null],
    [negatedPraise, 'en', 'The sound is very good.', 'The sound is not very good.'],
    [negatedPraise, 'en', 'I love this lamp', 'I do not love this lamp'],
    [negatedPraise, 'en', 'We loved it', 'We did not love it'],
    [negatedPraise, 'en', 'It works', 'It does not work'],
    [negatedPraise, 'en', 'I would recommend it', 'I would not recommend it'],
    [negatedPraise, 'en', "It isn't bad", 'It is bad'],
    [negatedPraise, 'en', "It's great", "It's not great"],
    [negatedPraise, 'en', 'The works of art', null],
    [negatedPraise, 'en', 'I do not like it', null],
    [negatedCriticism, 'pt', 'A tela é ruim', 'A tela não é ruim'],
    [negatedCriticism, 'pt', 'Não gostei', 'Gostei'],
    [negatedCriticism, 'pt', 'Não recomendo. Quebrou.', 'Recomendo. Não quebrou.'],
    [negatedCriticism, 'pt', 'Gostei', null],
    [negatedCriticism, 'en', 'The screen is terrible', 'The screen is not terrible'],
    [negatedCriticism, 'en', "It doesn't work", 'It works'],
    [negatedCriticism, 'en', "I didn't enjoy it", 'I enjoyed it'],
    [negatedCriticism, 'en', 'It is not good', 'It is good'],
    [negatedCriticism, 'en', 'I hated it', 'I did not hate it'],
    [negatedCriticism, 'en', 'Love it', null],
  ] as const)('$0.name %s: %s → %s', (perturbation, language, text, expected) => {
    expect(change(perturbation, text, language)).toBe(expected);
  });
});

describe('every perturbation', () => {
  const pieces = fc.constantFrom(
    'não gostei',
    "don't",
    'is good',
    '<b onclick="x">',
    '</b>',
    '👍🏽',
    '\ud83d',
    'مرحبا',
    '\u202e',
    'é ótimo',
    '10/10',
    ':)',
    '!!',
    'e\u0301',
    'ÀÉ',
    '\u0000',
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 });

  it('changes any text or says that it does not apply, the same way each time', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('pt', 'en'), fc.nat(), (parts, language, seed) => {
        const review = parts.join(' ');
        for (const perturbation of allPerturbations) {
          const changed = change(perturbation, review, language, seed);
          expect(change(perturbation, review, language, seed)).toBe(changed);
          if (changed === null) continue;
          expect(changed.trim(), perturbation.name).not.toBe('');
          expect(changed, perturbation.name).not.toBe(review);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['é bom ', '<', 'a', "don't ", '!', '&', 'x@'])(
    'changes 100 kB of %j in a moment',
    (piece) => {
      const review = piece.repeat(100_000 / piece.length);
      const started = performance.now();
      for (const perturbation of allPerturbations) change(perturbation, review, 'pt');
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  it('has a name of its own', () => {
    expect(new Set(allPerturbations.map(({ name }) => name)).size).toBe(allPerturbations.length);
  });
});

describe('textWords', () => {
  it('gives the words, without those of markup, addresses, accounts and codes', () => {
    const words = (text: string): string[] => textWords(text).map((word) => word.text);
    expect(words("Não, isn't <i>ok</i> &amp; a@b.com http://x.y/z J7 5kg")).toEqual([
      'Não',
      "isn't",
      'ok',
    ]);
  });
});
