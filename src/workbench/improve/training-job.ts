import { html, nothing } from 'lit';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import '../../ui/job-progress.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import type { TrainingRun } from '../session/training-run.ts';

/** Place of the search among the stages of a training. */
const tryingStage = 2;

/** The job that runs, how it is steered, or how the last one ended. */
export function trainingJob(training: TrainingRun, client: EngineClient) {
  const words = improveMessages();
  const { job } = training;
  const { running } = job;
  if (running !== null) {
    const { progress } = running;
    const steps = Object.values(words.stages);
    const stage = progress?.stage === 'training' ? steps[1 + Math.floor(progress.done)] : undefined;
    const doing = stage ?? words.stages.reading;
    const activity = {
      'go-on': doing,
      pause: words.run.paused,
      stop: words.run.stopping({ doing }),
    }[training.wish];
    return html`<rc-job-progress
        activity=${activity}
        .done=${progress?.done ?? 0}
        .total=${progress?.total ?? null}
        .figures=${[]}
        progress-label=${words.progressLabel}
        cancel-label=${words.cancel}
        @job-cancelled=${() => job.cancel()}
      ></rc-job-progress>
      ${
        progress?.stage === 'training'
          ? steering(training, client, Math.floor(progress.done) === tryingStage)
          : nothing
      }`;
  }
  return html`${
    job.cancelled
      ? html`<div class="notice" role="status" data-code="cancelled">
          <p>${words.cancelled}</p>
        </div>`
      : nothing
  }
  ${job.failure === null ? nothing : failureAlert(failureOf(job.failure))}`;
}

/** Pause and go on; and, while models are tried, an end with the best so far. */
function steering(training: TrainingRun, client: EngineClient, isTrying: boolean) {
  const words = improveMessages().run;
  const { wish, trials } = training;
  const steer = (wanted: typeof wish) => () => void training.steer(client, wanted);
  const isPaused = wish === 'pause';
  return html`<div class="ways">
    <button type="button" data-testid="train-pause" @click=${steer(isPaused ? 'go-on' : 'pause')}>
      ${isPaused ? words.goOn : words.pause}
    </button>
    ${
      trials.length === 0 || !isTrying
        ? nothing
        : html`<button
            type="button"
            data-testid="train-stop"
            ?disabled=${wish === 'stop'}
            @click=${steer('stop')}
          >
            ${words.stop}
          </button>`
    }
  </div>`;
}
