import { transferHandlers, type TransferHandler } from 'comlink';

/** How a caller follows a long question, and ends it early. */
export interface JobOptions<Progress> {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborting it cancels the job; the question then rejects with the code `cancelled`. */
  signal?: AbortSignal | undefined;
}

/**
 * The parameter of a question that takes long. It crosses as one port of its own, over which
 * progress comes back and a cancel goes forth, so that no job needs a name; both sides see the same
 * object.
 */
export class JobHandle<Progress> implements JobOptions<Progress> {
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
  /**
   * Lets go of the port, once the job is over: as long as both of its ends listen, neither thread
   * can free what they hold.
   */
  readonly end: () => void;

  constructor({ onProgress, signal }: JobOptions<Progress> = {}, end: () => void = () => {}) {
    this.onProgress = onProgress;
    this.signal = signal;
    this.end = end;
  }
}

const jobs: TransferHandler<JobHandle<unknown>, MessagePort> = {
  canHandle: (value): value is JobHandle<unknown> => value instanceof JobHandle,
  serialize: ({ onProgress, signal }) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      // A message that was on its way when the user cancelled must not move the bar again.
      if (signal?.aborted !== true) onProgress?.(data);
    };
    const cancel = () => port1.postMessage(null);
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
    return [port2, [port2]];
  },
  deserialize: (port) => {
    const controller = new AbortController();
    port.onmessage = () => controller.abort();
    return new JobHandle(
      {
        signal: controller.signal,
        onProgress: (progress) => port.postMessage(progress),
      },
      () => port.close(),
    );
  },
};
transferHandlers.set('job', jobs);
