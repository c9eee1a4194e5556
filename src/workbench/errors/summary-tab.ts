import { html, nothing } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { failureAlert, type PageFailure } from '../page-failure.ts';
import type { Session } from '../session/session.ts';
import './confident-errors.ts';
import { errorCounts } from './error-counts.ts';
import './finding-section.ts';
import type { FindingBlocks } from './findings/finding.ts';
import { actionBlocks, sourceBlocks } from './findings/summary-blocks.ts';

/** What to do first, three errors, and where the errors probably come from. */
export function summaryTab(
  { client, analysis }: Session,
  evaluation: EvaluationReport,
  failure: PageFailure | null,
) {
  const { advice: words, overview } = messages().errorAnalysis;
  const finding = (makeBlocks: FindingBlocks) =>
    html`<rc-finding-section
      .makeBlocks=${makeBlocks}
      .findings=${analysis.findings}
      .evaluation=${evaluation}
    ></rc-finding-section>`;
  const hasErrors = errorCounts(evaluation).errors > 0;
  return html`
    <section data-section="advice" aria-labelledby="advice">
      <h2 id="advice" tabindex="-1">${hasErrors ? words.heading : overview.noErrorsHeading}</h2>
      ${failure === null ? nothing : failureAlert(failure)} ${finding(actionBlocks)}
    </section>
    ${
      hasErrors
        ? html`<rc-confident-errors
            .client=${client}
            .evaluation=${evaluation}
          ></rc-confident-errors>`
        : nothing
    }
    <div data-section="sources">${finding(sourceBlocks)}</div>
  `;
}
