import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../src/text/language.ts';

const texts: Record<'pt' | 'en' | 'other', readonly string[]> = {
  pt: [
    'Este produto é excelente, adorei!',
    'Recomendo',
    'péssimo',
    'não é ruim',
    'nao funciona',
    '5 estrelas',
    'Chegou antes do prazo e bem embalado',
    'O filme é longo demais, mas os atores são bons',
    'vcs são top, mto bom msm',
    'ENTREGA RÁPIDA',
  ],
  en: [
    'This product is excellent, I loved it!',
    'not bad',
    "don't buy",
    'It broke after two days',
    'Great sound for the price',
    'a dull , charmless film',
    'Love it',
    'THE WORST PHONE EVER',
    'Five stars',
    'Would buy again in a heartbeat',
  ],
  other: [
    'Muy buen producto, lo recomiendo',
    'No me gustó nada, mala calidad',
    'La película es larga y aburrida, pero los actores están bien',
    'Très bon produit, je recommande',
    "Ce film est nul, je l'ai détesté",
    'Prodotto ottimo, consigliato a tutti',
    'Non mi è piaciuto, è arrivato rotto',
    'Sehr gutes Produkt, schnelle Lieferung',
    'Das Buch hat mir nicht gefallen',
    'Heel goed product, snel geleverd en niet duur',
    '这个产品很好，我喜欢',
    'とても良い商品です',
    'Отличный товар, рекомендую',
    'منتج ممتاز',
    'Πολύ καλό προϊόν',
  ],
};

describe('recogniseLanguage', () => {
  for (const [language, some] of Object.entries(texts)) {
    it.each(some)(`takes %j for ${language}`, (text) => {
      expect(recogniseLanguage(text)).toBe(language);
    });
  }

  it.each(['', '😍👍', '10/10', 'Samsung Galaxy J7', '\ud800'])('does not guess at %j', (text) => {
    expect(recogniseLanguage(text)).toBe('und');
  });

  it('is not misled by a foreign name in a review', () => {
    expect(recogniseLanguage('Comprei o Xiaomi 小米 e adorei, chegou rápido')).toBe('pt');
    expect(
      recogniseLanguage('The director of “Amélie” and “Le Fabuleux Destin” did it again'),
    ).toBe('en');
  });

  it('answers for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(['pt', 'en', 'other', 'und']).toContain(recogniseLanguage(text));
      }),
    );
  });
});
