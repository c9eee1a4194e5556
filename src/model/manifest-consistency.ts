import { outputsOf } from './branch-schema.ts';
import type { ModelManifest } from './manifest.ts';
import { embeddingsExceed, networkExcess } from './text-convolution-limits.ts';

/** Weights of all linear branches together, in 4-byte numbers: 64 MB. */
const maxLinearWeights = 2 ** 24;

/**
 * Why the parts of a manifest do not fit one another or are too large to be run, or null where they
 * can be used.
 */
export function unusableParts(manifest: ModelManifest): string | null {
  const { classes, branches, vectoriser, calibration, threshold, stars, neutral, reference } =
    manifest;
  const outputs = outputsOf(classes);
  const networks = branches.filter((branch) => branch.kind === 'text-convolution');
  if (embeddingsExceed(networks)) return 'branches: the embeddings are too large';
  let linearWeights = 0;
  for (const branch of branches) {
    if (branch.kind === 'sparse-linear') {
      linearWeights += (branch.vectoriser ?? vectoriser).features * outputs;
      continue;
    }
    const reason = networkExcess(branch, vectoriser.maxTokens);
    if (reason !== null) return `branches: ${reason}`;
  }
  if (linearWeights > maxLinearWeights) return 'branches: the linear weights are too large';
  if (calibration.bias !== undefined && calibration.bias.length !== outputs) {
    return 'calibration.bias: not one number a logit';
  }
  if (outputs > 1 && threshold !== undefined) return 'threshold: it needs two classes';
  if (outputs > 1 && (stars !== undefined || neutral !== undefined)) {
    return 'stars and neutral need two classes';
  }
  if (
    reference !== undefined &&
    (reference.classes.length !== classes.length || reference.scores.length !== classes.length)
  ) {
    return 'reference: not one entry a class';
  }
  return null;
}
