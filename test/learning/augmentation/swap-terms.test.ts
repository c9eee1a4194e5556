import { describe, expect, it } from 'vitest';
import { addTwins } from '../../../src/learning/augmentation/add-twins.ts';
import { termSwap } from '../../../src/learning/augmentation/swap-terms.ts';
import { plainExamples } from '../../../src/learning/training-examples.ts';

const pause = () => Promise.resolve();

describe('termSwap', () => {
  const genders = termSwap({ genders: true, own: [] });
  const own = termSwap({
    genders: false,
    own: [
      ['Maria', 'João'],
      ['vale do sol', 'serra'],
      ['c++', 'rust'],
    ],
  });

  it.each([
    [
      'He said that the lamp broke and his wife was sad',
      'She said that the lamp broke and her husband was sad',
    ],
    ['Meu marido adorou, ele é muito bonito', 'Minha esposa adorou, ela é muito bonita'],
    ['the lamp broke after two days of use', null],
  ])('swaps men and women in “%s”', (text, expected) => {
    expect(genders(text)).toBe(expected);
  });

  it.each([
    ['Maria gostou. MARIA e joão voltaram', 'João gostou. JOÃO e Maria voltaram'],
    ['moro no Vale do  Sol', 'moro no Serra'],
    ['na serra se usa C++, não rust', 'na vale do sol se usa RUST, não c++'],
    ['as Marias da serraria', null],
    ['ele gostou', null],
  ])('swaps whole terms of one’s own in “%s”', (text, expected) => {
    expect(own(text)).toBe(expected);
  });

  it('does not swap back what a term of one’s own stands for', () => {
    const both = termSwap({ genders: true, own: [['ela', 'a cliente']] });
    expect(both('ela disse que o marido gostou muito')).toBe(
      'a cliente disse que a esposa gostou muito',
    );
  });
});

describe('addTwins', () => {
  it('gives each review with a term a twin of its label, and both half its weight', async () => {
    const texts = [
      'my husband loved it',
      'broken lamp',
      'her sister hated the thing',
      'not learnt: he',
    ];
    const plain = plainExamples(texts, Uint8Array.of(1, 0, 0, 1), Uint32Array.of(0, 1, 2));
    const repeated = { ...plain, rows: Uint32Array.of(0, 0, 1, 2) };
    const made = await addTwins(repeated, { genders: true, own: [] }, pause);
    expect(made.texts.slice(4)).toEqual(['my wife loved it', 'his brother hated the thing']);
    expect([...made.labels]).toEqual([1, 0, 0, 1, 1, 0]);
    expect([...made.origins]).toEqual([0, 1, 2, 3, 0, 2]);
    expect([...made.weights]).toEqual([0.5, 1, 0.5, 1, 0.5, 0.5]);
    expect([...made.rows].sort()).toEqual([0, 0, 1, 2, 4, 4, 5]);
    const weightOf = ({ rows, weights }: typeof made) =>
      rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
    expect(weightOf(made)).toBe(weightOf(repeated));
  });
});
