import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classCurves } from '../report-files/class-curves.ts';
import '../report-files/report-menu.ts';
import type { MakeReport } from '../report-files/report-menu.ts';
import './prediction-downloads.ts';

/** An evaluation to take away: its report, and the file with the predictions. */
@customElement('rc-report-downloads')
export class ReportDownloads extends AppElement {
  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  protected override render() {
    const { client, report } = this;
    return html`<rc-report-menu
      what="report"
      ending="report.json"
      .evaluation=${report}
      .content=${report}
      .prepare=${this.#prepare}
    >
      <rc-prediction-downloads
        compact
        .client=${client}
        .id=${report.id}
        .name=${report.dataset.name}
        has-scripts-layout
        ?is-workbook=${report.dataset.format.split(', ')[0] === 'xlsx'}
      ></rc-prediction-downloads>
    </rc-report-menu>`;
  }

  readonly #prepare = async (): Promise<MakeReport> => {
    const { client, report: evaluation, wanted } = this;
    const [{ evaluationDocument }, curves] = await Promise.all([
      import('../report-files/evaluation-document.ts'),
      classCurves(client, evaluation, wanted),
    ]);
    return () => evaluationDocument({ evaluation, wanted, curves });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-report-downloads': ReportDownloads;
  }
}
