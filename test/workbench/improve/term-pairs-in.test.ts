import { expect, it } from 'vitest';
import { termPairsIn, termPairsText } from '../../../src/workbench/improve/term-pairs-in.ts';

it.each([
  [
    'Maria / João\n\n vale do sol;serra ',
    [
      ['Maria', 'João'],
      ['vale do sol', 'serra'],
    ],
  ],
  ['', []],
  ['Maria João', null],
  ['Maria / João / Ana', null],
  ['Maria / ', null],
  ['Maria / João\nana / maria', null],
  ['ela / Ela', null],
  [`${'x'.repeat(61)} / y`, null],
])('reads %j', (typed, expected) => {
  const pairs = termPairsIn(typed);
  expect(pairs).toEqual(expected);
  if (pairs !== null) expect(termPairsIn(termPairsText(pairs))).toEqual(pairs);
});
