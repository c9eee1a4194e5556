import { expect, it, onTestFinished, vi } from 'vitest';
import { EngineClient } from '../../src/client/engine-client.ts';
import { startEngineWorker } from '../../src/client/start-engine-worker.ts';
import type { EvaluationRequest } from '../../src/engine/engine-api.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

const lines = Array.from({ length: 60_000 }, (_, n) =>
  n % 3 === 0 ? `Broke after ${n} days,negative` : `Great value number ${n},positive`,
);
const file = new File([['text,label', ...lines].join('\n')], 'long.csv');

it('finishes a long file without a helper that is ended in the middle', async () => {
  const workers: Worker[] = [];
  const client = new EngineClient({
    modelUrl: new URL('/models/reviews-pt-en/', location.href),
    helpers: 1,
    patience: 8000,
    createWorker: () => {
      const worker = startEngineWorker();
      workers.push(worker);
      return worker;
    },
  });
  onTestFinished(() => client.dispose());
  const restarted = vi.fn();
  client.addEventListener('restarted', restarted);

  await client.modelReady();
  const survey = await client.ask.survey([file], {}, new JobHandle());
  const { text, label } = survey.guess;
  const { polarity: labels } = await client.ask.guessLabels(survey, label!);
  const columns = { text: text!, label: label!, id: null, groups: [] };
  const request: EvaluationRequest = { task: 'evaluate', files: [file], survey, columns, labels };
  const ofModel = async () =>
    (await client.requests()).filter(({ address }) => address.includes('/reviews-pt-en/')).length;
  const alone = await ofModel();
  await client.askWithModel((engine, { key }) => client.helpers.prepare(engine, key, survey.rows));
  await expect.poll(ofModel, { timeout: 30_000 }).toBe(2 * alone);
  // The helper has its model by the end of this.
  const whole = await client.evaluate(request);
  expect(workers).toHaveLength(2);

  // Ended from outside, it says nothing.
  workers[1]?.terminate();
  const cut = await client.evaluate(request);
  expect(cut.dataset.evaluated).toBe(60_000);
  expect(cut.confusionMatrix).toEqual(whole.confusionMatrix);
  expect(cut.metrics).toEqual(whole.metrics);
  expect(restarted).not.toHaveBeenCalled();
});
