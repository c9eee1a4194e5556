import { html, nothing } from 'lit';
import { messages } from '../../i18n/locale.ts';
import type { Job } from '../../ui/job.ts';
import '../../ui/job-progress.ts';
import { failureAlert, failureOf } from '../page-failure.ts';

/** The job that runs, or how the last one ended. */
export function trainingJob(job: Job) {
  const words = messages().improve;
  const { running } = job;
  if (running !== null) {
    const { progress } = running;
    const steps = Object.values(words.stages);
    const stage = progress?.stage === 'training' ? steps[1 + Math.floor(progress.done)] : undefined;
    return html`<rc-job-progress
      activity=${stage ?? words.stages.reading}
      .done=${progress?.done ?? 0}
      .total=${progress?.total ?? null}
      .figures=${[]}
      progress-label=${words.progressLabel}
      cancel-label=${words.cancel}
      @job-cancelled=${() => job.cancel()}
    ></rc-job-progress>`;
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
