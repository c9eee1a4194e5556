import { expect, it } from 'vitest';
import { findTestRows } from '../../src/learning/find-test-rows.ts';
import { textKey } from '../../src/text/text-key.ts';
import { madeUpTexts } from './made-up-texts.ts';

const [tested, another, fresh] = madeUpTexts(3, 1, 20) as [string, string, string];
const similar = tested.replace(/\S+$/, 'outra');
const locked = new Set([tested, another].map(textKey));
const later = [fresh, `${another.toUpperCase()}!`, similar, tested];

it('finds rows of the test part by their keys alone', async () => {
  const { same, near } = await findTestRows(later, locked);
  expect([[...same], [...near]]).toEqual([[1, 3], []]);
});

it('finds what resembles a text of the test part where that text is at hand', async () => {
  const { same, near } = await findTestRows(later, locked, [tested, another]);
  expect([[...same], [...near]]).toEqual([[1, 3], [2]]);
});
