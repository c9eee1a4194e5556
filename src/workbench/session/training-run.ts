import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { LabelledSource, TrainingRequest, TrainingResult } from '../../engine/training-api.ts';
import { defaultRecipe, type TrainingRecipe } from '../../learning/training-recipe.ts';
import type { TrialRecord } from '../../learning/training-record.ts';
import { Job } from '../../ui/job.ts';

/** One training at a time: what it is made from, what it has tried, and what came of it. */
export class TrainingRun {
  readonly job: Job;
  /** Files that are learnt from in addition to the evaluated ones. */
  added: readonly LabelledSource[] = [];
  recipe: TrainingRecipe = defaultRecipe;
  /** What was tried so far. */
  trials: readonly TrialRecord[] = [];
  /** By which its rows are asked for. */
  id: string | null = null;
  result: TrainingResult | null = null;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #count = 0;

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    this.job = new Job(host);
  }

  /** Changes what the next training does. */
  change(change: Partial<Pick<TrainingRun, 'added' | 'recipe'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /**
   * Trains, and leaves the training that runs.
   *
   * @returns what came of it; null when it was left, cancelled, or failed and the job says why
   */
  async start(
    client: EngineClient,
    request: TrainingRequest,
    name: string,
  ): Promise<TrainingResult | null> {
    this.trials = [];
    this.result = null;
    const id = `training ${(this.#count += 1)}`;
    const result = await this.job.run(name, (handles) =>
      client.train(id, request, {
        ...handles,
        onTrial: (trial) => {
          if (handles.signal.aborted) return;
          this.trials = [...this.trials, trial];
          this.#host.requestUpdate();
        },
      }),
    );
    if (result === null) return null;
    this.id = id;
    this.trials = result.record.trials;
    this.result = result;
    this.#host.requestUpdate();
    return result;
  }
}
