import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError, linearExpression } from '../../src/text/linear-expression.ts';

/** Parts of expressions that read the same here and in JavaScript. */
const atoms = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  '[ab]',
  '[^a]',
  '[a-c]',
  '\\w',
  '\\s',
  '\\.',
  'é',
);
const expression: fc.Arbitrary<string> = fc.letrec<{ whole: string; part: string }>((tie) => ({
  whole: fc
    .array(fc.array(tie('part'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((choices) => choices.map((parts) => parts.join('')).join('|')),
  part: fc.oneof(
    { maxDepth: 3 },
    atoms,
    fc
      .tuple(atoms, fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{2,}', '*?'))
      .map((two) => two.join('')),
    fc.constantFrom('^', '$', '\\b'),
    tie('whole').map((inside) => `(${inside})`),
    tie('whole').map((inside) => `(?:${inside})*`),
  ),
})).whole;

describe('linearExpression', () => {
  it('matches what the same expression of JavaScript matches', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.', '\n'), { maxLength: 8 });
    fc.assert(
      fc.property(expression, text, (source, characters) => {
        const written = characters.join('');
        expect([source, written, linearExpression(source)(written)]).toEqual([
          source,
          written,
          new RegExp(source, 'u').test(written),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer where backtracking would never end', () => {
    const started = performance.now();
    expect(linearExpression('(a+)+$')(`${'a'.repeat(20_000)}b`)).toBe(false);
    expect(linearExpression('(a|a)*(a|a)*c')('a'.repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('folds what is literal, and no shorthand', () => {
    const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(linearExpression('NÃO\\S', fold)('nao!')).toBe(true);
    expect(linearExpression('NÃO\\S', fold)('nao ')).toBe(false);
    expect(linearExpression('[À-Z]+', fold)('xyz')).toBe(true);
  });

  it.each([
    ['(', 'syntax', 1],
    ['a)', 'syntax', 2],
    ['[a', 'syntax', 1],
    ['*a', 'syntax', 1],
    ['a**', 'syntax', 3],
    ['a{3,2}', 'syntax', 2],
    ['\\', 'syntax', 1],
    ['(?=a)', 'unsupported', 2],
    ['(a)\\1', 'unsupported', 4],
    ['(a{30}){30}', 'too-large', 1],
  ])('refuses %s and says where', (source, problem, place) => {
    let thrown: unknown;
    try {
      linearExpression(source);
    } catch (refused) {
      thrown = refused;
    }
    expect(thrown).toBeInstanceOf(ExpressionError);
    expect(thrown).toMatchObject({ problem, place });
  });
});
