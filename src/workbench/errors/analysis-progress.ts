import { html } from 'lit';
import { messages } from '../../i18n/locale.ts';
import '../../ui/job-progress.ts';
import type { Session } from '../session/session.ts';

/** Rows from which the analysis takes long enough to say so. */
const manyRows = 20_000;

/** How far the analysis that runs is, with a way to cancel it. */
export function analysisProgress({ analysis, evaluation }: Session) {
  const { errorAnalysis, evaluate } = messages();
  const { page } = errorAnalysis;
  const progress = analysis.job.running?.progress ?? null;
  const stages = Object.values(page.stages);
  const finished = Math.floor(progress?.done ?? 0);
  const stage = stages[Math.min(finished, stages.length - 1)] ?? '';
  const rows = evaluation?.dataset.evaluated ?? 0;
  return html`<rc-job-progress
    activity=${progress === null ? page.starting : page.working({ stage })}
    .done=${progress?.done ?? 0}
    .total=${progress?.total ?? null}
    .figures=${
      progress === null || progress.total === null
        ? []
        : [
            page.steps({ done: finished, total: progress.total }),
            ...(rows < manyRows ? [] : [page.takesLong({ rowCount: rows })]),
          ]
    }
    progress-label=${page.progressLabel}
    cancel-label=${evaluate.progress.cancel}
    @job-cancelled=${() => analysis.job.cancel()}
  ></rc-job-progress>`;
}
