import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import type { TrainedLinear } from '../../src/learning/trained-branch.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { Model } from '../../src/model/model.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import {
  topicBranch,
  topicBundle,
  topicLabels,
  topics,
  topicSettings,
  topicTexts,
} from '../fixtures/model/three-classes.ts';
import { changed } from '../fixtures/model/tiny-bundle.ts';
import { tinyBundle, tinyNetwork } from '../fixtures/model/tiny-network.ts';

const branch = topicBranch();
const open = (files: BundleFiles) => loadModel(memorySource(files));
const texts = ['', 'xyzzy', 'The parcel arrived late, but it is solid and worth it', ...topicTexts];

/** Logits of a branch, by the definition. */
function logitsOf(
  { buckets, weights, biases }: TrainedLinear,
  text: string,
  settings = topicSettings.vectoriser,
) {
  const { indices, values } = new Vectoriser(
    settings,
    new BucketSet(buckets, settings.bucketBits),
  ).vectorise([text]);
  return [...biases].map((bias, k) =>
    indices.reduce(
      (sum, feature, i) => sum + weights[feature * biases.length + k]! * values[i]!,
      bias,
    ),
  );
}

function softmax(logits: readonly number[]): number[] {
  const powers = logits.map(Math.exp);
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((power) => power / sum);
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((one, i) => expect(one).toBeCloseTo(expected[i]!, 5));
}

let model: Model;

beforeAll(async () => {
  model = await open(await topicBundle([branch]));
});

afterAll(() => model.dispose());

describe('A model of three classes', () => {
  it('names the class that it was taught, and says how likely each is', () => {
    const predictions = model.predict(topicTexts);
    expect(predictions.map(({ prediction }) => prediction)).toEqual([...topicLabels]);
    for (const { prediction, label, probability, probabilities } of predictions) {
      expect(label).toBe(topics[prediction]);
      expect(Object.keys(probabilities)).toEqual(topics);
      expect(probability).toBe(Math.max(...Object.values(probabilities)));
      expect(probability).toBe(probabilities[label]);
    }
  });

  it('answers by the softmax of the logits over the temperature', () => {
    const all = model.classProbabilities(texts);
    model.predict(texts).forEach(({ probabilities }, row) => {
      const expected = softmax(logitsOf(branch, texts[row]!).map((logit) => logit / 2));
      expectClose(Object.values(probabilities), expected);
      expectClose([...all.subarray(3 * row, 3 * row + 3)], expected);
    });
  });

  it('adds the bias of the calibration to each logit', async () => {
    const bias = [1, -2, 0.5];
    const calibration = {
      temperature: 2,
      bias,
      expectedCalibrationError: { before: 0, after: 0 },
    };
    const biased = await open(await topicBundle([branch], { calibration }));
    for (const { probabilities } of biased.predict([texts[2]!])) {
      const logits = logitsOf(branch, texts[2]!).map((logit, k) => logit / 2 + bias[k]!);
      expectClose(Object.values(probabilities), softmax(logits));
    }
    const { logit, bias: before, contributions } = biased.explain(texts[2]!);
    expect(contributions.reduce((sum, { value }) => sum + value, before)).toBeCloseTo(logit, 5);
    biased.dispose();
  });

  it('explains why it is one class rather than the next', () => {
    for (const text of texts.slice(2)) {
      const { prediction, logit, bias, contributions, contrast } = model.explain(text);
      const { probabilities } = prediction;
      const [first, second] = topics.toSorted((a, b) => probabilities[b]! - probabilities[a]!);
      expect(contrast).toEqual({ towards: first, from: second });
      expect(logit).toBeCloseTo(Math.log(probabilities[first!]! / probabilities[second!]!), 4);
      expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 5);
    }
    const { contributions } = model.explain('Honestly, arrived late');
    const [most] = contributions.toSorted((a, b) => b.value - a.value);
    expect('Honestly, arrived late'.slice(most!.start, most!.end)).toMatch(/arrived|late/);
  });

  it('has no positive class', () => {
    expect(() => model.positiveProbabilities(['a'])).toThrow(
      expect.objectContaining({ code: 'model-unsupported' }),
    );
  });

  it('leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const another = await open(await topicBundle([branch]));
    another.predict(texts);
    another.explain(texts[2]!);
    another.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('may call its classes as what every object has', async () => {
    const classes = ['__proto__', 'constructor', 'toString'];
    const odd = await open(await topicBundle([branch], { classes }));
    const named = model.predict(topicTexts);
    odd.predict(topicTexts).forEach(({ prediction, label, probabilities }, row) => {
      expect(label).toBe(classes[prediction]);
      expect(Object.entries(probabilities)).toEqual(
        classes.map((name, k) => [name, named[row]!.probabilities[topics[k]!]]),
      );
    });
    odd.dispose();
  });

  it('has weights of 8 bits where its branch says so', async () => {
    const files = await topicBundle([{ ...branch, quantisationCut: 0 }]);
    const small = await open(files);
    expect(files.get('weights.bin')).toHaveLength(branch.weights.length + 3 * 4);
    expect(small.predict(topicTexts).map(({ prediction }) => prediction)).toEqual([...topicLabels]);
    small.dispose();
  });
});

describe('A model of several branches of one kind', () => {
  const own = { ...topicSettings.vectoriser, maxNgram: 1, bucketBits: 12, maxTokens: 16 };
  const second: TrainedLinear = {
    ...topicBranch({ vectoriser: own, candidateBits: 14, seed: 9 }),
    vectoriser: own,
  };

  it('adds the logits of linear branches, each over its own features', async () => {
    const both = await open(await topicBundle([branch, second]));
    both.predict(texts).forEach(({ probabilities }, row) => {
      const one = logitsOf(branch, texts[row]!);
      const other = logitsOf(second, texts[row]!, own);
      expectClose(
        Object.values(probabilities),
        softmax(one.map((logit, k) => (logit + other[k]!) / 2)),
      );
    });
    for (const text of texts.slice(2)) {
      const { prediction, logit, bias, contributions, contrast } = both.explain(text);
      const { probabilities } = prediction;
      expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 5);
      expect(logit).toBeCloseTo(
        Math.log(probabilities[contrast!.towards]! / probabilities[contrast!.from]!),
        4,
      );
    }
    both.dispose();
  });

  it('adds the logits of networks', async () => {
    const [one, other] = [tinyNetwork(), tinyNetwork({ dimensions: 4, outputBias: [-1] })];
    const logit = async (files: BundleFiles) => {
      const loaded = await open(files);
      const logits = ['Muito bom. Adorei', 'it broke', ''].map(
        (text) => loaded.explain(text).logit,
      );
      loaded.dispose();
      return logits;
    };
    const none = await logit(await tinyBundle(undefined));
    const first = await logit(await tinyBundle(one));
    const second = await logit(await tinyBundle(other));
    const both = await logit(await tinyBundle([one, other]));
    expectClose(
      both,
      none.map((alone, i) => first[i]! + second[i]! - alone),
    );
  });

  it('may be of a network with a logit a class, which its explanation tells apart', async () => {
    const { output, ...network } = tinyNetwork();
    const ofClass = (k: number) => output.map((weight) => weight * [1, -0.5, 0.25][k]!);
    const outputs = Float32Array.from(
      [...output].flatMap((_, feature) => topics.map((__, k) => ofClass(k)[feature]!)),
    );
    const both = await open(
      await topicBundle([branch, { ...network, output: outputs, outputBias: [0.1, 0, -0.3] }]),
    );
    const text = 'The parcel is great. It broke, muito bom, adorei';
    const { prediction, logit, bias, contributions, contrast } = both.explain(text);
    expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 5);
    const { probabilities } = prediction;
    expect(logit).toBeCloseTo(
      Math.log(probabilities[contrast!.towards]! / probabilities[contrast!.from]!),
      4,
    );
    expect(probabilities).not.toEqual(model.predict([text])[0]!.probabilities);
    both.dispose();
  });

  it('may share the features of the manifest', async () => {
    const twice = await open(await topicBundle([branch, branch]));
    const once = await open(
      await topicBundle([branch], {
        calibration: { temperature: 1, expectedCalibrationError: { before: 0, after: 0 } },
      }),
    );
    expectClose([...twice.classProbabilities(texts)], [...once.classProbabilities(texts)]);
    twice.dispose();
    once.dispose();
  });
});

describe('A manifest of several classes', async () => {
  const files = await topicBundle([branch]);
  const counted = { edges: [0.5], counts: [1, 2] };
  const reference = {
    scores: topics.map(() => counted),
    unknownWordShares: counted,
    words: counted,
    languages: { pt: 0, en: 3, other: 0, und: 0 },
    classes: [1, 1, 1],
  };
  const refusal = (changes: object) => {
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as object;
    const content = JSON.stringify({ ...manifest, ...changes });
    return open(changed(files, { 'manifest.json': content })).then(
      (loaded) => {
        loaded.dispose();
        return 'accepted';
      },
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  };

  it('may say what the training data looked like', async () => {
    const loaded = await open(await topicBundle([branch], { reference }));
    expect(loaded.reference).toEqual(reference);
    expect(model.reference).toBeNull();
    loaded.dispose();
  });

  const error = { before: 0, after: 0 };
  it.each<[string, object]>([
    ['one class', { classes: ['a'] }],
    ['21 classes', { classes: Array.from({ length: 21 }, (_, i) => `c${i}`) }],
    ['two classes of one name', { classes: ['a', 'b', 'a'] }],
    ['a class without a name', { classes: ['a', 'b', ''] }],
    ['stars', { stars: { slope: 1, thresholds: [1, 2, 3, 4] } }],
    ['a neutral band', { neutral: { low: 0.4, high: 0.6 } }],
    [
      'two biases',
      { calibration: { temperature: 1, bias: [0, 0], expectedCalibrationError: error } },
    ],
    [
      'a huge bias',
      { calibration: { temperature: 1, bias: [0, 0, 1e9], expectedCalibrationError: error } },
    ],
    ['a reference of two classes', { reference: { ...reference, classes: [1, 2] } }],
    ['scores of two classes', { reference: { ...reference, scores: [counted, counted] } }],
    [
      'edges that fall',
      { reference: { ...reference, words: { edges: [2, 1], counts: [1, 1, 1] } } },
    ],
    [
      'as many edges as bins',
      { reference: { ...reference, words: { edges: [1, 2], counts: [1, 1] } } },
    ],
    ['counts below 0', { reference: { ...reference, words: { edges: [1], counts: [-1, 2] } } }],
    ['an empty histogram', { reference: { ...reference, words: { edges: [1], counts: [0, 0] } } }],
    [
      'a histogram of a thousand bins',
      {
        reference: {
          ...reference,
          words: { edges: Array.from({ length: 999 }, (_, i) => i), counts: Array(1000).fill(1) },
        },
      },
    ],
    ['an unknown language', { reference: { ...reference, languages: { pt: 1, en: 1, de: 1 } } }],
    ['an unknown field of the reference', { reference: { ...reference, texts: ['secret'] } }],
  ])('is refused with %s', async (_, changes) => {
    expect(await refusal(changes)).toBe('model-manifest');
  });

  it('is refused with a convolution of one logit', async () => {
    const network = tinyNetwork();
    await expect(topicBundle([branch, network]).then(open)).rejects.toMatchObject({
      code: 'model-shard',
      detail: { weight: 'network/output' },
    });
  });

  it('is refused with more weights than may be loaded', async () => {
    const { vectoriser } = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
      vectoriser: object;
    };
    const classes = Array.from({ length: 20 }, (_, i) => `c${i}`);
    expect(await refusal({ classes, vectoriser: { ...vectoriser, features: 1_000_000 } })).toBe(
      'model-manifest',
    );
  });

  it('is refused where its weights are for another number of classes', async () => {
    expect(await refusal({ classes: ['a', 'b', 'c', 'd'] })).toBe('model-shard');
  });
});
