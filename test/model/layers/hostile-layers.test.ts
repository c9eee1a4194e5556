import { beforeAll, describe, expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/english.ts';
import { portuguese } from '../../../src/i18n/portuguese.ts';
import type { LayersErrorCode } from '../../../src/model/layers/layers-error-code.ts';
import { loadStoredModel } from '../../../src/model/load-stored-model.ts';
import { ModelError } from '../../../src/model/model-error.ts';
import { filesOf } from './layers-files.ts';

type Json = Record<string, unknown>;
type Layer = { class_name: string; config: Json; inbound_nodes?: unknown[] };
interface ModelFile {
  format: string;
  modelTopology: { class_name: string; config: { layers: Layer[] } & Json };
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: number[]; dtype: string }[];
  }[];
}
interface Changes {
  model?: (model: ModelFile) => void;
  vectoriser?: (vectoriser: Json & { input: Json; text: Json }) => void;
  files?: (files: Map<string, Blob>) => void | Promise<void>;
}

let sound: Map<string, Blob>;
beforeAll(async () => {
  sound = await filesOf('keras-average');
});

const json = (value: unknown) => new Blob([JSON.stringify(value)]);

async function changed({ model, vectoriser, files }: Changes): Promise<Map<string, Blob>> {
  const all = new Map(sound);
  const modelFile = JSON.parse(await all.get('model.json')!.text()) as ModelFile;
  const description = JSON.parse(await all.get('vectoriser.json')!.text()) as Json & {
    input: Json;
    text: Json;
  };
  model?.(modelFile);
  vectoriser?.(description);
  all.set('model.json', json(modelFile)).set('vectoriser.json', json(description));
  await files?.(all);
  return all;
}

async function refusal(changes: Changes): Promise<ModelError> {
  try {
    (await loadStoredModel(await changed(changes))).dispose();
  } catch (thrown) {
    if (thrown instanceof ModelError) return thrown;
    throw thrown;
  }
  throw new Error('The model was taken.');
}

const layersOf = (model: ModelFile) => model.modelTopology.config.layers;
const layerOf = (model: ModelFile, name: string) =>
  layersOf(model).find(({ class_name }) => class_name === name) as Layer;
const groupOf = (model: ModelFile) => model.weightsManifest[0]!;

/** Puts a value, such as NaN, in the place of one weight. */
async function spoil(files: Map<string, Blob>, value: number, at = 0): Promise<void> {
  const weights = new Float32Array(await files.get('weights.bin')!.arrayBuffer());
  weights[at] = value;
  files.set('weights.bin', new Blob([weights]));
}

const cases: [name: string, code: LayersErrorCode, words: [string, string], changes: Changes][] = [
  [
    'a Lambda',
    'layers-layer',
    ['class Lambda', 'classe Lambda'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'Lambda',
          config: { name: 'l', function: 'fetch("//evil")' },
        }),
    },
  ],
  [
    'a layer of somebody’s own',
    'layers-layer',
    ['class MyAttention', 'classe MyAttention'],
    { model: (model) => (layerOf(model, 'GlobalAveragePooling1D').class_name = 'MyAttention') },
  ],
  [
    'a class that every object has',
    'layers-layer',
    ['class toString', 'classe toString'],
    { model: (model) => (layerOf(model, 'GlobalAveragePooling1D').class_name = 'toString') },
  ],
  [
    'an activation that is not known',
    'layers-setting',
    ['not run here: activation', 'não é executada aqui: activation'],
    { model: (model) => (layerOf(model, 'Dense').config['activation'] = 'swish') },
  ],
  [
    'a Bidirectional around something else',
    'layers-layer',
    ['Bidirectional(Dense)', 'Bidirectional(Dense)'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'Bidirectional',
          config: { name: 'b', layer: { class_name: 'Dense', config: { name: 'd', units: 2 } } },
        }),
    },
  ],
  [
    'padding that would have to be left out of a mean',
    'layers-setting',
    ['mask_zero', 'mask_zero'],
    { model: (model) => (layerOf(model, 'Embedding').config['mask_zero'] = true) },
  ],
  [
    'layers that branch',
    'layers-graph',
    ['one chain', 'uma só cadeia'],
    {
      model: (model) => {
        model.modelTopology.class_name = 'Functional';
        const layers = layersOf(model);
        layers.forEach((layer, index) => {
          const read = index === 0 ? [] : [layers[Math.max(0, index - 2)]!.config['name']];
          layer.inbound_nodes = read.map((name) => [[name, 0, 0, {}]]);
        });
      },
    },
  ],
  [
    'gates of a function that differs from one program to the next',
    'layers-setting',
    ['recurrent_activation', 'recurrent_activation'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'LSTM',
          config: { name: 'lstm', units: 5, recurrent_activation: 'hard_sigmoid' },
        }),
    },
  ],
  [
    'layers that do not follow each other',
    'layers-order',
    ['cannot read', 'não consegue ler'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'Embedding',
          config: { name: 'again', input_dim: 5, output_dim: 5 },
        }),
    },
  ],
  [
    'a convolution wider than the text',
    'layers-order',
    ['Conv1D wide', 'Conv1D wide'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'Conv1D',
          config: { name: 'wide', filters: 1, kernel_size: 13 },
        }),
    },
  ],
  [
    'a convolution with strides and gaps at once',
    'layers-setting',
    ['not run here: dilation_rate', 'não é executada aqui: dilation_rate'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'Conv1D',
          config: { name: 'c', filters: 1, kernel_size: 2, strides: 2, dilation_rate: 2 },
        }),
    },
  ],
  [
    'a normalisation along the sequence',
    'layers-setting',
    ['not run here: axis', 'não é executada aqui: axis'],
    {
      model: (model) =>
        layersOf(model).splice(1, 0, {
          class_name: 'BatchNormalization',
          config: { name: 'n', axis: 1 },
        }),
    },
  ],
  [
    'n-grams of no size',
    'layers-description',
    ['input.ngrams', 'input.ngrams'],
    {
      vectoriser: (vectoriser) =>
        (vectoriser.input = {
          kind: 'bag-of-words',
          vocabulary: ['good'],
          ngrams: [2, 1],
          counts: 'count',
          norm: 'none',
        }),
    },
  ],
  [
    'an embedding of a million by a million',
    'layers-too-large',
    ['24,000,000 weights', '24.000.000 pesos'],
    {
      model: (model) =>
        Object.assign(layerOf(model, 'Embedding').config, { input_dim: 1e6, output_dim: 1e6 }),
    },
  ],
  [
    'weights whose shape would fill the memory',
    'layers-too-large',
    ['24,000,000 weights', '24.000.000 pesos'],
    { model: (model) => (groupOf(model).weights[0]!.shape = [20_000_000, 20_000_000]) },
  ],
  [
    'a recurrent layer that would compute for hours',
    'layers-too-large',
    ['multiplications', 'multiplicações'],
    {
      model: (model) => {
        const recurrent = { units: 500, recurrent_activation: 'sigmoid', return_sequences: true };
        layersOf(model).splice(1, 0, {
          class_name: 'LSTM',
          config: { name: 'slow', ...recurrent },
        });
      },
      vectoriser: ({ input }) => (input['length'] = 2_000),
    },
  ],
  [
    'a sequence of a billion ids',
    'layers-description',
    ['“input.length”', '“input.length”'],
    { vectoriser: ({ input }) => (input['length'] = 1e9) },
  ],
  [
    'weights at an address',
    'layers-path',
    ['https://evil.example/weights.bin', 'https://evil.example/weights.bin'],
    { model: (model) => (groupOf(model).paths = ['https://evil.example/weights.bin']) },
  ],
  [
    'weights outside the archive',
    'layers-path',
    ['../weights.bin', '../weights.bin'],
    { model: (model) => (groupOf(model).paths = ['../weights.bin']) },
  ],
  [
    'one shard under many groups',
    'layers-path',
    ['each once', 'cada um uma vez'],
    { model: (model) => model.weightsManifest.push({ ...groupOf(model) }) },
  ],
  [
    'a vocabulary at an address',
    'layers-description',
    ['“input.vocabulary”', '“input.vocabulary”'],
    { vectoriser: ({ input }) => (input['vocabulary'] = 'https://evil.example/words.json') },
  ],
  [
    'fewer bytes than weights',
    'layers-bytes',
    ['but there are', 'mas há'],
    {
      files: async (files) => void files.set('weights.bin', files.get('weights.bin')!.slice(0, -4)),
    },
  ],
  [
    'more bytes than weights',
    'layers-bytes',
    ['but there are', 'mas há'],
    {
      files: (files) =>
        void files.set('weights.bin', new Blob([files.get('weights.bin')!, '1234'])),
    },
  ],
  [
    'a missing weight',
    'layers-weights',
    ['embedding/embeddings', 'embedding/embeddings'],
    {
      model: (model) =>
        (groupOf(model).weights = groupOf(model).weights.filter(
          ({ name }) => name !== 'embedding/embeddings',
        )),
    },
  ],
  [
    'a weight too many',
    'layers-weights',
    ['no layer needs', 'nenhuma camada precisa'],
    {
      model: (model) =>
        groupOf(model).weights.push({ name: 'x/kernel', shape: [1, 1], dtype: 'float32' }),
    },
  ],
  [
    'a weight of another shape',
    'layers-shape',
    ['its layer needs', 'a sua camada precisa'],
    {
      model: (model) =>
        groupOf(model)
          .weights.find(({ name }) => name === 'dense/kernel')!
          .shape.reverse(),
    },
  ],
  [
    'NaN among the weights',
    'layers-not-finite',
    ['holds NaN', 'contém NaN'],
    { files: (files) => spoil(files, NaN) },
  ],
  [
    'infinity among the weights',
    'layers-not-finite',
    ['holds NaN', 'contém NaN'],
    { files: (files) => spoil(files, -Infinity, 40) },
  ],
  [
    'three classes',
    'layers-output',
    ['two classes', 'duas classes'],
    {
      model: (model) =>
        Object.assign(layersOf(model).at(-1)!.config, { units: 3, activation: 'softmax' }),
    },
  ],
  [
    'an answer that is no probability',
    'layers-output',
    ['two classes', 'duas classes'],
    { model: (model) => (layersOf(model).at(-1)!.config['activation'] = 'relu') },
  ],
  [
    'more words than the embedding has rows',
    'layers-vocabulary',
    ['do not fit', 'não combinam'],
    { vectoriser: ({ input }) => (input['vocabulary'] as string[]).push('one', 'more') },
  ],
  [
    'keys of the prototype in model.json',
    'layers-topology',
    ['not a tfjs LayersModel', 'não é um LayersModel'],
    {
      files: (files) =>
        void files.set('model.json', new Blob(['{"__proto__": {"polluted": true}}'])),
    },
  ],
  [
    'keys of the prototype in vectoriser.json',
    'layers-description',
    ['not as the guide', 'como o guia descreve'],
    {
      files: (files) =>
        void files.set('vectoriser.json', new Blob(['{"constructor": {"prototype": {}}}'])),
    },
  ],
  [
    'a graph of another kind',
    'layers-topology',
    ['“format”', '“format”'],
    { model: (model) => (model.format = 'graph-model') },
  ],
  [
    'a layer without a class',
    'layers-topology',
    ['“modelTopology.config.layers.1.class_name”', '“modelTopology.config.layers.1.class_name”'],
    { model: (model) => Object.assign(layersOf(model)[1]!, { class_name: 7 }) },
  ],
  [
    'a model.json that is no JSON',
    'layers-topology',
    ['not a tfjs LayersModel', 'não é um LayersModel'],
    { files: (files) => void files.set('model.json', new Blob(['<!doctype html>'])) },
  ],
  [
    'two classes that are one',
    'layers-description',
    ['“classes', '“classes'],
    { vectoriser: (vectoriser) => (vectoriser['classes'] = ['positive', 'positive']) },
  ],
];

describe('A layers model that cannot be trusted or run', () => {
  it.each(cases)('%s is refused, with the reason', async (_name, code, words, changes) => {
    const { code: found, detail, message } = await refusal(changes);
    expect(found, message).toBe(code);
    const [english_, portuguese_] = words;
    expect(english.errors.jobs[code](detail)).toContain(english_);
    expect(portuguese.errors.jobs[code](detail)).toContain(portuguese_);
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  it('is refused before anything is asked of the network', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    await refusal({ model: (model) => (groupOf(model).paths = ['https://evil.example/w']) });
    expect(fetching).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('needs all of its files', async () => {
    for (const path of ['model.json', 'weights.bin']) {
      const error = await refusal({ files: (files) => void files.delete(path) });
      expect([error.code, error.detail['file']]).toEqual(['model-missing', path]);
    }
  });

  it('is taken where nothing is wrong, whatever else the files say', async () => {
    const model = await loadStoredModel(
      await changed({
        model: (file) => {
          layerOf(file, 'Dense').config['kernel_initializer'] = { class_name: 'Evil', config: {} };
          delete layerOf(file, 'Dropout').config['name'];
          Object.assign(file, { trainingConfig: { loss: 'x' }, userDefinedMetadata: {} });
        },
      }),
    );
    expect(model.predict(['muito bom'])[0]?.label).toBe('positive');
    model.dispose();
  });
});
