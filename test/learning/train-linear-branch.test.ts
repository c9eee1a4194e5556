import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/learning/progress.ts';
import {
  trainLinearBranch,
  type LinearBranchSettings,
} from '../../src/learning/train-linear-branch.ts';
import { hashWord } from '../../src/text/hash.ts';
import { bucketOf } from '../../src/text/bucket-set.ts';

const texts = ['good phone', 'good lamp', 'bad phone', 'bad lamp', 'good film', 'bad book'];
const labels = Uint8Array.of(1, 1, 0, 0, 1, 0);
const settings: LinearBranchSettings = {
  seed: 5,
  vectoriser: { maxNgram: 1, bucketBits: 16, maxTokens: 16, normExponent: 0.5 },
  candidateBits: 20,
  minimumCount: 1,
  unread: new Set(),
  features: 100,
  smoothing: 1,
  scaleExponent: 0.5,
  frequencyExponent: 0.4,
  learningRate: 0.5,
  dropout: 0.2,
  l2: 0,
  epochs: { selection: 2, final: 3 },
  averaged: 1,
  quantisationCut: 0.01,
};

class Log implements Progress {
  readonly lines: string[] = [];

  stage(name: string): void {
    this.lines.push(name);
  }

  step(done: number, total: number, note?: string): void {
    this.lines.push(`${done}/${total} ${note?.replace(/\d\.\d{4}$/, 'N') ?? ''}`);
  }
}

function train(changes: Partial<LinearBranchSettings> = {}, classes = 2, log = new Log()) {
  const ofRows = classes === 2 ? labels : Uint8Array.of(2, 0, 1, 1, 2, 0);
  const weights = new Float32Array(texts.length).fill(1);
  return trainLinearBranch(
    { texts, labels: ofRows, classes, weights },
    { ...settings, ...changes },
    log,
  );
}

const bucket = (word: string) => bucketOf(hashWord(word), 16);
const buckets = (...words: string[]) => words.map(bucket).sort((a, b) => a - b);

describe('trainLinearBranch', () => {
  it('learns a weight of each word, and which class it speaks for', () => {
    const branch = train({ epochs: { selection: 2, final: 40 }, dropout: 0 });
    expect([...branch.buckets]).toEqual(buckets('good', 'bad', 'phone', 'lamp', 'film', 'book'));
    expect(branch).toMatchObject({ kind: 'sparse-linear', quantisationCut: 0.01 });
    expect(branch.biases).toHaveLength(1);
    const weightOf = (word: string) => branch.weights[branch.buckets.indexOf(bucket(word))]!;
    expect(weightOf('good')).toBeGreaterThan(1);
    expect(weightOf('bad')).toBeLessThan(-1);
    // As many good phones as bad ones: such a word has no leaning, and its scale is 0.
    expect(weightOf('phone')).toBe(0);
  });

  it('tells how far it is', () => {
    const log = new Log();
    train({}, 2, log);
    expect(log.lines).toEqual([
      'Counting n-grams',
      'Choosing features among 6 n-grams',
      '1/2 log loss N',
      '2/2 log loss N',
      'Training on 6 features',
      '1/3 log loss N',
      '2/3 log loss N',
      '3/3 log loss N',
    ]);
  });

  it('keeps the features that matter most', () => {
    expect([...train({ features: 2 }).buckets]).toEqual(buckets('good', 'bad'));
    expect([...train({ features: 2, averaged: 2 }).buckets]).toEqual(buckets('good', 'bad'));
  });

  it('leaves out what occurs too rarely, and words that it must not learn', () => {
    expect([...train({ minimumCount: 2 }).buckets]).toEqual(
      buckets('good', 'bad', 'phone', 'lamp'),
    );
    expect([...train({ unread: new Set([hashWord('lamp')]) }).buckets]).toEqual(
      buckets('good', 'bad', 'phone', 'film', 'book'),
    );
  });

  it('leaves out a word that would be read in place of one that it must not learn', () => {
    // The same first 16 bits, as those of a bucket, and other ones after them.
    const neighbour = (hashWord('lamp') ^ 0xffff) >>> 0;
    expect([...train({ unread: new Set([neighbour]) }).buckets]).toEqual(
      buckets('good', 'bad', 'phone', 'film', 'book'),
    );
  });

  it('counts n-grams in as many buckets as it is told, and gives fewer', () => {
    const vectoriser = { ...settings.vectoriser, bucketBits: 15 };
    const branch = train({ vectoriser, unread: new Set([hashWord('lamp')]) });
    const expected = ['good', 'bad', 'phone', 'film', 'book'].map((word) =>
      bucketOf(hashWord(word), 15),
    );
    expect([...branch.buckets]).toEqual(expected.sort((a, b) => a - b));
  });

  it('leans to the class that is the commoner one', () => {
    const ofLabel = (label: number) =>
      trainLinearBranch(
        {
          texts,
          labels: new Uint8Array(texts.length).fill(label),
          classes: 2,
          weights: new Float32Array(texts.length).fill(1),
        },
        { ...settings, averaged: 2 },
        new Log(),
      ).biases[0]!;
    expect(ofLabel(1)).toBeGreaterThan(0.1);
    expect(ofLabel(0)).toBeLessThan(-0.1);
  });

  it('gives the mean of models that are trained under the seeds after its own', () => {
    const [one, two] = [train({ seed: 5 }), train({ seed: 6 })];
    const mean = train({ seed: 5, averaged: 2 });
    expect([...one.weights]).not.toEqual([...two.weights]);
    mean.weights.forEach((weight, feature) =>
      expect(weight).toBeCloseTo((one.weights[feature]! + two.weights[feature]!) / 2, 6),
    );
    expect(mean.biases[0]).toBeCloseTo((one.biases[0]! + two.biases[0]!) / 2, 12);
  });

  it('gives the same weights for the same settings', () => {
    expect(train()).toEqual(train());
    expect(train(undefined, 3)).toEqual(train(undefined, 3));
  });

  it('learns a weight a class where there are three', () => {
    const branch = train({ epochs: { selection: 2, final: 40 }, dropout: 0 }, 3);
    expect(branch.weights).toHaveLength(3 * 6);
    expect(branch.biases).toHaveLength(3);
    const place = 3 * branch.buckets.indexOf(bucket('film'));
    const [first, second, third] = branch.weights.subarray(place, place + 3);
    expect(third).toBeGreaterThan(Math.max(first!, second!));
  });

  it('chooses by the class that a feature tells most of', () => {
    // Good and bad stand in three rows each; good in no row of class 1, bad in none of class 2.
    expect([...train({ features: 2, frequencyExponent: 3 }, 3).buckets]).toEqual(
      buckets('good', 'bad'),
    );
  });
});
