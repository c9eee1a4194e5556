import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../src/client/engine-client.ts';
import type { BundleFile } from '../../src/engine/model-bundle-api.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

const clients: EngineClient[] = [];

interface Setting {
  modelUrl?: string;
  patience?: number;
  ownModel?: () => Promise<readonly BundleFile[] | null>;
}

function openClient({ modelUrl = 'models/m', patience = 15_000, ...more }: Setting = {}) {
  let workers = 0;
  const client = new EngineClient({
    modelUrl,
    patience,
    ...more,
    createWorker: () => {
      workers += 1;
      return new Worker(new URL('./mortal.worker.ts', import.meta.url), { type: 'module' });
    },
  });
  clients.push(client);
  const restarted = vi.fn();
  client.addEventListener('restarted', restarted);
  return { client, restarted, workers: () => workers };
}

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

describe('EngineClient', () => {
  it('starts one worker, loads the model once and answers', async () => {
    const { client, workers } = openClient();
    const [one, other] = await Promise.all([client.predict(['good']), client.predict(['bad'])]);
    expect([one[0]?.label, other[0]?.label]).toEqual(['good', 'bad']);
    expect((await client.modelReady()).id).toBe('models/m/');
    expect(workers()).toBe(1);
  });

  it('says what is wrong with the model, and loads it again when asked again', async () => {
    const { client, restarted } = openClient({ modelUrl: 'models/missing' });
    await expect(client.modelReady()).rejects.toMatchObject({
      name: 'EngineError',
      code: 'model-missing',
      detail: { file: 'manifest.json' },
    });
    await expect(client.modelReady()).resolves.toMatchObject({ id: 'models/missing/' });
    expect(restarted).not.toHaveBeenCalled();
  });

  it('answers by the model that was activated last, however long the one before takes to load', async () => {
    const active = ['first', 'second'];
    const { client } = openClient({
      ownModel: () => Promise.resolve([{ path: active.shift() ?? '', blob: new Blob() }]),
    });
    const [first, second] = await Promise.all([client.changeModel(), client.changeModel()]);
    expect([first.id, second.id]).toEqual(['first', 'second']);
    expect(await client.predict(['which model'])).toMatchObject([{ label: 'own model 2' }]);
  });

  it('replaces a worker that an uncaught error ended', async () => {
    const { client, restarted, workers } = openClient();
    await expect(client.predict(['throw'])).rejects.toMatchObject({ code: 'worker-failed' });
    expect(restarted).toHaveBeenCalledOnce();
    await expect(client.predict(['good'])).resolves.toMatchObject([{ label: 'good' }]);
    expect(workers()).toBe(2);
  });

  it('notices a worker that was ended in silence while something was asked', async () => {
    const { client, restarted } = openClient({ patience: 1500 });
    await expect(client.predict(['close'])).rejects.toMatchObject({ code: 'worker-failed' });
    expect(restarted).toHaveBeenCalledOnce();
    await expect(client.predict(['good'])).resolves.toMatchObject([{ label: 'good' }]);
  });

  it('does not begin a job that was cancelled before', async () => {
    const { client } = openClient();
    const signal = AbortSignal.abort();
    const files = [new File([''], 'a.csv')];
    await expect(client.ask.survey(files, {}, new JobHandle({ signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('answers questions that were open when it is disposed of with an error, not with silence', async () => {
    const { client } = openClient();
    const open = client.predict(['close']);
    client.dispose();
    await expect(open).rejects.toMatchObject({ code: 'cancelled' });
  });
});
