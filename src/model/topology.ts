import * as v from 'valibot';
import type {
  BranchDescription,
  SparseLinearDescription,
  TextConvolutionDescription,
} from './branch-schema.ts';
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
      v.array(v.strictObject({ name, op: name, inputs: v.pipe(v.array(name), v.maxLength(32)) })),
      v.minLength(1),
      v.maxLength(64),
    ),
  }),
  weightsManifest: v.strictTuple([
    v.strictObject({
      paths: v.strictTuple([
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

type Node = ModelTopology['modelTopology']['nodes'][number];

function constant(weightName: string): Node {
  return { name: weightName, op: 'Const', inputs: [] };
}

/** A linear branch reads the features of the manifest's vectoriser, or those of its own. */
function linearNodes(branch: SparseLinearDescription, logit: string, place: string): Node[] {
  const features = ['indices', 'values', 'row-splits'].map((input) =>
    branch.vectoriser === undefined ? input : `${input}${place}`,
  );
  return [
    constant(branch.weights),
    constant(branch.bias),
    { name: logit, op: 'SparseLinear', inputs: [...features, branch.weights, branch.bias] },
  ];
}

function convolutionNodes(
  branch: TextConvolutionDescription,
  logit: string,
  place: string,
): Node[] {
  const weights = [
    branch.embeddings,
    ...branch.widths.flatMap(({ weights, bias }) => [weights, bias]),
    branch.output,
    branch.outputBias,
  ];
  return [
    ...weights.map(constant),
    {
      name: logit,
      op: 'TextConvolution',
      inputs: [`words${place}`, `word-splits${place}`, ...weights],
    },
  ];
}

/**
 * The nodes that stand for a model: the constants and the fused kernel of each branch, and the sum
 * where there are several. What belongs to the second branch of a kind ends with `-2`, and so on.
 */
export function graphNodes(branches: readonly BranchDescription[]): Node[] {
  const logits: string[] = [];
  const nodes = branches.flatMap((branch, index) => {
    const number = branches.slice(0, index + 1).filter(({ kind }) => kind === branch.kind).length;
    const place = number === 1 ? '' : `-${number}`;
    const logit = branches.length === 1 ? 'logit' : `${branch.kind}-logit${place}`;
    logits.push(logit);
    return branch.kind === 'sparse-linear'
      ? linearNodes(branch, logit, place)
      : convolutionNodes(branch, logit, place);
  });
  if (branches.length > 1) nodes.push({ name: 'logit', op: 'AddN', inputs: logits });
  return nodes;
}

/** Shape of every weight by name. */
function weightShapes(
  branches: readonly BranchDescription[],
  features: number,
  outputs: number,
): Map<string, number[]> {
  const shapes = new Map<string, number[]>();
  for (const branch of branches) {
    if (branch.kind === 'sparse-linear') {
      const read = branch.vectoriser?.features ?? features;
      shapes.set(branch.weights, outputs === 1 ? [read] : [read, outputs]);
      shapes.set(branch.bias, [outputs]);
      continue;
    }
    const { widths, dimensions } = branch;
    shapes.set(branch.embeddings, [branch.words + 2, dimensions]);
    for (const { width, filters, weights, bias } of widths) {
      shapes.set(weights, [width, dimensions, filters]);
      shapes.set(bias, [filters]);
    }
    const filters = widths.reduce((sum, one) => sum + one.filters, 0);
    const kept = filters * branch.pooling.length;
    shapes.set(branch.output, outputs === 1 ? [kept] : [kept, outputs]);
    shapes.set(branch.outputBias, [outputs]);
  }
  return shapes;
}

/**
 * Reads `model.json` and checks that its graph is the one that the manifest's branches describe,
 * and that its weights have the shapes that follow from the number of features and of logits.
 * Nothing of the graph is run: it is recognised, or refused.
 *
 * @throws ModelError `model-manifest` where the file is malformed, `model-unsupported` where the
 *   graph is another, `model-shard` where a weight has another shape
 */
export function parseTopology(
  file: string,
  bytes: ArrayBuffer,
  branches: readonly BranchDescription[],
  features: number,
  outputs: number,
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
  if (JSON.stringify(topology.modelTopology.nodes) !== JSON.stringify(graphNodes(branches))) {
    throw new ModelError('model-unsupported', `${file} describes a graph of an unknown kind.`, {
      file,
    });
  }
  const shapes = weightShapes(branches, features, outputs);
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

const bytesPer = { uint8: 1, uint16: 2, float32: 4 } as const;

/** Bytes that a weight takes in the shard. */
export function weightBytes({ shape, quantization }: StoredWeight): number {
  const values = shape.reduce((product, length) => product * length, 1);
  return values * bytesPer[quantization?.dtype ?? 'float32'];
}

/** Bytes that all weights take in their shard. */
export function shardBytes(topology: ModelTopology): number {
  return topology.weightsManifest[0].weights.reduce((sum, one) => sum + weightBytes(one), 0);
}
