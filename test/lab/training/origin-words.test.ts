import { expect, it } from 'vitest';
import { BucketSet } from '../../../src/text/bucket-set.ts';
import { Vectoriser } from '../../../src/text/vectorise.ts';
import { chooseWords } from '../../../lab/network/choose-words.ts';
import { originWords, tokenHashes } from '../../../lab/training/origin-words.ts';
import { silentProgress } from '../../../src/learning/progress.ts';
import { trainLinearBranch } from '../../../src/learning/train-linear-branch.ts';
import { tinySettings } from '../../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../../fixtures/model/tiny-reviews.ts';

it.each([
  'chinês',
  'chinesas',
  'alemã',
  'espanhóis',
  'europeias',
  'Nigerian',
  'Nigerians',
  'Irish',
])('knows %s', (word) => expect(originWords()).toContain(word));

it('reads each of them as one token, with its accents and without', () => {
  const hashes = tokenHashes(originWords());
  const known = (word: string): boolean =>
    [...tokenHashes([word])].every((hash) => hashes.has(hash));
  expect(['coreano', 'CHINÊS', 'chines', 'Bolivia'].map(known)).toEqual([true, true, true, true]);
  expect(['ira', 'gana', 'usa', 'pole'].map(known)).toEqual([false, false, false, false]);
  expect(() => tokenHashes(['norte-americano'])).toThrow('norte-americano is not one token');
});

it('lets a linear model learn no n-gram of a word that it is not to read', () => {
  const { vectoriser: settings } = tinySettings;
  const { buckets } = trainLinearBranch(
    {
      texts: tinyReviews.map(({ text }) => text),
      labels: Uint8Array.from(tinyReviews, ({ label }) => label),
      classes: 2,
      weights: new Float32Array(tinyReviews.length).fill(1),
    },
    { ...tinySettings, unread: tokenHashes(['adorei']) },
    silentProgress,
  );
  const { rowSplits } = new Vectoriser(
    settings,
    new BucketSet(buckets, settings.bucketBits),
  ).vectorise(['Adorei!', 'Adorei a compra', 'a compra', 'muito bom']);
  const features = [...rowSplits.subarray(1)].map((end, row) => end - (rowSplits[row] as number));
  expect(features[0]).toBe(1); // the exclamation mark
  expect(features[1]).toBe(features[2]);
  expect(features[3]).toBeGreaterThan(0);
});

it('lets the network choose no such word', () => {
  const choose = (unread: string[]) =>
    chooseWords(['um chinês bom', 'um bom'], 10, 1, 24, 8, tokenHashes(unread));
  expect(choose([])).toHaveLength(3);
  expect(choose(['chinês'])).toHaveLength(2);
});
