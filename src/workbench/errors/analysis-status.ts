import { html, nothing } from 'lit';
import { messages } from '../../i18n/locale.ts';
import { failureAlert, failureCode, failureOf } from '../page-failure.ts';
import type { Session } from '../session/session.ts';
import { analysisProgress } from './analysis-progress.ts';

/** How far the analysis is, or how it ended and what can be done then. */
export function analysisStatus(session: Session, onAgain: () => void) {
  const { page } = messages().errorAnalysis;
  const { job, report } = session.analysis;
  const { failure, cancelled } = job;
  if (job.running !== null) return analysisProgress(session);
  const again = html`<button type="button" @click=${onAgain}>${page.again}</button>`;
  if (failure !== null) {
    return html`<div class="ended">
      ${failureAlert(failureOf(failure))}
      ${
        failureCode(failureOf(failure)) === 'no-evaluation'
          ? html`<a class="button" href="#evaluate">${page.toEvaluate}</a>`
          : again
      }
    </div>`;
  }
  if (report !== null && !cancelled) {
    return html`<p class="quiet number">${page.finished({ errorCount: report.errors })}</p>`;
  }
  return cancelled
    ? html`<div class="notice" role="status" data-code="cancelled">
        <p>${page.cancelled}</p>
        ${again}
      </div>`
    : nothing;
}
