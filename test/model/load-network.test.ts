import { createHash } from 'node:crypto';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import type { ModelError, ModelErrorCode } from '../../src/model/model-error.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { changed } from '../fixtures/model/tiny-bundle.ts';
import { tinyBundle, tinyNetwork } from '../fixtures/model/tiny-network.ts';

type Json = Record<string, unknown>;

const network = tinyNetwork();
const files = await tinyBundle(network);
const text = (path: string) => new TextDecoder().decode(files.get(path));

interface Branch extends Json {
  widths: Json[];
}

/** The bundle with another description of its network. */
function described(change: (branch: Branch) => Json): BundleFiles {
  const manifest = JSON.parse(text('manifest.json')) as { branches: [Json, Branch] };
  const [linear, branch] = manifest.branches;
  const branches = [linear, change(branch)];
  return changed(files, { 'manifest.json': JSON.stringify({ ...manifest, branches }) });
}

function branched(branches: (linear: Json, network: Json) => Json[]): BundleFiles {
  const manifest = JSON.parse(text('manifest.json')) as { branches: [Json, Json] };
  return changed(files, {
    'manifest.json': JSON.stringify({ ...manifest, branches: branches(...manifest.branches) }),
  });
}

/** Replaces a listed file and lets the manifest declare the replacement honestly. */
function relisted(path: string, content: Uint8Array): BundleFiles {
  const manifest = JSON.parse(text('manifest.json')) as { files: Json[] };
  const listed = manifest.files.map((file) =>
    file['path'] === path
      ? {
          path,
          bytes: content.byteLength,
          sha256: createHash('sha256').update(content).digest('hex'),
        }
      : file,
  );
  return changed(files, {
    [path]: content,
    'manifest.json': JSON.stringify({ ...manifest, files: listed }),
  });
}

function relistedTopology(change: (topology: string) => string): BundleFiles {
  const before = text('model.json');
  const after = change(before);
  expect(after).not.toBe(before);
  return relisted('model.json', new TextEncoder().encode(after));
}

async function expectRefusal(
  bundle: BundleFiles,
  code: ModelErrorCode,
  detail: Json = {},
): Promise<void> {
  const before = memory().numTensors;
  const error = await loadModel(memorySource(bundle)).then(
    () => expect.unreachable('the bundle was accepted'),
    (thrown: unknown) => thrown as ModelError,
  );
  expect(error.name, error.message).toBe('ModelError');
  expect({ code: error.code, detail: error.detail }).toMatchObject({ code, detail });
  expect(memory().numTensors).toBe(before);
}

describe('loadModel, of a bundle with a network', () => {
  it.each<[string, (branch: Branch) => Json, RegExp]>([
    ['no words', (branch) => ({ ...branch, words: 0 }), /words/],
    ['a million words and one', (branch) => ({ ...branch, words: 1_000_001 }), /words/],
    ['too few bits', (branch) => ({ ...branch, bucketBits: 7 }), /bucketBits/],
    ['too many bits', (branch) => ({ ...branch, bucketBits: 27 }), /bucketBits/],
    ['no dimension', (branch) => ({ ...branch, dimensions: 0 }), /dimensions/],
    ['513 dimensions', (branch) => ({ ...branch, dimensions: 513 }), /dimensions/],
    ['half a dimension', (branch) => ({ ...branch, dimensions: 2.5 }), /dimensions/],
    ['65,537 tokens', (branch) => ({ ...branch, maxTokens: 65_537 }), /maxTokens/],
    ['more tokens than are read', (branch) => ({ ...branch, maxTokens: 65 }), /maxTokens/],
    ['no width', (branch) => ({ ...branch, widths: [] }), /widths/],
    [
      'falling widths',
      (branch) => ({ ...branch, widths: branch.widths.toReversed() }),
      /widths do not rise/,
    ],
    [
      'a width twice',
      (branch) => ({
        ...branch,
        widths: branch.widths.map((one, i) => ({ ...one, width: Math.max(1, i) })),
      }),
      /widths do not rise/,
    ],
    [
      'a width of 9',
      (branch) => ({ ...branch, widths: [{ ...branch.widths[0], width: 9 }] }),
      /width/,
    ],
    [
      '4,097 filters',
      (branch) => ({ ...branch, widths: [{ ...branch.widths[0], filters: 4097 }] }),
      /filters/,
    ],
    ['pooling of minima', (branch) => ({ ...branch, pooling: ['min'] }), /pooling/],
    ['means alone', (branch) => ({ ...branch, pooling: ['mean'] }), /pooling/],
    ['pooling twice', (branch) => ({ ...branch, pooling: ['max', 'max'] }), /pooling/],
    ['an unknown field', (branch) => ({ ...branch, script: 'x' }), /script/],
    ['one name twice', (branch) => ({ ...branch, output: branch['embeddings'] }), /same name/],
    ['a path for a name', (branch) => ({ ...branch, output: '../output' }), /output/],
    ['a path for a vocabulary', (branch) => ({ ...branch, vocabulary: '../words' }), /vocabulary/],
    ['an unlisted vocabulary', (branch) => ({ ...branch, vocabulary: 'more.bin' }), /more\.bin/],
    [
      'embeddings of a gigabyte',
      (branch) => ({ ...branch, words: 1_000_000, dimensions: 256 }),
      /embeddings are too large/,
    ],
    [
      'filters of a gigabyte',
      (branch) => ({
        ...branch,
        dimensions: 512,
        widths: branch.widths.map((one) => ({ ...one, filters: 4096 })),
      }),
      /filters are too large/,
    ],
  ])('refuses %s', async (_, change, reason) => {
    await expectRefusal(described(change), 'model-manifest', {
      reason: expect.stringMatching(reason) as string,
    });
  });

  it('refuses a table that cannot hold the words of one text', async () => {
    const manifest = JSON.parse(text('manifest.json')) as { vectoriser: Json; branches: Branch[] };
    const [linear, branch] = manifest.branches;
    const greedy = {
      ...manifest,
      vectoriser: { ...manifest.vectoriser, maxTokens: 65_536 },
      branches: [
        linear,
        {
          ...branch,
          words: 100_000,
          maxTokens: 65_536,
          dimensions: 1,
          widths: [{ ...branch?.widths[4], filters: 4096 }],
        },
      ],
    };
    await expectRefusal(
      changed(files, { 'manifest.json': JSON.stringify(greedy) }),
      'model-manifest',
      { reason: expect.stringContaining('table') as string },
    );
  });

  it('refuses no branches, unknown or repeated ones, and another order', async () => {
    const refused = (branches: (linear: Json, network: Json) => Json[], code: ModelErrorCode) =>
      expectRefusal(branched(branches), code);
    await refused(() => [], 'model-manifest');
    await refused((_, convolution) => [convolution], 'model-manifest');
    await refused((linear, convolution) => [convolution, linear], 'model-manifest');
    await refused((linear) => [linear, linear], 'model-manifest');
    await refused((linear, convolution) => [linear, convolution, convolution], 'model-manifest');
    await refused((linear) => [linear, { kind: 'javascript' }], 'model-unsupported');
    await refused((linear) => [linear], 'model-unsupported');
  });

  it('names a missing vocabulary', async () => {
    await expectRefusal(changed(files, { 'words.bin': null }), 'model-missing', {
      file: 'words.bin',
    });
  });

  it('refuses a vocabulary of another number of words', async () => {
    const cut = files.get('words.bin')?.slice(0, -1) ?? new Uint8Array();
    await expectRefusal(relisted('words.bin', cut), 'model-shard', { file: 'words.bin' });
  });

  it('refuses a vocabulary beyond its hash space', async () => {
    await expectRefusal(
      described((branch) => ({ ...branch, bucketBits: 8 })),
      'model-shard',
      { file: 'words.bin' },
    );
  });

  it.each([
    ['embeddings', '"network/embeddings"', 'model-unsupported'],
    ['kernel', '"TextConvolution"', 'model-unsupported'],
    ['sum', '"AddN"', 'model-unsupported'],
  ] as const)('refuses a graph with other %s', async (_, name, code) => {
    await expectRefusal(
      relistedTopology((topology) => topology.replaceAll(name, '"network/other"')),
      code,
      { file: 'model.json' },
    );
  });

  it('refuses weights under another name', async () => {
    const bundle = relistedTopology((topology) => {
      const parsed = JSON.parse(topology) as { weightsManifest: [{ weights: Json[] }] };
      const [group] = parsed.weightsManifest;
      const weights = group.weights.map((weight) =>
        weight['name'] === 'network/output' ? { ...weight, name: 'network/others' } : weight,
      );
      return JSON.stringify({ ...parsed, weightsManifest: [{ ...group, weights }] });
    });
    await expectRefusal(bundle, 'model-shard', { weight: 'network/others' });
  });

  it.each([
    'network/embeddings',
    'network/filters-2',
    'network/bias-3',
    'network/output',
    'network/output-bias',
  ])('refuses another shape of %s', async (name) => {
    const bundle = relistedTopology((topology) => {
      const parsed = JSON.parse(topology) as {
        weightsManifest: [{ weights: { name: string; shape: number[] }[] }];
      };
      const [group] = parsed.weightsManifest;
      const weights = group.weights.map((weight) =>
        weight.name === name ? { ...weight, shape: [...weight.shape].fill(999) } : weight,
      );
      return JSON.stringify({ ...parsed, weightsManifest: [{ ...group, weights }] });
    });
    await expectRefusal(bundle, 'model-shard', { weight: name });
  });

  it('refuses a shard that lacks a weight of the network', async () => {
    const cut = files.get('weights.bin')?.slice(0, -4) ?? new Uint8Array();
    await expectRefusal(relisted('weights.bin', cut), 'model-shard', { file: 'weights.bin' });
  });

  it.each([
    ['embeddings', NaN],
    ['embeddings', Infinity],
    ['embeddings', 1e7],
    ['output', -Infinity],
    ['output', NaN],
  ] as const)('refuses %s that hold %d', async (name, value) => {
    const weights = network[name].slice();
    weights[3] = value;
    await expectRefusal(await tinyBundle({ ...network, [name]: weights }), 'model-shard', {
      file: 'weights.bin',
      weight: `network/${name}`,
    });
  });

  it('refuses filters and biases that are not finite', async () => {
    for (const place of ['filters', 'bias'] as const) {
      const widths = network.widths.map((one) => ({ ...one, [place]: one[place].slice() }));
      const values = widths[2]?.[place] ?? new Float32Array();
      values[values.length - 1] = NaN;
      await expectRefusal(await tinyBundle({ ...network, widths }), 'model-shard', {
        weight: `network/${place}-3`,
      });
    }
  });

  it('refuses a quantisation that makes no numbers', async () => {
    const small = await tinyBundle(tinyNetwork({ quantisationCut: 0 }));
    const topology = new TextDecoder().decode(small.get('model.json'));
    const grown = new TextEncoder().encode(
      topology.replace(/("name": "network\/embeddings",[^}]*"scale": )[^,]*/, '$11e300'),
    );
    const manifest = JSON.parse(new TextDecoder().decode(small.get('manifest.json'))) as {
      files: Json[];
    };
    const listed = manifest.files.map((file) =>
      file['path'] === 'model.json'
        ? {
            path: 'model.json',
            bytes: grown.byteLength,
            sha256: createHash('sha256').update(grown).digest('hex'),
          }
        : file,
    );
    await expectRefusal(
      changed(small, {
        'model.json': grown,
        'manifest.json': JSON.stringify({ ...manifest, files: listed }),
      }),
      'model-shard',
      { weight: 'network/embeddings' },
    );
  });
});
