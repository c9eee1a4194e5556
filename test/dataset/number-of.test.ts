import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/dataset/number-of.ts';
import { probabilityOf } from '../../src/dataset/probability-of.ts';

describe('numberOf', () => {
  const digits = (max: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: max });
  const plain = fc
    .tuple(digits(20), fc.constantFrom('.', ''), digits(11))
    .filter(([whole, mark, decimals]) => `${whole}${decimals}` !== '' && `${mark}` !== '')
    .map((parts) => parts.join(''));

  it('gives the bits of Number for digits with a mark, however many', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(numberOf(text)).toBe(Number(text));
        expect(numberOf(text.replace('.', ','))).toBe(Number(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the bits of any probability, as it is written in full and rounded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        (probability, decimals) => {
          expect(numberOf(String(probability))).toBe(probability);
          const text = probability.toFixed(decimals);
          expect(numberOf(text)).toBe(Number(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the bits where the digits are hardly a double', () => {
    for (const text of [
      ...['9007199254740991', '9007199254740992', '9007199254740993', '.9007199254740993'],
      ...['0.00000000000000000000001', '0.0000000000000000000000123', '0.1000000000000000055511'],
      ...['00000000000000000000000000000001', '0.30000000000000004', '1.', '.5', '0', '000.0'],
    ]) {
      expect(numberOf(text), text).toBe(Number(text));
    }
    expect(numberOf('1'.repeat(32))).toBe(Number('1'.repeat(32)));
    expect(numberOf('1'.repeat(33))).toBeNull();
  });

  it.each(['', '.', ',', '1.2.3', '1,2.3', '1 2', ' 1', '0x1', '1e', 'e1', '-', '١', '1_0', '5%'])(
    'takes %j for no number',
    (text) => {
      expect(numberOf(text)).toBeNull();
    },
  );

  it('reads signs and exponents', () => {
    expect([numberOf('-0,5'), numberOf('+.5'), numberOf('1e-3'), numberOf('1,5E2')]).toEqual([
      -0.5, 0.5, 0.001, 150,
    ]);
    expect(numberOf('1e999')).toBeNull();
  });
});

describe('probabilityOf', () => {
  it('reads a share and a percentage with its sign', () => {
    expect(['0.87', '0,87', '87%', '87 %', '87,0 %'].map((value) => probabilityOf(value))).toEqual(
      Array.from({ length: 5 }, () => 0.87),
    );
    expect(['87', '120 %', '-1%'].map((value) => probabilityOf(value))).toEqual([
      'outside',
      'outside',
      'outside',
    ]);
    expect(['%', ' %', 'x %', '5 % %', ''].map((value) => probabilityOf(value))).toEqual(
      Array.from({ length: 5 }, () => 'not-a-number'),
    );
  });
});
