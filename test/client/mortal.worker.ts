/** A worker that can be told to die, in the ways that workers die: by a review, or by a model's key. It answers what it is asked otherwise. */
import { expose } from 'comlink';

let loads = 0;
let loaded = '';

expose({
  loadModel: async (origin: string | { path: string }[]) => {
    loads += 1;
    const url = typeof origin === 'string' ? origin : (origin[0]?.path ?? '');
    // The first one takes longest.
    if (loads === 1) await new Promise((resolve) => setTimeout(resolve, 50));
    loaded = url;
    if (url.includes('missing') && loads === 1) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the form in which the engine throws
      throw { code: 'model-missing', message: 'Not there.', detail: { file: 'manifest.json' } };
    }
    return { id: url };
  },
  predict: async (asked: string | string[]) => {
    const wish = typeof asked === 'string' ? asked : asked[0];
    if (wish === 'close') self.close();
    if (wish === 'throw') {
      setTimeout(() => {
        throw new Error('a bug');
      });
    }
    if (wish === 'close' || wish === 'throw') await new Promise(() => {});
    return [{ label: wish === 'which model' ? loaded : wish }];
  },
  survey: (_job: string, files: File[]) => ({ name: files.map(({ name }) => name).join() }),
  guessLabels: (column: number) => ({ scheme: 'custom', assignments: [], column }),
  cancel: () => {},
  ping: () => {},
});
