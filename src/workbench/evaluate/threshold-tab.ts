import { html } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import './threshold-panel.ts';

/**
 * The threshold, or why the file cannot say anything of it: labels of one class show neither what
 * is missed nor what is a false alarm.
 */
export function thresholdTab(
  client: EngineClient,
  report: EvaluationReport,
  wanted: number | null,
) {
  const held = report.classes.filter((name) => (report.perClass[name]?.support ?? 0) > 0);
  const [only] = held;
  return html`<section aria-labelledby="threshold">
    <h2 id="threshold">${messages().evaluationExtras.threshold.heading}</h2>
    ${
      only !== undefined && held.length === 1
        ? html`<p data-code="threshold-of-one-class">
            ${messages().report.noThresholdOneClass({ name: only })}
          </p>`
        : html`<rc-threshold-panel
            .client=${client}
            .report=${report}
            .wanted=${wanted}
          ></rc-threshold-panel>`
    }
  </section>`;
}
