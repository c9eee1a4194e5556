import { onTestFinished } from 'vitest';
import { helperQuestions } from '../../src/engine/helper-answers.ts';
import { Helpers } from '../../src/engine/helpers.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import type { Model } from '../../src/model/model.ts';

/**
 * Helpers called `helper 0`, `helper 1` and so on, each at the other end of a channel as another
 * thread has it.
 *
 * @param modelOf the model of a helper, by its place
 * @param onAsked told of each question to one, before it answers
 */
export function crewOf(
  count: number,
  modelOf: (place: number) => Promise<Model>,
  onAsked: (helper: string, question: string) => void = () => {},
): Helpers {
  const helpers = new Helpers();
  for (let place = 0; place < count; place++) {
    const { port1, port2 } = new MessageChannel();
    const id = `helper ${place}`;
    port1.addEventListener('message', ({ data }: MessageEvent<{ path?: string[] }>) =>
      onAsked(id, data.path?.[0] ?? ''),
    );
    const models = new Models<BundleOrigin>(() => modelOf(place));
    helperQuestions(new Helpers(), models).helpAt(port1);
    helpers.add(id, port2);
    onTestFinished(() => {
      helpers.remove(id);
      port1.close();
      port2.close();
    });
  }
  return helpers;
}
