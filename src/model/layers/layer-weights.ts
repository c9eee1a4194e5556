import { io, type Tensor } from '@tensorflow/tfjs-core';
import { ModelError } from '../model-error.ts';
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
 * Finds for every weight that the layers need the one that the file lists, in the order of the
 * layers. Names differ from one saver to the next but for their ends, and all list a layer's
 * weights before the next layer's: so the third `kernel` that is listed is the third that is
 * needed.
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
  const byRole = new Map<string, Match[]>();
  for (const one of listed) {
    const role = roleOf(one.listed.name);
    byRole.set(role, [...(byRole.get(role) ?? []), one]);
  }
  const matches = plan.layers.flatMap(({ description, weights }) =>
    weights.map((needed) => {
      const match = byRole.get(needed.role)?.shift();
      if (match === undefined) throw wrongWeights(`${description.name}/${needed.role}`);
      throwUnlessShape(match.listed, needed);
      return match;
    }),
  );
  const [surplus] = [...byRole.values()].flat();
  if (surplus !== undefined) throw wrongWeights(surplus.listed.name);
  return matches;
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
