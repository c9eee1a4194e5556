import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jsonBytes, writeBundle, type ManifestFacts } from '../../src/learning/bundle.ts';
import type { TrainedLinear, TrainedNetwork } from '../../src/learning/trained-branch.ts';

const facts: ManifestFacts = {
  id: 'small',
  version: '1.2.3',
  name: 'Small',
  classes: ['bad', 'good'],
  languages: ['en'],
  licence: 'MIT',
  vectoriser: { maxNgram: 2, bucketBits: 16, maxTokens: 64, normExponent: 0.5 },
  calibration: { temperature: 1.5, expectedCalibrationError: { before: 0.2, after: 0.1 } },
  corpora: [],
  metrics: [],
  training: { seed: 7, rows: 10 },
};

const linear: TrainedLinear = {
  kind: 'sparse-linear',
  buckets: Uint32Array.of(3, 200),
  weights: Float32Array.of(1, -2),
  biases: Float64Array.of(0.5),
  quantisationCut: null,
};

/** Reads words of its own. */
const second: TrainedLinear = {
  ...linear,
  buckets: Uint32Array.of(0, 1, 9),
  weights: Float32Array.of(127, -127, 0),
  quantisationCut: 0,
  vectoriser: { maxNgram: 1, bucketBits: 12, maxTokens: 32, normExponent: 1 },
};

/** Three words, embeddings of two numbers, filters over one word and over two. */
const network: TrainedNetwork = {
  kind: 'text-convolution',
  vocabulary: Uint32Array.of(1, 2, 5),
  bucketBits: 14,
  maxTokens: 20,
  dimensions: 2,
  widths: [
    { width: 1, filters: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(0, 1, 2) },
    { width: 2, filters: Float32Array.of(1, 2, 3, 4), bias: Float32Array.of(3) },
  ],
  pooling: ['max', 'mean'],
  embeddings: Float32Array.from({ length: 10 }, (_, place) => place),
  output: Float32Array.from({ length: 8 }, (_, place) => place / 2),
  outputBias: [0.25],
  quantisationCut: null,
};

function json(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

describe('jsonBytes', () => {
  it('writes lines that people can read, and ends the last one', () => {
    expect(new TextDecoder().decode(jsonBytes({ a: ['é'] }))).toBe(
      '{\n  "a": [\n    "é"\n  ]\n}\n',
    );
  });
});

describe('writeBundle', () => {
  it('writes a linear model of two classes', async () => {
    const files = await writeBundle([linear], facts);
    expect([...files.keys()]).toEqual([
      ...['manifest.json', 'model.json', 'weights.bin', 'buckets.bin'],
    ]);
    expect(json(files.get('model.json'))).toEqual({
      format: 'review-classifier-graph',
      generatedBy: 'review-classifier training pipeline',
      convertedBy: null,
      modelTopology: {
        nodes: [
          { name: 'linear/weights', op: 'Const', inputs: [] },
          { name: 'linear/bias', op: 'Const', inputs: [] },
          {
            name: 'logit',
            op: 'SparseLinear',
            inputs: ['indices', 'values', 'row-splits', 'linear/weights', 'linear/bias'],
          },
        ],
      },
      weightsManifest: [
        {
          paths: ['weights.bin'],
          weights: [
            { name: 'linear/weights', shape: [2], dtype: 'float32' },
            { name: 'linear/bias', shape: [1], dtype: 'float32' },
          ],
        },
      ],
    });
    const shard = files.get('weights.bin')!;
    expect([...new Float32Array(shard.slice().buffer)]).toEqual([1, -2, 0.5]);
    // Gaps less one: 3, then 196 in two bytes.
    expect([...files.get('buckets.bin')!]).toEqual([3, 196, 1]);
  });

  it('says in the manifest what was told, and the size and hash of every other file', async () => {
    const files = await writeBundle([linear], facts);
    const { vectoriser, ...told } = facts;
    expect(json(files.get('manifest.json'))).toEqual({
      schema: 'review-classifier/model@1',
      ...told,
      vectoriser: {
        kind: 'hashed-ngrams',
        textVersion: 1,
        ...vectoriser,
        features: 2,
        buckets: 'buckets.bin',
      },
      branches: [{ kind: 'sparse-linear', weights: 'linear/weights', bias: 'linear/bias' }],
      topology: 'model.json',
      files: ['model.json', 'weights.bin', 'buckets.bin'].map((path) => ({
        path,
        bytes: files.get(path)!.length,
        sha256: createHash('sha256').update(files.get(path)!).digest('hex'),
      })),
    });
  });

  it('writes a weight a class for more than two', async () => {
    const files = await writeBundle(
      [
        {
          ...linear,
          weights: Float32Array.of(1, 2, 3, 4, 5, 6),
          biases: Float64Array.of(7, 8, 9),
        },
      ],
      { ...facts, classes: ['a', 'b', 'c'] },
    );
    expect(json(files.get('model.json'))).toMatchObject({
      weightsManifest: [
        {
          weights: [
            { name: 'linear/weights', shape: [2, 3] },
            { name: 'linear/bias', shape: [3] },
          ],
        },
      ],
    });
    const shard = files.get('weights.bin')!;
    expect([...new Float32Array(shard.slice().buffer)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('writes a second linear branch and networks, each under a name of its own', async () => {
    const files = await writeBundle(
      [linear, second, network, { ...network, pooling: ['max'], output: new Float32Array(4) }],
      facts,
    );
    expect([...files.keys()]).toEqual([
      ...['manifest.json', 'model.json', 'weights.bin', 'buckets.bin'],
      ...['buckets-2.bin', 'words.bin', 'words-2.bin'],
    ]);
    expect([...files.get('buckets-2.bin')!]).toEqual([0, 0, 7]);
    expect([...files.get('words.bin')!]).toEqual([1, 0, 2]);
    const named = (place: string) => ({
      kind: 'text-convolution',
      vocabulary: `words${place}.bin`,
      words: 3,
      bucketBits: 14,
      maxTokens: 20,
      dimensions: 2,
      widths: [
        {
          width: 1,
          filters: 3,
          weights: `network${place}/filters-1`,
          bias: `network${place}/bias-1`,
        },
        {
          width: 2,
          filters: 1,
          weights: `network${place}/filters-2`,
          bias: `network${place}/bias-2`,
        },
      ],
      pooling: place === '' ? ['max', 'mean'] : ['max'],
      embeddings: `network${place}/embeddings`,
      output: `network${place}/output`,
      outputBias: `network${place}/output-bias`,
    });
    expect(json(files.get('manifest.json'))).toMatchObject({
      branches: [
        { kind: 'sparse-linear', weights: 'linear/weights', bias: 'linear/bias' },
        {
          kind: 'sparse-linear',
          weights: 'linear-2/weights',
          bias: 'linear-2/bias',
          vectoriser: { ...second.vectoriser, features: 3, buckets: 'buckets-2.bin' },
        },
        named(''),
        named('-2'),
      ],
    });
    const weightsOf = (place: string, outputs: number) => [
      { name: `network${place}/embeddings`, shape: [5, 2], dtype: 'float32' },
      { name: `network${place}/filters-1`, shape: [1, 2, 3], dtype: 'float32' },
      { name: `network${place}/bias-1`, shape: [3], dtype: 'float32' },
      { name: `network${place}/filters-2`, shape: [2, 2, 1], dtype: 'float32' },
      { name: `network${place}/bias-2`, shape: [1], dtype: 'float32' },
      { name: `network${place}/output`, shape: [outputs], dtype: 'float32' },
      { name: `network${place}/output-bias`, shape: [1], dtype: 'float32' },
    ];
    const quantization = { dtype: 'uint8', scale: 1, min: -128 };
    expect(json(files.get('model.json'))).toMatchObject({
      weightsManifest: [
        {
          weights: [
            { name: 'linear/weights', shape: [2], dtype: 'float32' },
            { name: 'linear/bias', shape: [1], dtype: 'float32' },
            { name: 'linear-2/weights', shape: [3], dtype: 'float32', quantization },
            { name: 'linear-2/bias', shape: [1], dtype: 'float32' },
            ...weightsOf('', 8),
            ...weightsOf('-2', 4),
          ],
        },
      ],
    });
    // Three floats, three bytes and a float, then the first network's.
    const shard = files.get('weights.bin')!;
    expect([...shard.subarray(12, 15)]).toEqual([255, 1, 128]);
    expect([...new Float32Array(shard.slice(19, 19 + 4 * 33).buffer)]).toEqual([
      ...network.embeddings,
      ...[1, 2, 3, 4, 5, 6, 0, 1, 2],
      ...[1, 2, 3, 4, 3],
      ...network.output,
      0.25,
    ]);
  });

  it('rounds embeddings and filters to 8 bits where the network says so, and nothing else', async () => {
    const files = await writeBundle([linear, { ...network, quantisationCut: 0 }], facts);
    const { weightsManifest } = json(files.get('model.json')) as {
      weightsManifest: [{ weights: { name: string; quantization?: unknown }[] }];
    };
    const rounded = weightsManifest[0].weights.filter(({ quantization }) => quantization);
    expect(rounded.map(({ name }) => name)).toEqual([
      ...['network/embeddings', 'network/filters-1', 'network/filters-2'],
    ]);
  });

  it('refuses a branch without the weights that its shape needs', async () => {
    await expect(writeBundle([{ ...linear, weights: Float32Array.of(1) }], facts)).rejects.toThrow(
      new RangeError('linear/weights has 1 values for the shape 2'),
    );
  });
});
