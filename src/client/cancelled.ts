import type { JobOptions } from '../wire/job-handle.ts';
import { EngineError } from './engine-error.ts';

export function cancelled(message: string): EngineError {
  return new EngineError({ code: 'cancelled', message, detail: {} });
}

/** @throws EngineError `cancelled` where a job was cancelled before it began */
export function throwIfCancelled(job: Pick<JobOptions<unknown>, 'signal'> | undefined): void {
  if (job?.signal?.aborted) throw cancelled('Cancelled before it began.');
}
