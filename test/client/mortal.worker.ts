/** A worker that can be told to die, in the ways that workers die. It answers what it is asked otherwise. */
import { expose } from 'comlink';

let loads = 0;

expose({
  loadModel: (url: string) => {
    loads += 1;
    if (url.includes('missing') && loads === 1) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the form in which the engine throws
      throw { code: 'model-missing', message: 'Not there.', detail: { file: 'manifest.json' } };
    }
    return { id: url };
  },
  predict: async ([wish]: string[]) => {
    if (wish === 'close') self.close();
    if (wish === 'throw') {
      setTimeout(() => {
        throw new Error('a bug');
      });
    }
    if (wish === 'close' || wish === 'throw') await new Promise(() => {});
    return [{ label: wish }];
  },
  survey: (_job: string, files: File[]) => ({ name: files.map(({ name }) => name).join() }),
  guessLabels: (column: number) => ({ scheme: 'custom', assignments: [], column }),
  cancel: () => {},
  ping: () => {},
});
