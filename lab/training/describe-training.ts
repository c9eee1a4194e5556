import type { BundleFiles } from '../../src/learning/bundle.ts';
import { trainingReference } from '../../src/learning/training-reference.ts';
import type { ModelReference } from '../../src/model/reference-schema.ts';
import { withModel } from './ask-bundle.ts';
import type { Corpora } from './corpus.ts';

/**
 * What the corpora look like that a model is made from: reviews as people wrote them, without the
 * phrases that are made up for training. Its scores are those of the validation rows; on the rows
 * that it was trained on the model is surer of itself than on any that are to be compared with
 * them.
 */
export function describeTraining(
  files: BundleFiles,
  { train, validation }: Corpora,
): Promise<ModelReference> {
  const heldOut = validation.map(({ text }) => text);
  return withModel(files, (model) =>
    trainingReference({
      classes: model.info.classes.length,
      training: {
        texts: train.map(({ text }) => text),
        labels: Uint8Array.from(train, ({ label }) => label),
      },
      heldOut: {
        probabilities: model.classProbabilities(heldOut),
        unknownWordShares: model.unknownWordShares(heldOut),
      },
    }),
  );
}
