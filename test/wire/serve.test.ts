import { afterEach, describe, expect, it, vi } from 'vitest';
import { wrap } from 'comlink';
import { callback } from '../../src/wire/callback.ts';
import { serve } from '../../src/wire/serve.ts';
import { setAssetAddresses } from '../../src/widget/asset-addresses.ts';
import { startHere, startWorker } from '../../src/widget/start-engine.ts';
import { askRaw, attack, polluting, type RawEnd } from './hostile-messages.ts';

const engineScript = new URL('../../src/engine/review-classifier-engine.ts', import.meta.url);
const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

function watched(worker: Worker): { end: RawEnd; failures: string[] } {
  const failures: string[] = [];
  worker.addEventListener('error', ({ message }) => failures.push(message));
  endings.push(() => worker.terminate());
  return { end: worker, failures };
}

/** Every way in which an engine of the product starts, as the raw end that its client has. */
const engines: Record<string, () => Promise<{ end: RawEnd; failures: string[] }>> = {
  'the worker of the workbench': async () =>
    watched(
      new Worker(new URL('../../src/engine/engine.worker.ts', import.meta.url), { type: 'module' }),
    ),
  'the worker of the embed': async () => {
    setAssetAddresses({ engine: engineScript });
    return watched(await startWorker());
  },
  'a worker that a blob starts': async () => {
    const source = `import ${JSON.stringify(engineScript.href)};`;
    const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    endings.push(() => URL.revokeObjectURL(blob));
    return watched(new Worker(blob, { type: 'module', name: 'review-classifier-engine' }));
  },
  'a clean frame': async () => {
    setAssetAddresses({ engine: engineScript });
    const { port, end } = await startHere();
    endings.push(end);
    expect(document.querySelector('html > iframe')).not.toBeNull();
    return { end: port, failures: [] };
  },
  "the page's own realm": async () => {
    setAssetAddresses({ engine: engineScript });
    const frames = vi.spyOn(document.documentElement, 'append').mockImplementation(() => {
      throw new Error('No frames here.');
    });
    const { port, end } = await startHere().finally(() => frames.mockRestore());
    endings.push(end);
    expect(document.querySelector('html > iframe')).toBeNull();
    return { end: port, failures: [] };
  },
};

describe.each(Object.entries(engines))('The channel to %s', (_, start) => {
  it('refuses whatever is no call of a listed question, runs none of it and still answers', async () => {
    const { end, failures } = await start();
    const ping = { type: 'APPLY', path: ['ping'], argumentList: [] };
    await expect(askRaw(end, ping)).resolves.toMatchObject({ type: 'RAW' });
    expect(await attack(end, 'ping')).toEqual({ notRefused: [], unasked: [] });
    await expect(askRaw(end, ping)).resolves.toMatchObject({ type: 'RAW' });
    expect(failures).toEqual([]);
    expect(globalThis).not.toHaveProperty('polluted');
  });

  it('takes what is sent to the questions as data', async () => {
    const { end } = await start();
    const { value } = await askRaw(end, {
      type: 'APPLY',
      path: ['predict'],
      argumentList: [
        { type: 'RAW', value: polluting },
        { type: 'RAW', value: polluting },
      ],
    });
    expect(JSON.stringify(value)).toContain('model-missing');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('The engine in a clean frame', () => {
  it('gets its data with the prototypes of the frame, whatever the page has made of its own', async () => {
    const { end } = await engines['a clean frame']!();
    const call = (name: string, ...parameters: unknown[]) =>
      askRaw(end, {
        type: 'APPLY',
        path: [name],
        argumentList: parameters.map((value) => ({ type: 'RAW', value })),
      });
    const model = new URL('/models/reviews-pt-en/', location.href).href;
    await expect(call('loadModel', 'm', model)).resolves.toMatchObject({ type: 'RAW' });
    const answer = call('predict', 'm', ['I love it']);
    const mapping = vi.spyOn(Array.prototype, 'map').mockImplementation(() => []);
    const { value } = await answer.finally(() => mapping.mockRestore());
    expect(value).toMatchObject([{ label: 'positive' }]);
  });
});

describe('serve', () => {
  function open() {
    const { port1, port2 } = new MessageChannel();
    endings.push(() => port2.close());
    return { port1, port2 };
  }

  it('fetches further answers with the first question that it lacks, and again where that failed', async () => {
    const { port1, port2 } = open();
    const asked: string[] = [];
    const answer = (name: string) => ({ [name]: () => asked.push(name) });
    const later = vi
      .fn<() => Promise<Record<string, () => number>>>()
      .mockRejectedValueOnce(new TypeError('no network'))
      .mockImplementation(async () => ({ ...answer('first'), ...answer('second') }));
    serve(answer('ping'), port1, later);
    const ask = (name: string) => askRaw(port2, { type: 'APPLY', path: [name], argumentList: [] });
    await ask('ping');
    expect(later).not.toHaveBeenCalled();
    const failed = await ask('first');
    expect([failed.name, JSON.stringify(failed.value)]).toEqual([
      'throw',
      expect.stringContaining('no network'),
    ]);
    await Promise.all([ask('first'), ask('second'), ask('first')]);
    expect(asked).toEqual(['ping', 'first', 'second', 'first']);
    expect((await ask('third')).name).toBe('throw');
    expect(later).toHaveBeenCalledTimes(2);
  });

  it('answers own functions alone, whatever the object inherits', async () => {
    const { port1, port2 } = open();
    const answers = Object.assign(Object.create({ inherited: () => 'reached' }) as object, {
      ping: () => 'pong',
    });
    serve(answers, port1);
    const ask = (name: string) => askRaw(port2, { type: 'APPLY', path: [name], argumentList: [] });
    expect((await ask('inherited')).name).toBe('throw');
    expect((await ask('valueOf')).name).toBe('throw');
    expect((await ask('ping')).value).toBe('pong');
  });

  it('lets its client give the channel back', async () => {
    const { port1, port2 } = open();
    const close = vi.spyOn(port1, 'close');
    serve({ ping: () => 'pong' }, port1);
    const release = { type: 'RELEASE', path: ['constructor', 'prototype'] };
    await expect(askRaw(port2, release)).resolves.toEqual({
      id: expect.any(String) as string,
      type: 'RAW',
      value: undefined,
    });
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('callback', () => {
  /** What the other thread gets of a callback: the port that calls it. */
  async function handOver(called: (text: string) => void): Promise<MessagePort> {
    const { port1, port2 } = new MessageChannel();
    endings.push(() => port1.close());
    const arrived = new Promise<MessageEvent>((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
    });
    port1.start();
    void wrap<{ listen: (tell: typeof called) => void }>(port2).listen(callback(called));
    const { data } = (await arrived) as MessageEvent<{ argumentList: { value: MessagePort }[] }>;
    const port = data.argumentList[0]?.value;
    if (port === undefined) throw new Error('No port came.');
    endings.push(() => port.close());
    return port;
  }

  it('can be called by the other thread, which can do nothing else with it', async () => {
    const heard: string[] = [];
    const port = await handOver((text) => heard.push(text));
    expect(await attack(port, null)).toEqual({ notRefused: [], unasked: [] });
    expect(heard).toEqual([]);
    await askRaw(port, { type: 'APPLY', path: [], argumentList: [{ type: 'RAW', value: 'told' }] });
    expect(heard).toEqual(['told']);
    expect(globalThis).not.toHaveProperty('polluted');
  });
});
