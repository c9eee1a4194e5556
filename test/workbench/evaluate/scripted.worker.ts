/**
 * The real engine, with faults on demand: the name of a file says what shall go wrong with it. Used
 * for what no real file brings about at will.
 */
import type { Endpoint } from 'comlink';
import { openEngine, type Contract } from '../../../src/engine/contract.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import type { EngineErrorCode } from '../../../src/engine/engine-error-code.ts';
import { EngineFailure } from '../../../src/engine/engine-failure.ts';
import type { JobHandle } from '../../../src/wire/job-handle.ts';
import { serve } from '../../../src/wire/serve.ts';

const { first, later } = openEngine();
const rest = later();

/** Goes on until it is cancelled. */
function untilCancelled({ signal }: JobHandle<Progress>): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new EngineFailure('cancelled', '')));
  });
}

const survey: Contract['survey'] = async (files, options, handle) => {
  const name = files[0]?.name ?? '';
  const [, code] = /^fails-(.*)\.csv$/.exec(name) ?? [];
  if (code !== undefined) {
    throw new EngineFailure(code as EngineErrorCode, '', { line: 3, kind: 'PNG' });
  }
  if (name === 'slow-to-read.csv') {
    handle.onProgress?.({ stage: 'reading', done: 1_000_000, total: 4_000_000, unit: 'bytes' });
    await untilCancelled(handle);
  }
  return (await rest).survey(files, options, handle);
};

const evaluate: Contract['evaluate'] = async (id, model, request, handle) => {
  const name = request.files[0]?.name;
  if (name === 'slow.csv') {
    const tell = (done: number) =>
      handle.onProgress?.({ stage: 'classifying', done, total: 12_000, unit: 'rows' });
    tell(3000);
    setTimeout(() => tell(6000), 1000);
    await untilCancelled(handle);
  }
  if (name === 'deadly.csv' && self.name === 'mortal') {
    setTimeout(() => {
      throw new Error('killed');
    });
    await new Promise(() => {});
  }
  return (await rest).evaluate(id, model, request, handle);
};

serve({ ...first, survey, evaluate }, self as unknown as Endpoint, async () => {
  return { ...(await rest), survey, evaluate };
});
