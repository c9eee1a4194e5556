import type { Model } from '../model.ts';
import type { ModelSource } from '../model-source.ts';
import { startTensorBackend } from '../tensor-backend.ts';
import { buildLayers } from './build-layers.ts';
import { planLayers } from './layer-plan.ts';
import { decodeMatches, matchWeights } from './layer-weights.ts';
import './layers-kernels.ts';
import { LayersModel } from './layers-model.ts';
import { readLayersFiles } from './read-layers-files.ts';
import { TextSplitter } from './split-text.ts';

/**
 * Loads a tfjs LayersModel with its `vectoriser.json`: the description first, then the layers, then
 * the shapes and bytes of the weights. Only then is anything allocated for them, and run at first
 * for an empty review.
 *
 * @throws ModelError `layers-…` for what cannot be trusted or run, `model-missing`, `model-size`
 *   for files
 */
export async function loadLayersBundle(source: ModelSource): Promise<Model> {
  const { info, description, encoder, ids, topology, shards } = await readLayersFiles(source);
  const { kind } = description.input;
  const plan = planLayers(topology.layers, { kind, width: encoder.width, ids });
  const matches = matchWeights(plan, topology.groups);
  await startTensorBackend();
  const weights = decodeMatches(matches, topology.groups, shards);
  const layers = buildLayers(plan, weights);
  weights.forEach((weight) => weight.dispose());
  const model = new LayersModel({
    info,
    reversed: description.classes[0] === 'positive',
    splitter: new TextSplitter(description.text),
    encoder,
    plan,
    layers,
  });
  try {
    model.predict(['']);
  } catch (thrown) {
    model.dispose();
    throw thrown;
  }
  return model;
}
