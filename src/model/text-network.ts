import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/base.js';
import type { DataId, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { layOutTaps, type TapLayout } from './tap-layout.ts';
import { activationBounds, roundingOfLogits, tapSteps, type FilterBlock } from './tap-steps.ts';
import { WordTaps } from './word-taps.ts';

/**
 * The weights of a convolution over words as its kernels use them. Filters are those of the layout:
 * the zeros after those of a width have no bias and no output.
 */
interface PreparedNetwork {
  taps: WordTaps;
  /** `[filters]` */
  biases: Float64Array;
  /** `[filters, outputs]`, and as many again where means are pooled too */
  output: Float32Array;
  /** `[outputs]` */
  outputBias: Float32Array;
  pooled: 'maxima' | 'maxima and means';
}

/** The inputs of a kernel as it gets them. */
export interface TextNetwork extends PreparedNetwork {
  words: Int32Array;
  rowSplits: Int32Array;
}

/**
 * Most that products of 16 bits may change a logit, as a standard deviation: four of them change a
 * probability by at most 0.001. With more, products have 32 bits.
 */
const maxRounding = 2 ** -10;

function read<A extends Float32Array | Int32Array>(
  backend: MathBackendCPU,
  tensor: TensorInfo | undefined,
): A {
  if (tensor === undefined) throw new RangeError('an input of the convolution is missing');
  return backend.data.get(tensor.dataId).values as A;
}

/** The networks by their embeddings: they live as long as those. */
const prepared = new WeakMap<DataId, PreparedNetwork>();

/** @throws RangeError where an input is missing */
export function readTextNetwork(
  inputs: Record<string, TensorInfo>,
  attributes: NamedAttrMap,
  backend: MathBackendCPU,
): TextNetwork {
  const { embeddings } = inputs;
  if (embeddings === undefined) throw new RangeError('the embeddings are missing');
  let network = prepared.get(embeddings.dataId);
  if (network === undefined) {
    network = prepare(inputs, attributes['widths'] as number, embeddings, backend);
    prepared.set(embeddings.dataId, network);
  }
  const words = read<Int32Array>(backend, inputs['words']);
  const rowSplits = read<Int32Array>(backend, inputs['rowSplits']);
  return { ...network, words, rowSplits };
}

function prepare(
  inputs: Record<string, TensorInfo>,
  widths: number,
  embeddingsTensor: TensorInfo,
  backend: MathBackendCPU,
): PreparedNetwork {
  const embeddings = read<Float32Array>(backend, embeddingsTensor);
  const dimensions = embeddingsTensor.shape[1] as number;
  const filters = Array.from({ length: widths }, (_, i): FilterBlock => {
    const tensor = inputs[`filters${i}`];
    return {
      width: tensor?.shape[0] as number,
      filters: tensor?.shape[2] as number,
      weights: read(backend, tensor),
    };
  });
  const layout = layOutTaps(filters);
  const ownBiases = filters.map((_, i) => read<Float32Array>(backend, inputs[`biases${i}`]));
  const outputBias = read<Float32Array>(backend, inputs['outputBias']);
  const output = spread(read(backend, inputs['output']), outputBias.length, layout);
  const bounds = activationBounds(embeddings, dimensions, filters, layout);
  const exact = tapSteps(bounds, layout, 32);
  const small = tapSteps(bounds, layout, 16);
  const rounding = roundingOfLogits(small, layout, output, outputBias.length);
  const steps = rounding <= maxRounding ? small : exact;
  const biases = Float64Array.from(spread(concatenated(ownBiases), 1, layout));
  const pooled = output.length > layout.filters * outputBias.length ? 'maxima and means' : 'maxima';
  const hasOneLogit = outputBias.length === 1 && pooled === 'maxima';
  return {
    taps: new WordTaps({
      ...{ embeddings, dimensions, filters, layout, steps },
      ...(hasOneLogit ? { oneLogit: { biases, output } } : {}),
    }),
    biases,
    output,
    outputBias,
    pooled,
  };
}

function concatenated(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** Values of all filters, once or several times, with zeros where the layout has them. */
function spread(values: Float32Array, each: number, { blocks, filters }: TapLayout): Float32Array {
  const stored = blocks.reduce((sum, block) => sum + block.filters, 0) * each;
  const times = values.length / stored;
  const all = new Float32Array(times * filters * each);
  for (let time = 0; time < times; time++) {
    let from = time * stored;
    for (const block of blocks) {
      const end = from + block.filters * each;
      all.set(values.subarray(from, end), (time * filters + block.firstFilter) * each);
      from = end;
    }
  }
  return all;
}
