import { describe, expect, it } from 'vitest';
import { augmentExamples, madeTexts } from '../../../src/learning/augmentation/augment-examples.ts';
import { featureSet } from '../../../src/learning/feature-set.ts';
import { plainExamples } from '../../../src/learning/training-examples.ts';
import { defaultRecipe, type AugmentationStep } from '../../../src/learning/training-recipe.ts';
import { textWords } from '../../../src/text/text-words.ts';

const classes = ['negative', 'positive'];
const pause = () => Promise.resolve();

/** What a step makes of a text under many seeds, without repetitions. */
function variants(step: AugmentationStep, text: string, label = 1, names = classes): string[] {
  const made = Array.from({ length: 60 }, (_, seed) =>
    madeTexts({ text, label }, [step], names, seed).map((one) => one.text),
  );
  return [...new Set(made.flat())];
}

const wordsOf = (text: string) => textWords(text).map(({ folded }) => folded);
const portuguese = 'O produto chegou rápido, a entrega foi ótima e a qualidade não decepciona nada';

describe('augmentation', () => {
  it('swaps words, and keeps all of them and the case of their places', () => {
    const made = variants('swap', portuguese);
    expect(made.length).toBeGreaterThan(10);
    for (const text of made) {
      expect(wordsOf(text).sort()).toEqual(wordsOf(portuguese).sort());
      expect(text.charAt(0)).toBe(text.charAt(0).toUpperCase());
    }
    expect(variants('swap', 'Muito bom')).toEqual([]);
  });

  it('deletes a word or some, and never what denies', () => {
    const made = variants('deletion', portuguese);
    expect(made.length).toBeGreaterThan(10);
    for (const text of made) {
      expect(wordsOf(text).length).toBeLessThan(wordsOf(portuguese).length);
      expect(wordsOf(text)).toEqual(expect.arrayContaining(['nao', 'nada']));
      expect(text).not.toMatch(/ {2}/u);
    }
    expect(variants('deletion', 'Não gostei mesmo')).toEqual([]);
  });

  it('replaces words by synonyms of the same gender and case', () => {
    const made = variants('synonyms', 'Ótima entrega, recomendo muito esta loja para todos');
    expect(made.some((text) => text.startsWith('Fantástica entrega'))).toBe(true);
    expect(made.some((text) => text.includes('indico'))).toBe(true);
    expect(made.some((text) => /^\p{Lu}\p{L}+o entrega/u.test(text))).toBe(false);
    const english = variants('synonyms', 'The sound is AWESOME and the seller was friendly to me');
    expect(english.some((text) => text.includes('is AMAZING') || text.includes('vendor'))).toBe(
      true,
    );
  });

  it('has no synonym for what is denied, nor for words of another language', () => {
    expect(variants('synonyms', 'This one is not very good at all')).toEqual([]);
    expect(
      variants('synonyms', 'Das Produkt ist leider nicht gut und die Lieferung war zu spät'),
    ).toEqual([]);
  });

  it('crops sentences: neighbours, at least half', () => {
    const sentences = ['Chegou ontem.', 'A caixa veio inteira!', 'O som é bom.', 'Recomendo.'];
    const text = sentences.join(' ');
    const made = variants('sentence-crops', text);
    expect(made).toContain('Chegou ontem. A caixa veio inteira!');
    expect(made).toContain('A caixa veio inteira! O som é bom. Recomendo.');
    for (const one of made) {
      expect(text).toContain(one);
      expect(one.length).toBeLessThan(text.length);
    }
    expect(variants('sentence-crops', 'Chegou ontem. Recomendo.')).toEqual([]);
  });

  it('makes slips of the finger, and takes accents away', () => {
    expect(variants('typos', portuguese).length).toBeGreaterThan(10);
    expect(variants('lost-accents', portuguese)).toEqual([
      'O produto chegou rapido, a entrega foi otima e a qualidade nao decepciona nada',
    ]);
    expect(variants('lost-accents', 'The sound is good')).toEqual([]);
  });

  it.each([
    ['O produto é bom', 1, 'O produto não é bom'],
    ['Gostei muito desse livro', 1, 'Não gostei muito desse livro'],
    ['Não recomendo esta loja para ninguém', 0, 'Recomendo esta loja para ninguém'],
    ['Eu não gostei do produto', 0, 'Eu gostei do produto'],
    ['I love this phone', 1, 'I do not love this phone'],
    ['This phone is great', 1, 'This phone is not great'],
    ["It isn't good for my kitchen", 0, 'It is good for my kitchen'],
  ])('makes the opposite of “%s”, with the other label', (text, label, opposite) => {
    expect(madeTexts({ text, label }, ['negation-pairs'], classes, 1)).toEqual([
      { text: opposite, label: 1 - label },
    ]);
  });

  it.each([
    ['says two things', 'O produto é bom, adorei a loja', 1],
    ['speaks against itself', 'O produto é bom mas demorou', 1],
    ['has two sentences', 'The phone is great. It came on Monday', 1],
    ['criticises without a denial', 'O produto é ruim', 0],
    ['is denied praise that was rated well', 'Eu não gostei do produto', 1],
    ['is long', `O produto é bom ${'e veio na caixa com o cabo '.repeat(4)}`, 1],
  ])('makes no opposite of a review that %s', (_, text, label) => {
    expect(variants('negation-pairs', text, label)).toEqual([]);
  });

  it('makes no opposite where classes are not polarity', () => {
    expect(variants('negation-pairs', 'O produto é bom', 1, ['bug', 'wish'])).toEqual([]);
  });
});

describe('augmentExamples', () => {
  const texts = [
    portuguese,
    'Test row, never learnt',
    'The phone is great and the box was fine too',
  ];
  const examples = plainExamples(texts, Uint8Array.of(1, 0, 1), Uint32Array.of(0, 2, 2));
  examples.weights[2] = 0.4;
  const steps: AugmentationStep[] = ['swap', 'deletion', 'typos', 'synonyms'];
  const augment = () => augmentExamples(examples, steps, classes, 9, pause);

  it('has texts follow their origin, and count half as much as it together', async () => {
    const { texts: all, origins, rows, weights, labels } = await augment();
    expect(all.slice(0, 3)).toEqual(texts);
    expect(labels).toHaveLength(all.length);
    for (const [origin, expected] of [
      [0, 0.5],
      // Learnt from twice, with a weight of 0.4.
      [2, 0.4],
    ] as const) {
      const made = [...rows].filter((row) => row >= 3 && origins[row] === origin);
      expect(made.length).toBeGreaterThan(2);
      expect(made.reduce((sum, row) => sum + weights[row]!, 0)).toBeCloseTo(expected, 12);
    }
  });

  it('makes nothing of what is not learnt from', async () => {
    const { origins, rows } = await augment();
    expect([...origins.slice(3)]).not.toContain(1);
    expect(rows).not.toContain(1);
  });

  it('makes other texts of a review that is learnt from twice, and repeats itself', async () => {
    const made = await augment();
    const ofTwice = made.texts.filter((_, row) => row >= 3 && made.origins[row] === 2);
    expect(new Set(ofTwice).size).toBeGreaterThan(4);
    expect(await augment()).toEqual(made);
  });

  it('lets no name of one review become a feature by its copies', async () => {
    const review = 'Atendimento da Zuleica foi muito bom e a entrega da loja chegou ontem';
    const own = [review, ...Array.from({ length: 5 }, (_, row) => `Atendimento muito bom ${row}`)];
    const plain = plainExamples(own, new Uint8Array(6).fill(1), Uint32Array.of(0, 1, 2, 3, 4, 5));
    const { texts: all, rows, origins } = await augmentExamples(plain, steps, classes, 1, pause);
    expect(all.filter((text) => text.includes('Zuleica')).length).toBeGreaterThan(3);
    const { data } = featureSet([...all, 'Zuleica', 'Atendimento'], rows, defaultRecipe.features, {
      maxTokens: 64,
      origins,
    });
    const featuresOf = (row: number) => data.rowSplits[row + 1]! - data.rowSplits[row]!;
    expect(featuresOf(all.length)).toBe(0);
    expect(featuresOf(all.length + 1)).toBe(1);
  });
});
