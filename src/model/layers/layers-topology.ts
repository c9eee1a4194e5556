import * as v from 'valibot';
import { parseUntrustedJson } from '../manifest.ts';
import { ModelError } from '../model-error.ts';
import {
  layerSchemas,
  type LayerClass,
  type LayerDescription,
  type RecurrentDescription,
} from './layer-descriptions.ts';
import { topologyFile } from './layers-files.ts';
import { layersLimits } from './layers-limits.ts';
import { plainFileName } from './vectoriser-description.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const weight = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  shape: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(layersLimits.parameters))),
    v.maxLength(4),
  ),
  dtype: v.literal('float32'),
  quantization: v.optional(
    v.variant('dtype', [
      v.object({
        dtype: v.picklist(['uint8', 'uint16']),
        scale: v.pipe(v.number(), v.finite(), v.minValue(0)),
        min: v.pipe(v.number(), v.finite()),
      }),
      v.object({ dtype: v.literal('float16') }),
    ]),
  ),
});

const group = v.object({
  // Which names are allowed is said apart, with an error of its own.
  paths: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(32)),
  weights: v.pipe(v.array(weight), v.minLength(1), v.maxLength(256)),
});

const layer = v.object({
  class_name: name,
  config: v.looseObject({ name: v.optional(v.pipe(v.string(), v.maxLength(100)), '') }),
  inbound_nodes: v.optional(v.array(v.unknown())),
});

const fileSchema = v.object({
  format: v.literal('layers-model'),
  modelTopology: v.looseObject({}),
  weightsManifest: v.pipe(v.array(group), v.minLength(1), v.maxLength(16)),
});

const graphSchema = v.object({
  class_name: v.picklist(['Sequential', 'Functional', 'Model']),
  config: v.object({
    layers: v.pipe(v.array(layer), v.minLength(1), v.maxLength(layersLimits.layers)),
    output_layers: v.optional(v.array(v.unknown())),
  }),
});

export type WeightGroup = v.InferOutput<typeof group>;
export type ListedWeight = v.InferOutput<typeof weight>;
type RawLayer = v.InferOutput<typeof layer>;

/** The layers in the order in which they run, and where their weights are. */
export interface LayersTopology {
  layers: LayerDescription[];
  groups: WeightGroup[];
}

/**
 * Reads tfjs's `model.json` of a LayersModel. Only layers of known classes are taken, and of their
 * settings only known ones with known values: nothing else of the file reaches tfjs.
 *
 * @throws ModelError `layers-topology`, `layers-layer`, `layers-setting`, `layers-graph`,
 *   `layers-path`
 */
export function parseLayersTopology(bytes: ArrayBuffer): LayersTopology {
  let json: unknown;
  try {
    json = parseUntrustedJson(bytes);
  } catch (cause) {
    throw malformed('', cause instanceof Error ? cause.message : 'not JSON');
  }
  const { modelTopology, weightsManifest } = checked(fileSchema, json, '');
  const paths = weightsManifest.flatMap((one) => one.paths);
  paths.forEach((path, index) => {
    // One that is named twice would be read, and held, twice.
    if (v.safeParse(plainFileName, path).success && paths.indexOf(path) === index) return;
    throw new ModelError('layers-path', `${path} is no plain file name, or is named twice.`, {
      file: path.slice(0, 80),
    });
  });
  const { class_name, config } = checked(graphSchema, graphOf(modelTopology), 'modelTopology.');
  const raw =
    class_name === 'Sequential' ? config.layers : chainOf(config.layers, config.output_layers);
  const layers = raw.map(describe);
  throwUnlessKnownGates(layers, modelTopology['keras_version']);
  return { layers, groups: weightsManifest };
}

/**
 * The graph in one notation: converters wrap it once more, and tfjs once wrote a Sequential model's
 * layers as a bare list.
 */
function graphOf(topology: Record<string, unknown>): unknown {
  const graph = (topology['model_config'] ?? topology) as Record<string, unknown>;
  const { class_name, config } = graph;
  return Array.isArray(config) ? { class_name, config: { layers: config } } : graph;
}

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  within: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw malformed(within + (v.getDotPath(issue) ?? ''), issue.message);
}

function describe(raw: RawLayer): LayerDescription {
  if (raw.class_name !== 'Bidirectional') return describePlain(raw);
  const { merge_mode = 'concat', layer: inner } = raw.config as Record<string, unknown>;
  const merge = v.safeParse(v.picklist(['concat', 'sum', 'mul', 'ave']), merge_mode);
  if (!merge.success) throw badSetting(raw, 'merge_mode');
  const innerRaw = v.safeParse(layer, inner);
  if (!innerRaw.success) throw badSetting(raw, 'layer');
  const described = describePlain(innerRaw.output);
  if (!isRecurrent(described)) throw unknownLayer(`Bidirectional(${described.class})`);
  return {
    class: 'Bidirectional',
    name: raw.config.name,
    merge: merge.output,
    layer: described,
  };
}

function describePlain({
  class_name,
  config,
}: RawLayer): Exclude<LayerDescription, { class: 'Bidirectional' }> {
  if (!Object.hasOwn(layerSchemas, class_name)) throw unknownLayer(class_name);
  const known = class_name as LayerClass;
  const result = v.safeParse(layerSchemas[known], config, { abortEarly: true });
  if (!result.success) {
    throw badSetting({ class_name, config }, v.getDotPath(result.issues[0]) ?? '');
  }
  return { class: known, name: config.name, config: result.output } as Exclude<
    LayerDescription,
    { class: 'Bidirectional' }
  >;
}

function isRecurrent(described: LayerDescription): described is RecurrentDescription {
  return ['SimpleRNN', 'LSTM', 'GRU'].includes(described.class);
}

/**
 * tfjs and Keras 2 take max(0, min(1, 0.2 x + 0.5)) for `hard_sigmoid`, as is run here, and Keras 3
 * takes max(0, min(1, x / 6 + 0.5)): a file that does not say whose it is would be guessed.
 */
function throwUnlessKnownGates(layers: readonly LayerDescription[], version: unknown): void {
  if (typeof version === 'string' && /^(?:tfjs-layers |2\.)/.test(version)) return;
  for (const one of layers) {
    const gated = one.class === 'Bidirectional' ? one.layer : one;
    if (gated.class !== 'LSTM' && gated.class !== 'GRU') continue;
    if (gated.config.recurrent_activation !== 'hard_sigmoid') continue;
    const { class: class_name, name } = gated;
    throw badSetting({ class_name, config: { name } }, 'recurrent_activation');
  }
}

/**
 * The layers of a functional model, which is taken where each of them reads the one before it and
 * no other, and the last one answers. Keras 3 writes down the comparison by which `mask_zero` finds
 * the padding; it is no layer of the chain.
 */
function chainOf(listed: readonly RawLayer[], outputs: readonly unknown[] = []): RawLayer[] {
  const raw = listed.filter((one) => !isMaskOf(listed[0], one));
  const masked = raw.some(({ config }) => config['mask_zero'] === true);
  throwUnlessChain(raw.length < listed.length && !masked ? listed : raw, outputs);
  return raw;
}

/** Whether a layer compares the ids of the input with 0. */
function isMaskOf(input: RawLayer | undefined, { class_name, inbound_nodes }: RawLayer): boolean {
  if (class_name !== 'NotEqual' || input === undefined || inbound_nodes?.length !== 1) return false;
  const [compared, padding] = (inbound_nodes[0] as { args?: unknown[] } | null)?.args ?? [];
  const history = (compared as { config?: { keras_history?: unknown } } | null | undefined)?.config
    ?.keras_history;
  return padding === 0 && Array.isArray(history) && history[0] === input.config.name;
}

function throwUnlessChain(raw: readonly RawLayer[], outputs: readonly unknown[]): void {
  // Keras writes the names of the layers that are read as texts, in one of two notations.
  const namedIn = (nodes: unknown) => {
    const text = JSON.stringify(nodes);
    return raw.filter(({ config }) => text.includes(JSON.stringify(config.name)));
  };
  const refuse = ({ class_name, config }: RawLayer) => {
    throw new ModelError('layers-graph', `${config.name} does not follow the one before it.`, {
      layer: config.name || class_name,
    });
  };
  raw.forEach((one, index) => {
    const before = raw[index - 1];
    const { inbound_nodes = [] } = one;
    const read = namedIn(inbound_nodes);
    const follows =
      before === undefined
        ? inbound_nodes.length === 0
        : inbound_nodes.length === 1 && read.length === 1 && read[0] === before;
    if (!follows) refuse(one);
  });
  const last = raw.at(-1) as RawLayer;
  const answering = namedIn(outputs);
  if (answering.length !== 1 || answering[0] !== last) refuse(last);
}

function malformed(path: string, reason: string): ModelError {
  const detail = { file: topologyFile, path: path.slice(0, 100), reason: reason.slice(0, 200) };
  return new ModelError(
    'layers-topology',
    `${topologyFile} cannot be used: ${path} ${reason}`,
    detail,
  );
}

function unknownLayer(className: string): ModelError {
  return new ModelError('layers-layer', `Layers of the class ${className} are not run.`, {
    layer: className.slice(0, 60),
  });
}

function badSetting({ class_name, config }: RawLayer, setting: string): ModelError {
  const layerName = config.name === '' ? class_name : `${class_name} ${config.name}`;
  return new ModelError('layers-setting', `${layerName}: ${setting} is not run as it is set.`, {
    layer: layerName.slice(0, 160),
    setting: setting.slice(0, 60),
  });
}
