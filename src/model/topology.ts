import * as v from 'valibot';
import type { BranchDescription } from './manifest.ts';
import { parseUntrustedJson } from './manifest.ts';
import { ModelError } from './model-error.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

const weight = v.strictObject({
  name,
  shape: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4_000_000))),
    v.minLength(1),
    v.maxLength(4),
  ),
  dtype: v.literal('float32'),
  /** tfjs's own: `value = min + scale × stored`. */
  quantization: v.optional(
    v.strictObject({
      dtype: v.picklist(['uint8', 'uint16']),
      scale: v.pipe(v.number(), v.finite(), v.minValue(0)),
      min: v.pipe(v.number(), v.finite()),
    }),
  ),
});

const topologySchema = v.strictObject({
  format: v.literal('review-classifier-graph'),
  generatedBy: v.pipe(v.string(), v.maxLength(64)),
  convertedBy: v.null(),
  modelTopology: v.strictObject({
    nodes: v.pipe(
      v.array(v.strictObject({ name, op: name, inputs: v.pipe(v.array(name), v.maxLength(8)) })),
      v.minLength(1),
      v.maxLength(64),
    ),
  }),
  weightsManifest: v.tuple([
    v.strictObject({
      paths: v.tuple([
        v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), v.maxLength(64)),
      ]),
      weights: v.pipe(v.array(weight), v.minLength(1), v.maxLength(64)),
    }),
  ]),
});

/** A bundle's tfjs `model.json`: the graph as a list of nodes, and where its weights are. */
export type ModelTopology = v.InferOutput<typeof topologySchema>;

/** One stored weight, as tfjs's weights manifest describes it. */
export type StoredWeight = ModelTopology['weightsManifest'][0]['weights'][number];

/** The nodes that stand for a linear branch: two constants and the fused kernel over them. */
export function sparseLinearNodes(
  branch: BranchDescription,
): ModelTopology['modelTopology']['nodes'] {
  return [
    { name: branch.weights, op: 'Const', inputs: [] },
    { name: branch.bias, op: 'Const', inputs: [] },
    {
      name: 'logit',
      op: 'SparseLinear',
      inputs: ['indices', 'values', 'row-splits', branch.weights, branch.bias],
    },
  ];
}

/**
 * Reads `model.json` and checks that its graph is the one that the manifest's branches describe, and that its weights have the
 * shapes that follow from the number of features. Nothing of the graph is run: it is recognised, or refused.
 *
 * @throws ModelError `model-manifest` where the file is malformed, `model-unsupported` where the graph is another,
 * `model-shard` where a weight has another shape
 */
export function parseTopology(
  file: string,
  bytes: ArrayBuffer,
  branches: readonly BranchDescription[],
  features: number,
): ModelTopology {
  let json: unknown;
  try {
    json = parseUntrustedJson(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'not JSON';
    throw new ModelError('model-manifest', `${file} cannot be read.`, { file, reason });
  }
  const result = v.safeParse(topologySchema, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const reason = `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, 300);
    throw new ModelError('model-manifest', `${file} cannot be used: ${reason}`, { file, reason });
  }
  const topology = result.output;
  const expected = branches.flatMap(sparseLinearNodes);
  if (JSON.stringify(topology.modelTopology.nodes) !== JSON.stringify(expected)) {
    throw new ModelError('model-unsupported', `${file} describes a graph of an unknown kind.`, {
      file,
    });
  }
  const shapes = new Map<string, number[]>();
  for (const branch of branches) {
    shapes.set(branch.weights, [features]);
    shapes.set(branch.bias, [1]);
  }
  const weights = topology.weightsManifest[0].weights;
  if (
    weights.length !== shapes.size ||
    new Set(weights.map((one) => one.name)).size !== shapes.size
  ) {
    throw new ModelError('model-shard', `${file} lists other weights than the graph needs.`, {
      file,
    });
  }
  for (const stored of weights) {
    const shape = shapes.get(stored.name);
    if (shape === undefined || JSON.stringify(shape) !== JSON.stringify(stored.shape)) {
      throw new ModelError('model-shard', `${stored.name} has an unexpected shape.`, {
        file,
        weight: stored.name,
        shape: stored.shape.join('×'),
      });
    }
  }
  return topology;
}

/** Bytes that the weights take in their shard. */
export function shardBytes(topology: ModelTopology): number {
  const bytesPer = { uint8: 1, uint16: 2, float32: 4 } as const;
  return topology.weightsManifest[0].weights.reduce(
    (sum, stored) =>
      sum +
      stored.shape.reduce((product, length) => product * length, 1) *
        bytesPer[stored.quantization?.dtype ?? 'float32'],
    0,
  );
}
