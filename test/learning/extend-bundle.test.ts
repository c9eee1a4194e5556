import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import {
  extendBundle,
  hasOwnBranch,
  withoutOwnBranch,
  type OwnBranch,
} from '../../src/learning/extend-bundle.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { Model } from '../../src/model/model.ts';
import { cueFeatures } from '../../src/text/cue-features.ts';
import type { ReadingSettings } from '../../src/text/feature-reader.ts';
import { extensionFacts, logitsOfBranch, ownBranch } from '../fixtures/model/own-branch.ts';
import { topicBranch, topicBundle, topics, topicTexts } from '../fixtures/model/three-classes.ts';
import { changed } from '../fixtures/model/tiny-bundle.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

const folder = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');

const reading: Partial<ReadingSettings> = {
  characters: { min: 3, max: 5 },
  cues: [...cueFeatures],
  unread: ['html', 'urls', 'numbers', 'boilerplate'],
};

const texts = [
  'MUITO BOM!!! <b>Não</b> gostei :( 10 kkkk\nEnviado do meu iPhone',
  ...['', ' ', '😍😡👍🏽', 'xyzzy plugh', 'não NÃO não', '!!!', '\u0301', 'Zażółć gęślą jaźń'],
  'Muito bom, mas veio quebrado. Não recomendo!!! 😡 https://example.com xyzzy',
  'not bad at all, works great; would buy again 😍',
  `${'word '.repeat(100)}terrible`,
  `${'péssimo produto. '.repeat(900)}adorei`,
  ...tinyReviews.map(({ text }) => text),
];

const open = (files: BundleFiles): Promise<Model> => loadModel(memorySource(files));
const manifestOf = (files: BundleFiles) =>
  parseManifest(files.get('manifest.json')!.slice().buffer);
const lengthOf = (files: BundleFiles, path: string): number => files.get(path)!.length;

/** By hash: comparing millions of bytes one by one takes minutes. */
function hashesOf(files: BundleFiles, leftOut = ''): Record<string, string> {
  const hashed = [...files].filter(([path]) => path !== leftOut);
  return Object.fromEntries(
    hashed.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Checks a model of two classes against its base and the branches that were added. */
async function expectSum(
  files: BundleFiles,
  baseFiles: BundleFiles,
  branches: readonly OwnBranch[],
): Promise<void> {
  const [model, base] = [await open(files), await open(baseFiles)];
  const { temperature, bias: [bias = 0] = [] } = manifestOf(files).calibration;
  const before = manifestOf(baseFiles).calibration;
  const predictions = model.predict(texts);
  texts.forEach((text, row) => {
    const summed = (base.explain(text).logit - (before.bias?.[0] ?? 0)) * before.temperature;
    const own = branches.reduce((sum, branch) => sum + logitsOfBranch(branch, text)[0]!, 0);
    const expected = (summed + own) / temperature + bias;
    const explanation = model.explain(text);
    const total = explanation.contributions.reduce(
      (sum, { value }) => sum + value,
      explanation.bias,
    );
    expect(Math.abs(total - expected), text.slice(0, 40)).toBeLessThan(1e-4);
    expect(Math.abs(explanation.logit - expected), text.slice(0, 40)).toBeLessThan(1e-4);
    expect(predictions[row]!.probabilities['positive']).toBeCloseTo(sigmoid(expected), 5);
  });
  model.dispose();
  base.dispose();
}

let shipped: BundleFiles;

beforeAll(async () => {
  const names = ['manifest.json', 'model.json', 'weights.bin', 'buckets.bin', 'words.bin'];
  shipped = new Map(
    await Promise.all(
      names.map(
        async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const,
      ),
    ),
  );
});

describe('extendBundle', () => {
  it('adds the branch’s logit to the shipped model’s, and explanations add up', async () => {
    const own = ownBranch();
    const files = await extendBundle(shipped, own, extensionFacts());
    await expectSum(files, shipped, [own]);
  });

  it('reads characters, cues and less of the text where the branch does', async () => {
    const own = ownBranch({ reading });
    const plain = ownBranch();
    expect(own.buckets.length).toBeGreaterThan(2 * plain.buckets.length);
    const files = await extendBundle(shipped, own, extensionFacts());
    await expectSum(files, shipped, [own]);
    expect(manifestOf(files).branches.at(-1)).toMatchObject({
      vectoriser: { textVersion: 2, ...reading },
    });
  });

  it('takes a branch on top of one that reads otherwise', async () => {
    const [first, second] = [ownBranch({ reading }), ownBranch({ seed: 9 })];
    const once = await extendBundle(shipped, first, extensionFacts());
    const files = await extendBundle(once, second, extensionFacts());
    await expectSum(files, shipped, [first, second]);
  });

  it('keeps the base’s weights byte for byte, and writes the same bytes again', async () => {
    const files = await extendBundle(shipped, ownBranch({ quantisationCut: 0 }), extensionFacts());
    expect([...files.keys()]).toEqual([...shipped.keys(), 'buckets-2.bin']);
    const length = lengthOf(shipped, 'weights.bin');
    const cut = files.get('weights.bin')!.subarray(0, length);
    expect(hashesOf(changed(files, { 'weights.bin': cut }))).toMatchObject(
      hashesOf(changed(shipped, { 'manifest.json': null, 'model.json': null })),
    );
    // A byte a weight and four for the bias.
    expect(lengthOf(files, 'weights.bin')).toBe(length + ownBranch().buckets.length + 4);
    const again = await extendBundle(shipped, ownBranch({ quantisationCut: 0 }), extensionFacts());
    expect(hashesOf(again)).toEqual(hashesOf(files));
  });

  it('says where it comes from, and what it inherits', async () => {
    const facts = extensionFacts({ threshold: 0.62 });
    const manifest = manifestOf(await extendBundle(shipped, ownBranch(), facts));
    const before = manifestOf(shipped);
    const { id, version, name, calibration, metrics, training, reference, threshold } = facts;
    expect(manifest).toMatchObject({
      ...{ id, version, name, calibration, metrics, training, reference, threshold },
      base: { id: 'reviews-pt-en', version: before.version },
      licence: 'CC-BY-NC-SA-4.0',
      classes: before.classes,
      languages: before.languages,
      stars: before.stars,
      corpora: [...before.corpora, { ...facts.corpora[0], licence: 'the user’s own' }],
    });
    expect(manifest.branches.slice(0, -1)).toEqual(before.branches);
    expect(hasOwnBranch(manifest)).toBe(true);
    expect(hasOwnBranch(before)).toBe(false);
  });

  it('changes the manifest alone where only the calibration is new', async () => {
    const files = await extendBundle(shipped, null, extensionFacts());
    expect(hashesOf(files, 'manifest.json')).toEqual(hashesOf(shipped, 'manifest.json'));
    await expectSum(files, shipped, []);
    expect(hasOwnBranch(manifestOf(files))).toBe(false);
  });

  it('does not pass on the threshold of its base', async () => {
    const base = await extendBundle(shipped, null, extensionFacts({ threshold: 0.7 }));
    const again = await extendBundle(base, null, extensionFacts({ version: '1.1.0' }));
    expect(manifestOf(again).threshold).toBeUndefined();
    expect(manifestOf(again).base).toEqual({ id: 'my-reviews', version: '1.0.0' });
  });

  it('adds to a base of a single branch, and to several classes', async () => {
    const tiny = await tinyBundle();
    const one = ownBranch();
    await expectSum(await extendBundle(tiny, one, extensionFacts()), tiny, [one]);

    const base = await topicBundle([topicBranch()]);
    const own = ownBranch({ outputs: 3 });
    const { reference, ...facts } = extensionFacts();
    const files = await extendBundle(base, own, {
      ...facts,
      calibration: { ...facts.calibration, temperature: 2, bias: [0.1, 0, -0.1] },
      reference: {
        ...reference,
        classes: [1, 1, 1],
        scores: [...reference.scores, reference.scores[0]!],
      },
    });
    const [model, before] = [await open(files), await open(base)];
    for (const text of [...texts, ...topicTexts]) {
      const { prediction, contrast, logit, bias, contributions } = model.explain(text);
      const logits = before
        .predict([text])
        .map(({ probabilities }) =>
          topics.map(
            (topic, k) =>
              Math.log(probabilities[topic]!) + logitsOfBranch(own, text)[k]! / 2 + 0.1 - k / 10,
          ),
        )[0]!;
      const [towards = 0, from = 0] = [contrast!.towards, contrast!.from].map((topic) =>
        topics.indexOf(topic),
      );
      expect(Math.abs(logit - (logits[towards]! - logits[from]!))).toBeLessThan(1e-4);
      const sum = contributions.reduce((total, { value }) => total + value, bias);
      expect(Math.abs(sum - logit)).toBeLessThan(1e-4);
      expect(prediction.label).toBe(contrast!.towards);
    }
    model.dispose();
    before.dispose();
  });

  it('adds to an improved model until there are four branches', async () => {
    const branches = [1, 2, 3].map((seed) => ownBranch({ seed }));
    let files = await tinyBundle();
    const tiny = files;
    for (const branch of branches) files = await extendBundle(files, branch, extensionFacts());
    expect([...files.keys()].slice(4)).toEqual(['buckets-2.bin', 'buckets-3.bin', 'buckets-4.bin']);
    await expectSum(files, tiny, branches);
    await expect(extendBundle(files, ownBranch(), extensionFacts())).rejects.toThrow(
      new RangeError('the base has 4 branches already'),
    );
  });

  it('takes names that the base does not have', async () => {
    const base = await tinyBundle();
    const rename = (path: string) =>
      new TextDecoder()
        .decode(base.get(path))
        .replaceAll('linear/weights', 'linear-2/weights')
        .replaceAll('linear/bias', 'linear-2/bias');
    const graph = new TextEncoder().encode(rename('model.json'));
    const manifest = JSON.parse(rename('manifest.json')) as ReturnType<typeof manifestOf>;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', graph));
    Object.assign(manifest.files[0]!, {
      bytes: graph.length,
      sha256: Buffer.from(digest).toString('hex'),
    });
    const renamed = changed(base, {
      'model.json': graph,
      'manifest.json': JSON.stringify(manifest),
    });
    const own = ownBranch();
    const files = await extendBundle(renamed, own, extensionFacts());
    expect(files.has('buckets-3.bin')).toBe(true);
    await expectSum(files, renamed, [own]);
  });

  it.each([
    [{ vectoriser: { ...ownBranch().vectoriser, maxTokens: 4096 } }, /reads 4096 tokens/],
    [{ buckets: new Uint32Array(), weights: new Float32Array() }, /no feature/],
    [{ weights: Float32Array.of(1) }, /linear-2\/weights has 1 values/],
  ])('refuses a branch that cannot be added', async (changes, message) => {
    const added = extendBundle(shipped, ownBranch(changes), extensionFacts());
    await expect(added).rejects.toThrow(RangeError);
    await expect(added).rejects.toThrow(message);
  });

  it('refuses a damaged base, and facts that no manifest may hold', async () => {
    const words = shipped.get('words.bin')!.slice();
    words[0]! ^= 1;
    await expect(
      extendBundle(changed(shipped, { 'words.bin': words }), null, extensionFacts()),
    ).rejects.toMatchObject({ code: 'model-hash', detail: { file: 'words.bin' } });
    await expect(
      extendBundle(changed(shipped, { 'words.bin': null }), null, extensionFacts()),
    ).rejects.toMatchObject({ code: 'model-missing' });
    for (const changes of [{ threshold: 1 }, { id: 'My reviews' }, { version: '1' }]) {
      await expect(extendBundle(shipped, null, extensionFacts(changes))).rejects.toMatchObject({
        code: 'model-manifest',
      });
    }
  });
});

describe('withoutOwnBranch', () => {
  it('gives the files of the base, so that another branch can take the place', async () => {
    const improved = await extendBundle(shipped, ownBranch(), extensionFacts({ threshold: 0.6 }));
    const stripped = await withoutOwnBranch(improved);
    expect(hashesOf(stripped, 'manifest.json')).toEqual(hashesOf(shipped, 'manifest.json'));
    const { id, version, corpora, ...manifest } = manifestOf(stripped);
    expect({ id, version, corpora }).toEqual({
      id: 'reviews-pt-en',
      version: manifestOf(shipped).version,
      corpora: manifestOf(shipped).corpora,
    });
    expect(manifest.base).toBeUndefined();
    expect(manifest.threshold).toBeUndefined();
    const other = ownBranch({ seed: 8 });
    const replaced = await extendBundle(stripped, other, extensionFacts({ version: '1.1.0' }));
    expect(manifestOf(replaced).corpora).toHaveLength(corpora.length + 1);
    await expectSum(replaced, shipped, [other]);
  });

  it('takes off the last of two, and keeps the rows of the first', async () => {
    const [first, second] = [ownBranch({ seed: 1 }), ownBranch({ seed: 2 })];
    const once = await extendBundle(shipped, first, extensionFacts());
    const twice = await extendBundle(once, second, extensionFacts({ id: 'my-other-reviews' }));
    const stripped = await withoutOwnBranch(twice);
    expect(manifestOf(stripped)).toMatchObject({ id: 'my-reviews', version: '1.0.0' });
    expect(manifestOf(stripped).corpora.at(-1)?.licence).toBe('the user’s own');
    await expectSum(stripped, shipped, [first]);
  });

  it('refuses a model on which nothing was added', async () => {
    await expect(withoutOwnBranch(shipped)).rejects.toThrow(new RangeError('no branch was added'));
  });
});
