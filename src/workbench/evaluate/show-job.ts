import { html } from 'lit';
import { messages } from '../../i18n/locale.ts';
import '../../ui/job-progress.ts';
import type { RunningJob } from '../../ui/job.ts';
import { jobFigures } from './job-figures.ts';

/** A job that runs, as the page shows it. */
export function showJob({ name, progress, pace }: RunningJob, cancel: () => void) {
  const words = messages().evaluate.progress;
  const stage = progress === null ? words.starting : words.stages[progress.stage];
  return html`<rc-job-progress
    slot="progress"
    activity=${words.of({ stage, name })}
    .done=${progress?.done ?? 0}
    .total=${progress?.total ?? null}
    .figures=${progress === null ? [] : jobFigures(progress, pace)}
    progress-label=${words.label}
    cancel-label=${words.cancel}
    @job-cancelled=${cancel}
  ></rc-job-progress>`;
}
