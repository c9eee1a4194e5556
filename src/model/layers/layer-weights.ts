import { io, type Tensor } from '@tensorflow/tfjs-core';
import { ModelError } from '../model-error.ts';
import type { LayerDescription } from './layer-descriptions.ts';
import { volume, type LayerPlan } from './layer-plan.ts';
import type { PlannedWeight } from './layer-steps.ts';
import { layersLimits } from './layers-limits.ts';
import type { ListedWeight, WeightGroup } from './layers-topology.ts';

/** A weight as the layers need it, and where it is among those that the file lists. */
interface Match {
  group: number;
  listed: ListedWeight;
}

/**
 * Finds for every weight that the layers need the one that the file lists: by the name of its layer
 * and the end of its own, or, where names differ between the layers and their weights, as between
 * one saver and the next, by the order of the layers, in which all list them. The order alone would
 * mistake layers that were frozen, whose weights tfjs lists after those that were trained.
 *
 * @throws ModelError `layers-weights`, `layers-shape`, `layers-too-large`
 */
export function matchWeights(plan: LayerPlan, groups: readonly WeightGroup[]): Match[] {
  const listed = groups.flatMap(({ weights }, group) =>
    weights.map((one) => ({ group, listed: one })),
  );
  const parameters = listed.reduce((sum, one) => sum + volume(one.listed.shape), 0);
  if (parameters > layersLimits.parameters) {
    throw new ModelError('layers-too-large', 'The weights are too many.', {
      what: 'parameters',
      found: parameters,
      limit: layersLimits.parameters,
    });
  }
  const matches = matchByName(plan, listed) ?? matchByOrder(plan, listed);
  const surplus = listed.find((one) => !matches.includes(one));
  if (surplus !== undefined) throw wrongWeights(surplus.listed.name);
  plan.layers
    .flatMap(({ weights }) => weights)
    .forEach((needed, index) => throwUnlessShape((matches[index] as Match).listed, needed));
  return matches;
}

/** Null unless every layer has a name of its own, under which all its weights are listed. */
function matchByName({ layers }: LayerPlan, listed: readonly Match[]): Match[] | null {
  const names = layers.map(({ description }) => description.name);
  if (new Set(names).size < names.length) return null;
  const matches: Match[] = [];
  for (const { description, weights } of layers) {
    const own = byRole(weightsNamed(description, listed));
    for (const { role } of weights) {
      const match = own.get(role)?.shift();
      if (match === undefined) return null;
      matches.push(match);
    }
  }
  return matches;
}

/** Of a layer, in the order in which it needs them: forward, then backward. */
function weightsNamed(layer: LayerDescription, listed: readonly Match[]): Match[] {
  const under = (name: string) =>
    listed.filter(({ listed: one }) => one.name.split('/').slice(0, -1).includes(name));
  if (layer.class !== 'Bidirectional') return under(layer.name);
  const inner = layer.layer.name.replace(/^forward_/, '');
  const directions = [...under(`forward_${inner}`), ...under(`backward_${inner}`)];
  return directions.length > 0 ? directions : under(layer.name);
}

/** The third `kernel` that is listed is the third that is needed. @throws `layers-weights` */
function matchByOrder({ layers }: LayerPlan, listed: readonly Match[]): Match[] {
  const rest = byRole(listed);
  return layers.flatMap(({ description, weights }) =>
    weights.map(({ role }) => {
      const match = rest.get(role)?.shift();
      if (match === undefined) throw wrongWeights(`${description.name}/${role}`);
      return match;
    }),
  );
}

function byRole(listed: readonly Match[]): Map<string, Match[]> {
  const found = new Map<string, Match[]>();
  for (const one of listed) {
    const role = roleOf(one.listed.name);
    found.set(role, [...(found.get(role) ?? []), one]);
  }
  return found;
}

/**
 * The tensors of the matches, in their order.
 *
 * @param shards bytes of each group, its files one after the other
 * @throws ModelError `layers-bytes` where the files hold more or less than the weights take,
 *   `layers-not-finite`
 */
export function decodeMatches(
  matches: readonly Match[],
  groups: readonly WeightGroup[],
  shards: readonly ArrayBuffer[],
): Tensor[] {
  groups.forEach(({ paths, weights }, index) => {
    const bytes = shards[index]?.byteLength ?? 0;
    const expected = weights.reduce((sum, one) => sum + bytesOf(one), 0);
    if (bytes === expected) return;
    const file = paths[0] as string;
    throw new ModelError('layers-bytes', `${file} does not hold the declared weights.`, {
      file,
      bytes,
      expected,
    });
  });
  // Under names of our own: two weights of a file may have the same.
  const tensors = groups.map(({ weights }, index) =>
    io.decodeWeights(
      shards[index] as ArrayBuffer,
      weights.map((one, place) => ({ ...one, name: String(place) })) as io.WeightsManifestEntry[],
    ),
  );
  const decoded = matches.map(
    ({ group, listed }) =>
      tensors[group]?.[String(groups[group]?.weights.indexOf(listed))] as Tensor,
  );
  decoded.forEach((tensor, index) => {
    if (tensor.dataSync<'float32'>().every(Number.isFinite)) return;
    decoded.forEach((one) => one.dispose());
    const weight = matches[index]?.listed.name.slice(0, 100) ?? '';
    throw new ModelError('layers-not-finite', `${weight} contains NaN or infinity.`, { weight });
  });
  return decoded;
}

/**
 * The end of a weight's name, as in `lstm/lstm_cell/kernel:0`. tfjs adds `_1` where a name is there
 * already.
 */
function roleOf(name: string): string {
  return (name.split('/').at(-1) ?? '').replace(/:\d+$/, '').replace(/_\d+$/, '');
}

function throwUnlessShape({ name, shape }: ListedWeight, { shape: expected }: PlannedWeight): void {
  if (shape.length === expected.length && shape.every((one, axis) => one === expected[axis]))
    return;
  throw new ModelError('layers-shape', `${name} has an unexpected shape.`, {
    weight: name.slice(0, 100),
    shape: shape.join('×'),
    expected: expected.join('×'),
  });
}

function bytesOf({ shape, quantization }: ListedWeight): number {
  const each = { uint8: 1, uint16: 2, float16: 2, float32: 4 }[quantization?.dtype ?? 'float32'];
  return volume(shape) * each;
}

function wrongWeights(weight: string): ModelError {
  return new ModelError('layers-weights', `${weight} is missing or one too many.`, {
    weight: weight.slice(0, 100),
  });
}
