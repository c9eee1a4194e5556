import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/base.js';
import {
  customGrad,
  engine,
  registerKernel,
  tensor1d,
  type NamedTensorMap,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

/** Filters of one width over neighbouring words. */
export interface FilterTensors {
  /** `[width, dimensions, filters]` */
  weights: Tensor3D;
  /** `[filters]` */
  bias: Tensor1D;
}

/** Texts as rows of a table of embeddings. */
export interface WordRows {
  words: Int32Array;
  /** Length: texts + 1. */
  rowSplits: Int32Array;
}

type Inputs = Record<string, TensorInfo>;

/** Stands for a filter that no window of a text lifts above 0. */
const inactive = -1000;

interface Block {
  width: number;
  count: number;
  weights: Float32Array;
  bias: Float32Array;
}

interface Batch {
  embeddings: Float32Array;
  /** Rows of the table, and numbers a row. */
  rows: number;
  dimensions: number;
  words: Int32Array;
  rowSplits: Int32Array;
  blocks: Block[];
}

function read<A>(backend: MathBackendCPU, tensor: TensorInfo | undefined): A {
  if (tensor === undefined) throw new RangeError('an input of the convolution is missing');
  return backend.data.get(tensor.dataId).values as A;
}

function batchOf(inputs: Inputs, blockCount: number, backend: MathBackendCPU): Batch {
  const [rows = 0, dimensions = 0] = inputs['embeddings']?.shape ?? [];
  return {
    embeddings: read(backend, inputs['embeddings']),
    ...{ rows, dimensions },
    words: read(backend, inputs['words']),
    rowSplits: read(backend, inputs['rowSplits']),
    blocks: Array.from({ length: blockCount }, (_, i) => {
      const weights = inputs[`weights${i}`];
      return {
        width: weights?.shape[0] as number,
        count: weights?.shape[2] as number,
        weights: read(backend, weights),
        bias: read(backend, inputs[`bias${i}`]),
      };
    }),
  };
}

/** The product of every word of the batch with every place of every filter of a width. */
function productsOf({ embeddings, rows, dimensions }: Batch, block: Block): Float32Array {
  const { width, count, weights } = block;
  const taps = width * count;
  const products = new Float32Array(rows * taps);
  for (let row = 0; row < rows; row++) {
    for (let tap = 0; tap < width; tap++) {
      const to = row * taps + tap * count;
      // Four dimensions at a time: the sums are read and written a quarter as often.
      for (let d = 0; d < dimensions; d += 4) {
        const value = row * dimensions + d;
        const left = dimensions - d;
        const a = embeddings[value] as number;
        const b = left > 1 ? (embeddings[value + 1] as number) : 0;
        const c = left > 2 ? (embeddings[value + 2] as number) : 0;
        const e = left > 3 ? (embeddings[value + 3] as number) : 0;
        const from = (tap * dimensions + d) * count;
        // Beyond the last dimension any weight will do: it is multiplied by 0.
        const second = left > 1 ? from + count : from;
        const third = left > 2 ? from + 2 * count : from;
        const fourth = left > 3 ? from + 3 * count : from;
        for (let f = 0; f < count; f++) {
          products[to + f] =
            (products[to + f] as number) +
            a * (weights[from + f] as number) +
            b * (weights[second + f] as number) +
            c * (weights[third + f] as number) +
            e * (weights[fourth + f] as number);
        }
      }
    }
  }
  return products;
}

/** Features of every text, and the window that each came from. */
function forward(batch: Batch): { features: Float32Array; windows: Int32Array; size: number } {
  const { words, rowSplits, blocks } = batch;
  const texts = rowSplits.length - 1;
  const size = blocks.reduce((sum, { count }) => sum + count, 0);
  const features = new Float32Array(texts * size);
  const windows = new Int32Array(texts * size);
  let first = 0;
  for (const block of blocks) {
    const { width, count, bias } = block;
    const products = productsOf(batch, block);
    const taps = width * count;
    const sums = new Float32Array(count);
    const highest = new Float32Array(count);
    const places = new Int32Array(count);
    for (let text = 0; text < texts; text++) {
      const start = rowSplits[text] as number;
      const length = (rowSplits[text + 1] as number) - start;
      // A text without words has one window, without words.
      highest.fill(length === 0 ? 0 : -Infinity);
      places.fill(0);
      for (let window = 1 - width; window < length; window++) {
        sums.fill(0);
        for (let tap = Math.max(0, -window); tap < width && window + tap < length; tap++) {
          const from = (words[start + window + tap] as number) * taps + tap * count;
          for (let f = 0; f < count; f++) {
            sums[f] = (sums[f] as number) + (products[from + f] as number);
          }
        }
        for (let f = 0; f < count; f++) {
          if ((sums[f] as number) > (highest[f] as number)) {
            highest[f] = sums[f] as number;
            places[f] = window;
          }
        }
      }
      for (let f = 0; f < count; f++) {
        const activation = (bias[f] as number) + (highest[f] as number);
        const place = text * size + first + f;
        features[place] = Math.max(0, activation);
        windows[place] = activation > 0 ? (places[f] as number) : inactive;
      }
    }
    first += count;
  }
  return { features, windows, size };
}

/** Gradients by the embeddings, and by the filters and the bias of every width. */
function backward(batch: Batch, windows: Int32Array, upstream: Float32Array): Float32Array[] {
  const { embeddings, dimensions, words, rowSplits, blocks } = batch;
  const size = blocks.reduce((sum, { count }) => sum + count, 0);
  const byEmbeddings = new Float32Array(embeddings.length);
  const others: Float32Array[] = [];
  let first = 0;
  for (const { width, count, weights, bias } of blocks) {
    const byWeights = new Float32Array(weights.length);
    const byBias = new Float32Array(bias.length);
    for (let text = 0; text < rowSplits.length - 1; text++) {
      const start = rowSplits[text] as number;
      const end = rowSplits[text + 1] as number;
      for (let f = 0; f < count; f++) {
        const window = windows[text * size + first + f] as number;
        const error = upstream[text * size + first + f] as number;
        if (window === inactive || error === 0) continue;
        byBias[f] = (byBias[f] as number) + error;
        for (let tap = 0; tap < width; tap++) {
          const place = start + window + tap;
          if (place < start || place >= end) continue;
          const word = (words[place] as number) * dimensions;
          for (let d = 0; d < dimensions; d++) {
            const weight = (tap * dimensions + d) * count + f;
            byEmbeddings[word + d] =
              (byEmbeddings[word + d] as number) + error * (weights[weight] as number);
            byWeights[weight] =
              (byWeights[weight] as number) + error * (embeddings[word + d] as number);
          }
        }
      }
    }
    others.push(byWeights, byBias);
    first += count;
  }
  return [byEmbeddings, ...others];
}

registerKernel({
  kernelName: 'WindowFeatures',
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const cpu = backend as MathBackendCPU;
    const batch = batchOf(inputs as Inputs, (attrs as { blocks: number }).blocks, cpu);
    const { features, windows, size } = forward(batch);
    const shape = [batch.rowSplits.length - 1, size];
    return [
      cpu.makeTensorInfo(shape, 'float32', features),
      cpu.makeTensorInfo(shape, 'int32', windows),
    ];
  },
});
registerKernel({
  kernelName: 'WindowFeaturesGradient',
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const cpu = backend as MathBackendCPU;
    const given = inputs as Inputs;
    const { blocks } = attrs as { blocks: number };
    const batch = batchOf(given, blocks, cpu);
    const found = backward(batch, read(cpu, given['windows']), read(cpu, given['upstream']));
    const shapes = [
      given['embeddings']?.shape ?? [],
      ...Array.from({ length: blocks }, (_, i) => [
        given[`weights${i}`]?.shape ?? [],
        given[`bias${i}`]?.shape ?? [],
      ]).flat(),
    ];
    return found.map((values, i) => cpu.makeTensorInfo(shapes[i] ?? [], 'float32', values));
  },
});

/**
 * The features of a convolution over words as `runTextConvolution` defines them, of a network that
 * is being trained: each filter's highest activation above 0. Float32 `[texts, filters of all
 * widths]`; tfjs can take its gradient by the embeddings, the filters and the biases, which goes to
 * the one window of a text that gave the highest activation, the first of equal ones.
 *
 * @param embeddings `[rows, dimensions]`
 */
export function windowFeatures(
  { words, rowSplits }: WordRows,
  embeddings: Tensor2D,
  filters: readonly FilterTensors[],
): Tensor2D {
  const blocks = filters.length;
  const named = ([table, ...others]: readonly Tensor[]): NamedTensorMap => ({
    // Made anew for the gradient: tfjs has let go of them by then.
    words: tensor1d(words, 'int32'),
    rowSplits: tensor1d(rowSplits, 'int32'),
    embeddings: table as Tensor,
    ...Object.fromEntries(
      others.map((tensor, i) => [`${i % 2 === 0 ? 'weights' : 'bias'}${i >> 1}`, tensor]),
    ),
  });
  const run = customGrad((...given: (Tensor | ((tensors: Tensor[]) => void))[]) => {
    const save = given.at(-1) as (tensors: Tensor[]) => void;
    const tensors = given.slice(0, -1) as Tensor[];
    const [features, windows] = engine().runKernel('WindowFeatures', named(tensors), {
      blocks,
    }) as unknown as [Tensor, Tensor];
    save([windows]);
    return {
      value: features,
      gradFunc: (upstream: Tensor, [saved]: Tensor[]) =>
        engine().runKernel(
          'WindowFeaturesGradient',
          { ...named(tensors), windows: saved as Tensor, upstream },
          { blocks },
        ),
    };
  });
  return run(embeddings, ...filters.flatMap(({ weights, bias }) => [weights, bias])) as Tensor2D;
}
