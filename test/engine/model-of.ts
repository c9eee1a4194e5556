import type { ModelInfo } from '../../src/model/model-info.ts';
import type { Model } from '../../src/model/model.ts';

/** Stars that rise with the logit: half of the rows have more than two at a logit of 0. */
export const starScale: NonNullable<Model['starScale']> = {
  slope: 2,
  thresholds: [-3, -1, 1, 3],
};

interface ModelOfOptions extends Partial<Pick<ModelInfo, 'id' | 'classes' | 'threshold'>> {
  starScale?: Model['starScale'];
  dispose?: () => void;
}

/**
 * A model that gives every text the probabilities that stand in it, separated by spaces: one a
 * class, or of two that of the second alone.
 */
export function modelOf({
  id = 'model',
  classes = ['negative', 'positive'],
  threshold,
  starScale = null,
  dispose = () => {},
}: ModelOfOptions = {}): Model {
  const numbersIn = (text: string) => text.split(' ').map(Number);
  return {
    info: {
      ...{ id, version: '1', name: id, classes, languages: [], licence: '', bytes: 0, metrics: [] },
      ...(threshold === undefined ? {} : { threshold }),
    },
    reference: null,
    starScale,
    predict: () => [],
    positiveProbabilities: (texts) =>
      Float64Array.from(texts, (text) => numbersIn(text).at(-1) ?? NaN),
    classProbabilities: (texts) => Float32Array.from(texts.flatMap(numbersIn)),
    unknownWordShares: (texts) => new Float32Array(texts.length),
    tokenKnowledge: null,
    explain: (text) => ({
      prediction: {
        ...{ prediction: 0, label: id, probability: numbersIn(text).at(-1) ?? NaN },
        ...{ probabilities: {}, language: 'und', flags: [], model: { id, version: '1' } },
      },
      ...{ logit: 0, method: 'occlusion', bias: 0, contributions: [] },
    }),
    dispose,
  };
}
