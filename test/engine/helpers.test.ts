import { describe, expect, it } from 'vitest';
import { evaluateDataset } from '../../src/engine/evaluate-dataset.ts';
import { Helpers } from '../../src/engine/helpers.ts';
import { Job } from '../../src/engine/jobs.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import type { Model } from '../../src/model/model.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { crewOf } from './crew-of.ts';
import { modelOf } from './model-of.ts';

const modelsOf = (model: Model) => new Models<BundleOrigin>(() => Promise.resolve(model));

/** Rows enough for many batches, each with its own probability. */
const lines = Array.from({ length: 12_000 }, (_, n) => `${(n % 977) / 977},${n % 3}`);
const file = new File([['text,stars', ...lines].join('\n')], 'a.csv');

const labels = {
  scheme: 'custom' as const,
  assignments: [
    { value: '0', count: 4000, target: 'negative' as const },
    { value: '1', count: 4000, target: 'positive' as const },
    { value: '2', count: 4000, target: 'neutral' as const },
  ],
};

interface Crew {
  helpers: Helpers;
  /** How many texts each helper has answered. */
  answered: number[];
}

/** Helpers, each with a model of its own, that count what they answer. */
function countingCrew(count: number, answerOf: (place: number) => Model = () => modelOf()): Crew {
  const answered = Array<number>(count).fill(0);
  const helpers = crewOf(count, (place) => {
    const model = answerOf(place);
    return Promise.resolve({
      ...model,
      positiveProbabilities: (texts) => {
        answered[place]! += texts.length;
        return model.positiveProbabilities(texts);
      },
    });
  });
  return { helpers, answered };
}

/** Evaluates the file; between its batches other messages come through, as in a worker. */
async function evaluated(helpers: Helpers, onBatch: () => void = () => {}) {
  const survey = await surveyOf(file);
  const models = modelsOf(modelOf());
  await models.load('m', '/m/');
  const held = await models.hold('m');
  const job = new Job({ onProgress: onBatch });
  const pause = job.pause.bind(job);
  job.pause = async () => {
    onBatch();
    await new Promise((resolve) => setTimeout(resolve));
    await pause();
  };
  const { rows, report } = await evaluateDataset({
    ...{ id: 'e', task: 'evaluate', files: [file], survey, labels, model: held.model, job },
    columns: { text: 0, label: 1, id: null, groups: [] },
    ask: helpers.asking(held),
  });
  return {
    report: { ...report, created: '' },
    rowNumbers: [...rows.rowNumbers],
    scores: [...rows.scores(1)!],
  };
}

describe('Helpers', () => {
  it.each([1, 2, 5])('%d change nothing in what is found', async (count) => {
    const alone = await evaluated(new Helpers());
    const { helpers, answered } = countingCrew(count);
    expect(await evaluated(helpers)).toEqual(alone);
    expect(answered.reduce((sum, texts) => sum + texts)).toBeGreaterThan(0);
  });

  it('that fail are done without, and no row is lost or counted twice', async () => {
    const alone = await evaluated(new Helpers());
    const failing: Model = {
      ...modelOf(),
      positiveProbabilities: () => {
        throw new Error('out of memory');
      },
    };
    const { helpers } = countingCrew(2, (place) => (place === 0 ? failing : modelOf()));
    expect(await evaluated(helpers)).toEqual(alone);
  });

  it('that are lost in the middle are done without', async () => {
    const alone = await evaluated(new Helpers());
    const { helpers, answered } = countingCrew(2);
    const found = await evaluated(helpers, () => {
      if (answered[0]! > 0) helpers.remove('helper 0');
    });
    expect(found).toEqual(alone);
    expect(answered[0]).toBeLessThan(12_000);
  });

  it('free a model that the engine has freed', async () => {
    let freed = 0;
    const { helpers } = countingCrew(1, () => modelOf({ dispose: () => (freed += 1) }));
    await evaluated(helpers);
    helpers.releaseModel('m');
    await expect.poll(() => freed).toBe(1);
  });
});
