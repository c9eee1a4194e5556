import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { loadStoredModel } from '../../../src/model/load-stored-model.ts';
import { tfjsModels, trainWithTfjs } from '../../fixtures/layers/train-with-tfjs.ts';
import { expected, filesOf, load } from './layers-files.ts';

describe.each([
  ['keras', 'keras-'],
  ['sklearn', 'sklearn-'],
  ['tfjs', ''],
])('Models made with %s', (program, prefix) => {
  const { texts, probabilities } = expected(program);

  it.each(Object.entries(probabilities))('%s: answers as it did there', async (name, theirs) => {
    const model = await load(prefix + name);
    const predictions = model.predict(texts);
    predictions.forEach(({ probabilities: { positive = NaN, negative = NaN } }, row) => {
      expect(Math.abs(positive - (theirs[row] as number)), texts[row]).toBeLessThan(1e-5);
      expect(positive + negative).toBeCloseTo(1, 12);
    });
    expect([...model.positiveProbabilities(texts)]).toEqual(
      predictions.map((one) => one.probabilities['positive']),
    );
    model.dispose();
  });
});

describe('A model that tfjs has just trained', () => {
  const kinds = Object.keys(tfjsModels) as (keyof typeof tfjsModels)[];

  it.each(kinds)('answers as it does there (%s)', async (kind) => {
    const { files, texts, probabilities } = await trainWithTfjs(2, kind);
    const blobs = Object.entries(files).map(
      ([path, content]) => [path.replace(/^tfjs\//, ''), new Blob([content])] as const,
    );
    const model = await loadStoredModel(new Map(blobs));
    model.predict(texts).forEach(({ probabilities: { positive = NaN } }, row) => {
      expect(Math.abs(positive - probabilities[row]!), texts[row]).toBeLessThan(1e-5);
    });
    model.dispose();
  });
});

describe('A layers model', () => {
  it('says what it is, and answers as every model does', async () => {
    const model = await load('keras-convolution');
    expect(model.info).toMatchObject({
      id: 'keras-convolution',
      version: '1.0.0',
      name: 'Keras convolution',
      classes: ['negative', 'positive'],
      languages: ['pt', 'en'],
      licence: 'MIT',
      metrics: [],
    });
    const bytes = [...(await filesOf('keras-convolution')).values()].reduce(
      (sum, { size }) => sum + size,
      0,
    );
    expect(model.info.bytes).toBe(bytes);
    const [good, unknown, long] = model.predict([
      'Este livro é muito bom, adorei a qualidade',
      'xyzzy qwerty plugh',
      'muito bom '.repeat(40),
    ]);
    expect(good).toMatchObject({
      prediction: 1,
      label: 'positive',
      language: 'pt',
      flags: [],
      model: { id: 'keras-convolution', version: '1.0.0' },
    });
    expect(unknown?.flags).toContain('low-evidence');
    expect(long?.flags).toContain('truncated');
    expect([...model.unknownWordShares(['muito bom', 'muito xyzzy', ''])]).toEqual([0, 0.5, 1]);
    model.dispose();
  });

  it('answers more rows than a batch holds, in their order', async () => {
    const model = await load('keras-average');
    const { texts } = expected('keras');
    const many = Array.from({ length: 200 }, (_, row) => texts[row % texts.length] as string);
    const alone = texts.map((text) => model.positiveProbabilities([text])[0] as number);
    model.positiveProbabilities(many).forEach((probability, row) => {
      expect(probability).toBeCloseTo(alone[row % texts.length] as number, 6);
    });
    model.dispose();
  });

  it('explains by what changes when a token is left out', async () => {
    const model = await load('keras-average');
    const text = 'Muito bom, adorei';
    const { contributions, logit, method, bias, prediction } = model.explain(text);
    expect(method).toBe('occlusion');
    expect(contributions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Muito',
      'bom',
      'adorei',
    ]);
    const sum = contributions.reduce((total, { value }) => total + value, bias);
    expect(sum).toBeCloseTo(logit, 9);
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(prediction.probabilities['positive'] ?? 0, 9);
    const without = model.positiveProbabilities(['Muito bom,'])[0] as number;
    expect(contributions.at(-1)?.value).toBeCloseTo(logit - Math.log(without / (1 - without)), 5);
    expect(model.explain('').contributions).toEqual([]);
    model.dispose();
  });

  it('explains a text that is longer than the model reads: what is read, and no more', async () => {
    const model = await load('keras-pre-padded');
    const text = `${'produto '.repeat(30)}xyzzy muito bom`;
    const { contributions } = model.explain(text);
    expect(contributions.length).toBeLessThanOrEqual(12);
    expect(contributions.at(-1)?.end).toBe(text.length);
    model.dispose();
  });

  it('leaves the padding out where mask_zero says so', async () => {
    const files = await filesOf('keras-stacked');
    const vectoriser = JSON.parse(await files.get('vectoriser.json')!.text()) as {
      input: { length: number };
    };
    vectoriser.input.length = 3;
    const short = await loadStoredModel(
      new Map([...files, ['vectoriser.json', new Blob([JSON.stringify(vectoriser)])]]),
    );
    const padded = await loadStoredModel(files);
    const texts = ['muito bom livro', 'não gostei produto'];
    const [one, two] = padded.positiveProbabilities(texts);
    expect(short.positiveProbabilities(texts)[0]).toBeCloseTo(one as number, 6);
    expect(short.positiveProbabilities(texts)[1]).toBeCloseTo(two as number, 6);
    short.dispose();
    padded.dispose();
  });

  describe('as Keras 3 writes a functional model, with the comparison that finds the padding', () => {
    const read = (name: string) => ({
      class_name: '__keras_tensor__',
      config: { keras_history: [name, 0, 0] },
    });

    /** The chain of `keras-stacked` in that notation. */
    async function functional(padding: number): Promise<Map<string, Blob>> {
      const files = await filesOf('keras-stacked');
      const file = JSON.parse(await files.get('model.json')!.text()) as {
        modelTopology: { class_name: string; config: { layers: unknown[] } & object };
      };
      const { config } = file.modelTopology;
      const listed = config.layers as { class_name: string; config: { name: string } }[];
      const chain = listed.map((layer, index) => {
        const before = listed[index - 1];
        if (before === undefined) return { ...layer, inbound_nodes: [] };
        const kwargs = layer.class_name === 'LSTM' ? { mask: read('not_equal') } : {};
        return { ...layer, inbound_nodes: [{ args: [read(before.config.name)], kwargs }] };
      });
      const comparison = {
        class_name: 'NotEqual',
        config: { name: 'not_equal' },
        inbound_nodes: [{ args: [read(listed[0]!.config.name), padding], kwargs: {} }],
      };
      file.modelTopology.class_name = 'Functional';
      Object.assign(config, {
        layers: [...chain.slice(0, 2), comparison, ...chain.slice(2)],
        output_layers: [listed.at(-1)!.config.name, 0, 0],
      });
      return new Map([...files, ['model.json', new Blob([JSON.stringify(file)])]]);
    }

    it('answers as it does there', async () => {
      const model = await loadStoredModel(await functional(0));
      const { texts, probabilities } = expected('keras');
      model.predict(texts).forEach(({ probabilities: { positive = NaN } }, row) => {
        expect(Math.abs(positive - probabilities['stacked']![row]!), texts[row]).toBeLessThan(1e-5);
      });
      model.dispose();
    });

    it('is refused where the padding is another id', async () => {
      await expect(loadStoredModel(await functional(2))).rejects.toMatchObject({
        code: 'layers-graph',
      });
    });
  });

  it('keeps no tensor when it is disposed of, and none while it answers', async () => {
    const before = memory().numTensors;
    for (const name of ['keras-gated', 'keras-bidirectional', 'tfjs', 'sklearn-tfidf']) {
      const model = await load(name);
      model.predict(['muito bom']);
      const held = memory().numTensors;
      model.predict(['muito bom', 'ruim']);
      model.explain('muito bom');
      expect(memory().numTensors).toBe(held);
      model.dispose();
      expect(memory().numTensors, name).toBe(before);
    }
  });
});
