/**
 * A worker that can be told to die, in the ways that workers die, by a review. It answers what it
 * is asked otherwise.
 */
import type { Endpoint } from 'comlink';
import { serve } from '../../src/wire/serve.ts';

let loads = 0;

serve(
  {
    loadModel: async (key: string, origin: string | { path: string }[]) => {
      loads += 1;
      // The first one takes longest.
      if (loads === 1) await new Promise((resolve) => setTimeout(resolve, 50));
      if (key.includes('missing') && loads === 1) {
        throw Object.assign(new Error('Not there.'), {
          code: 'model-missing',
          detail: { file: 'manifest.json' },
        });
      }
      return { id: typeof origin === 'string' ? origin : origin[0]?.path };
    },
    predict: async (key: string, [wish]: string[]) => {
      if (wish === 'close') self.close();
      if (wish === 'throw') {
        setTimeout(() => {
          throw new Error('a bug');
        });
      }
      if (wish === 'close' || wish === 'throw') await new Promise(() => {});
      return [{ label: wish === 'which model' ? key : wish }];
    },
    survey: (files: File[]) => ({ name: files.map(({ name }) => name).join() }),
    releaseModel: () => {},
    ping: () => {},
  },
  self as unknown as Endpoint,
);
