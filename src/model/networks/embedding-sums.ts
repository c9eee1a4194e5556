import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/base.js';
import {
  customGrad,
  engine,
  registerKernel,
  tensor1d,
  zeros,
  type NamedTensorMap,
  type Rank,
  type Tensor,
  type Tensor2D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { runSparseLinear } from '../sparse-linear-kernel.ts';

/** Texts as rows of a table of embeddings, each with a weight. */
export interface WeightedItems {
  /** Rows of the table. Text `r` is `items[rowSplits[r] … rowSplits[r + 1] - 1]`. */
  items: Int32Array;
  /** Length: texts + 1. */
  rowSplits: Int32Array;
  /** Parallel to `items`. */
  values: Float32Array;
}

type GradientInputs = Record<'indices' | 'values' | 'rowSplits' | 'upstream', TensorInfo>;

/*
 * The backend's own gradient of a lookup compares every row of the table with every word of the
 * batch; this is one loop over the words.
 */
registerKernel({
  kernelName: 'EmbeddingSumsGradient',
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const cpu = backend as MathBackendCPU;
    const { indices, values, rowSplits, upstream } = inputs as unknown as GradientInputs;
    const read = <A>(tensor: TensorInfo): A => cpu.data.get(tensor.dataId).values as A;
    const items = read<Int32Array>(indices);
    const weights = read<Float32Array>(values);
    const splits = read<Int32Array>(rowSplits);
    const given = read<Float32Array>(upstream);
    const dimensions = upstream.shape[1] as number;
    const rows = (attrs as { rows: number }).rows;
    const gradient = new Float32Array(rows * dimensions);
    for (let text = 0; text < splits.length - 1; text++) {
      const from = text * dimensions;
      const end = splits[text + 1] as number;
      for (let i = splits[text] as number; i < end; i++) {
        const to = (items[i] as number) * dimensions;
        const weight = weights[i] as number;
        for (let d = 0; d < dimensions; d++) {
          gradient[to + d] = (gradient[to + d] as number) + weight * (given[from + d] as number);
        }
      }
    }
    return cpu.makeTensorInfo([rows, dimensions], 'float32', gradient);
  },
});

/**
 * The weighted sum of each text's embeddings. Float32 `[texts, dimensions]`; tfjs can take its
 * gradient by the table.
 *
 * @param table `[rows, dimensions]`, with two dimensions or more
 */
export function embeddingSums(texts: WeightedItems, table: Tensor2D): Tensor2D {
  // Made anew for the gradient: tfjs has let go of them by then.
  const read = () => ({
    indices: tensor1d(texts.items, 'int32'),
    values: tensor1d(texts.values, 'float32'),
    rowSplits: tensor1d(texts.rowSplits, 'int32'),
  });
  const [rows, dimensions] = table.shape;
  const bias = zeros<Rank.R1>([dimensions]);
  const lookUp = customGrad((weights) => ({
    value: runSparseLinear({ ...read(), weights: weights as Tensor2D, bias }),
    gradFunc: (upstream: Tensor) =>
      engine().runKernel<Tensor>(
        'EmbeddingSumsGradient',
        { ...read(), upstream } satisfies NamedTensorMap,
        { rows },
      ),
  }));
  return lookUp(table) as Tensor2D;
}
