import { describe, expect, it } from 'vitest';
import type { LabelledRow, PredictionMapping, RowAnswer } from '../../src/dataset/dataset.ts';
import {
  classesFrom,
  classesOfLabels,
  fileAnswers,
  fileClasses,
  hasProbabilities,
  modelAnswers,
  thresholdOf,
} from '../../src/engine/answer-rows.ts';
import { noPrediction } from '../../src/engine/answered-rows.ts';
import { starProbabilities } from '../../src/model/expected-stars.ts';
import { modelOf, starScale } from './model-of.ts';

const polarity = { names: ['negative', 'positive'], values: null };
const stars = { names: ['1', '2', '3', '4', '5'], values: [1, 2, 3, 4, 5] };

function answered(answer?: RowAnswer): LabelledRow {
  return {
    ...{ row: 1, place: {}, text: '', id: null, groups: [], target: 0, label: 0 },
    ...(answer === undefined ? {} : { answer }),
  };
}

describe('classesOfLabels', () => {
  it('are those of polarity, or own ones with the numbers that they stand for', () => {
    expect(classesOfLabels({ scheme: 'words', assignments: [] })).toEqual(polarity);
    const assignments = stars.names.map((value, target) => ({ value, count: 1, target }));
    expect(classesOfLabels({ scheme: 'custom', classes: stars.names, assignments })).toEqual(stars);
    const classes = ['delivery', 'product'];
    expect(classesOfLabels({ scheme: 'custom', classes, assignments: [] })).toEqual({
      ...{ names: classes, values: null },
    });
  });
});

describe('thresholdOf', () => {
  it('is the model’s, of the second class of the labels', () => {
    expect(thresholdOf(modelOf(), polarity)).toBeUndefined();
    expect(thresholdOf(modelOf({ threshold: 0.625 }), polarity)).toBe(0.625);
    const turned = modelOf({ classes: ['positive', 'negative'], threshold: 0.625 });
    expect(thresholdOf(turned, polarity)).toBe(0.375);
  });

  it('is none of the stars that a model has learnt', () => {
    expect(thresholdOf(modelOf({ starScale, threshold: 0.625 }), stars)).toBeUndefined();
  });
});

describe('classesFrom', () => {
  it('takes the second of two classes from the threshold on, and from a half without one', () => {
    const probabilities = Float64Array.of(0.375, 0.625, 0.5, 0.5, 0.375, 0.625);
    expect(classesFrom(probabilities, 2, undefined)).toEqual(Uint8Array.of(1, 1, 1));
    expect(classesFrom(probabilities, 2, 0.625)).toEqual(Uint8Array.of(1, 0, 1));
    expect(classesFrom(probabilities, 3, undefined)).toEqual(Uint8Array.of(1, 2));
  });
});

describe('modelAnswers', () => {
  it('are of the classes of the labels, in their order, of two', () => {
    const texts = ['0.75 0.25', '0.375 0.625'];
    const same = modelAnswers(modelOf(), polarity)(texts);
    expect(same).toEqual({ probabilities: Float64Array.of(0.75, 0.25, 0.375, 0.625) });
    const turned = modelOf({ classes: ['positive', 'negative'] });
    expect(modelAnswers(turned, polarity)(texts)).toEqual({
      probabilities: Float64Array.of(0.25, 0.75, 0.625, 0.375),
    });
  });

  it('are of the classes of the labels, in their order, of three, and sum to 1', () => {
    const model = modelOf({ classes: ['service', 'delivery', 'product'] });
    const labels = { names: ['delivery', 'product', 'service'], values: null };
    const { probabilities } = modelAnswers(model, labels)(['0.125 0.25 0.625', '0.1 0.2 0.7']);
    expect(probabilities?.slice(0, 3)).toEqual(Float64Array.of(0.25, 0.625, 0.125));
    // Of float32 numbers: 0.1, 0.2 and 0.7 sum to 1.00000000745.
    const [delivery = NaN, product = NaN, service = NaN] = probabilities?.slice(3) ?? [];
    expect(delivery).toBeCloseTo(0.2, 7);
    expect(product).toBeCloseTo(0.7, 7);
    expect(delivery + product + service).toBeCloseTo(1, 15);
  });

  it('are five stars where a model of two classes has learnt stars', () => {
    const answer = modelAnswers(modelOf({ starScale }), stars);
    const { probabilities } = answer(['0.5', '0.9']);
    expect(probabilities).toEqual(starProbabilities(starScale, Float64Array.of(0.5, 0.9)));
    expect(probabilities).toHaveLength(10);
  });

  it.each([
    ['has not learnt stars', modelOf(), stars],
    ['has other classes', modelOf(), { names: ['negative', 'praise'], values: null }],
    ['has one class more', modelOf({ classes: ['negative', 'neutral', 'positive'] }), polarity],
    [
      'knows stars',
      modelOf({ starScale }),
      { names: ['0', '1', '2', '3', '4'], values: [0, 1, 2, 3, 4] },
    ],
    ['knows stars', modelOf({ starScale }), { names: stars.names, values: null }],
    ['knows stars', modelOf({ starScale }), { names: ['1', '2', '3'], values: [1, 2, 3] }],
  ])('are refused by a model that %s', (_why, model, classes) => {
    expect(() => modelAnswers(model, classes)).toThrow(
      expect.objectContaining({ code: 'model-lacks-classes' }),
    );
  });
});

describe('The answers of a file', () => {
  const ofThree = [
    answered({ predicted: 2, probabilities: [0.125, 0.25, 0.625] }),
    answered({ predicted: 0, probabilities: [0.25, 0.5, 0.25] }),
  ];

  it('are its classes and their probabilities, or these alone', () => {
    const probabilities = Float64Array.of(0.125, 0.25, 0.625, 0.25, 0.5, 0.25);
    expect(fileAnswers(ofThree, 3, true)).toEqual({
      ...{ predicted: Uint8Array.of(2, 0), probabilities },
    });
    expect(fileAnswers(ofThree, 3, false)).toEqual({ probabilities });
  });

  it('are classes alone where it says no more', () => {
    const rows = [2, 1].map((predicted) => answered({ predicted, probabilities: null }));
    expect(fileAnswers(rows, 3, true)).toEqual({
      ...{ predicted: Uint8Array.of(2, 1), probabilities: null },
    });
  });

  it('may be missing here and there where they are only compared with', () => {
    const none = answered({ predicted: null, probabilities: null });
    expect(fileClasses([...ofThree, none, answered()])).toEqual(
      Uint8Array.of(2, 0, noPrediction, noPrediction),
    );
  });
});

describe('hasProbabilities', () => {
  const three = { names: ['a', 'b', 'c'], values: null };
  const mapped = (probability: PredictionMapping['probability']): PredictionMapping => ({
    ...{ column: 1, labels: null, probability },
  });

  it('needs one of two classes, or those of several', () => {
    const ofClass = mapped({ kind: 'of-class', column: 2, classIndex: 0 });
    const ofPredicted = mapped({ kind: 'of-predicted', column: 2 });
    const perClass = mapped({ kind: 'per-class', columns: [null, 2, 3] });
    expect([ofClass, ofPredicted, perClass].map((of) => hasProbabilities(of, polarity))).toEqual([
      ...[true, true, true],
    ]);
    expect([ofClass, ofPredicted, perClass].map((of) => hasProbabilities(of, three))).toEqual([
      ...[false, false, true],
    ]);
    const none = [mapped(null), mapped({ kind: 'per-class', columns: [null, null, null] })];
    expect(none.map((of) => hasProbabilities(of, three))).toEqual([false, false]);
  });
});
