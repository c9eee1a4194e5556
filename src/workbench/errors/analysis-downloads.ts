import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classCurves } from '../report-files/class-curves.ts';
import '../report-files/report-menu.ts';
import type { MakeReport } from '../report-files/report-menu.ts';
import type { ReviewNotes } from './review-notes.ts';

/** The finished analysis to take away: as JSON, and with the evaluation as a report to read. */
@customElement('rc-analysis-downloads')
export class AnalysisDownloads extends AppElement {
  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) evaluation!: EvaluationReport;
  /** Null until it is finished. */
  @property({ attribute: false }) report: ErrorAnalysisReport | null = null;
  @property({ attribute: false }) notes!: ReviewNotes;
  /** Index of the class that matters most; null where none does. */
  @property({ attribute: false }) wanted: number | null = null;

  protected override render() {
    return html`<rc-report-menu
      what="analysis"
      ending="error-analysis.json"
      .evaluation=${this.evaluation}
      .content=${this.report}
      .prepare=${this.#prepare}
    ></rc-report-menu>`;
  }

  readonly #prepare = async (): Promise<MakeReport> => {
    const { client, evaluation, report: analysis, wanted, notes } = this;
    const [{ reportDocument }, curves] = await Promise.all([
      import('./findings/report-document.ts'),
      classCurves(client, evaluation, wanted),
    ]);
    if (analysis === null) throw new Error('The analysis is not finished.');
    return () =>
      reportDocument({
        evaluation,
        analysis,
        wanted,
        curves,
        tally: notes.tally(),
        notedReviews: notes.byRow.size,
      });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-analysis-downloads': AnalysisDownloads;
  }
}
