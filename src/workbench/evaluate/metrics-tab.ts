import { html, nothing } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { confusionsOf } from '../headline-sentences.ts';
import { notMeasured } from '../metric-texts.ts';
import { columnName, hasProbabilities } from '../subject-words.ts';
import './class-ranking.ts';
import './metric-list.ts';
import './model-comparison.ts';

/** What the tab shows and who hears what is chosen in it. */
interface MetricsTab {
  client: EngineClient;
  report: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  wanted: number | null;
  listCell: (cell: Required<Pick<RowFilter, 'trueClass' | 'predictedClass'>>) => void;
}

/** All metrics but those by class, the most frequent confusions, and another model next to it. */
export function metricsTab({ client, report, wanted, listCell }: MetricsTab) {
  const words = messages().evaluate.report;
  return html`
    ${report.classes.length > 2 ? confusions(report, listCell) : nothing}
    <section aria-labelledby="metrics">
      <h2 id="metrics">${words.metricsHeading}</h2>
      <p class="quiet">${words.scale}</p>
      <rc-metric-list .report=${report} kind="accuracy"></rc-metric-list>
    </section>
    <section aria-labelledby="agreement">
      <h2 id="agreement">${words.agreementHeading}</h2>
      <rc-metric-list .report=${report} kind="agreement"></rc-metric-list>
    </section>
    ${hasProbabilities(report) ? ofProbabilities(report, wanted) : withoutProbabilities(report)}
    ${
      report.model === null
        ? html`<p class="quiet" data-code="needs-model">
            ${messages().report.needsModel({ name: columnName(report.subject) })}
          </p>`
        : html`<rc-model-comparison .client=${client} .report=${report}></rc-model-comparison>`
    }
  `;
}

function confusions(report: EvaluationReport, listCell: MetricsTab['listCell']) {
  const words = messages().report;
  const { classes } = report;
  const found = confusionsOf(report);
  if (found.length === 0) return nothing;
  return html`<section aria-labelledby="confusions">
    <h2 id="confusions">${words.confusionsHeading}</h2>
    <ul class="confusions number" aria-labelledby="confusions">
      ${found.map(
        ({ trueClass, predictedClass, says }) =>
          html`<li>
            ${says}
            <button
              type="button"
              class="plain"
              aria-label=${words.listConfusionOf({
                name: classes[trueClass] ?? '',
                takenFor: classes[predictedClass] ?? '',
              })}
              @click=${() => listCell({ trueClass, predictedClass })}
            >
              ${words.listConfusion}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function ofProbabilities(report: EvaluationReport, wanted: number | null) {
  const words = messages().evaluate.report;
  return html`<section aria-labelledby="ranking">
      <h2 id="ranking">${words.rankingHeading}</h2>
      <rc-metric-list .report=${report} .wanted=${wanted} kind="ranking"></rc-metric-list>
      ${
        report.classes.length > 2
          ? html`<rc-class-ranking .report=${report}></rc-class-ranking>`
          : nothing
      }
    </section>
    <section aria-labelledby="probability">
      <h2 id="probability">${words.probabilityHeading}</h2>
      <rc-metric-list .report=${report} kind="probability"></rc-metric-list>
    </section>`;
}

/** One sentence in place of the sections that need probabilities. */
function withoutProbabilities(report: EvaluationReport) {
  const { notMeasured: sentence, notMeasuredHeading } = messages().report;
  return html`<section aria-labelledby="not-measured" data-code="no-probabilities">
    <h2 id="not-measured">${notMeasuredHeading}</h2>
    <p>${sentence({ metrics: notMeasured(report).join(', ') })}</p>
  </section>`;
}
