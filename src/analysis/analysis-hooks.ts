/** What a long analysis calls while it works, so that the thread it runs in stays responsive. */
export interface AnalysisHooks {
  /** Awaited at least every 30 ms or so of work. May throw to stop the analysis. */
  pause?: () => Promise<void>;
  signal?: { readonly aborted: boolean };
  onProgress?: (done: number, total: number) => void;
}

/** The analysis was stopped by its signal. */
export class AnalysisAborted extends Error {
  override readonly name = 'AnalysisAborted';

  constructor() {
    super('The analysis was stopped.');
  }
}

/**
 * Lets others work in the middle of a long analysis.
 *
 * @throws AnalysisAborted once the signal says so; whatever `pause` throws
 */
export async function breathe({ pause, signal }: AnalysisHooks): Promise<void> {
  await pause?.();
  if (signal?.aborted === true) throw new AnalysisAborted();
}
