import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { htmlReport } from '../blocks/blocks-html.ts';
import { markdownReport } from '../blocks/blocks-markdown.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { reportDocument } from './findings/report-document.ts';
import type { ReviewNotes } from './review-notes.ts';

/** The finished analysis to take away: as JSON, and with the evaluation as a report to read. */
@customElement('rc-analysis-downloads')
export class AnalysisDownloads extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }

      button {
        padding-inline: var(--rc-space-xs);
        color: var(--rc-color-accent);
        font-weight: var(--rc-font-weight-normal);
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: EvaluationReport;
  /** Null until it is finished. */
  @property({ attribute: false }) report: ErrorAnalysisReport | null = null;
  @property({ attribute: false }) notes!: ReviewNotes;
  /** Index of the class that matters most; null where none does. */
  @property({ attribute: false }) wanted: number | null = null;

  protected override render() {
    const words = messages().errorAnalysis.downloads;
    return html`<div class="actions" role="group" aria-label=${words.heading}>
      <span class="quiet" aria-hidden="true">${words.heading}</span>
      ${this.#button('download-analysis-html', 'HTML', words.html, this.#downloadHtml)}
      ${this.#button('download-analysis-markdown', 'Markdown', words.markdown, this.#downloadMarkdown)}
      ${this.#button('download-analysis', 'JSON', words.json, this.#downloadJson)}
    </div>`;
  }

  /** Its name holds the format that is drawn. */
  #button(testId: string, format: string, name: string, onClick: () => void) {
    const isWaiting = this.report === null;
    return html`<button
      type="button"
      class="plain"
      data-testid=${testId}
      aria-label=${name}
      title=${isWaiting ? messages().errorAnalysis.downloads.whenFinished : name}
      ?disabled=${isWaiting}
      @click=${onClick}
    >
      ${format}
    </button>`;
  }

  readonly #downloadJson = () => {
    if (this.report === null) return;
    this.#download('error-analysis.json', 'application/json', JSON.stringify(this.report, null, 2));
  };

  readonly #downloadHtml = () => {
    const content = this.#document();
    if (content !== null) this.#download('report.html', 'text/html', htmlReport(content));
  };

  readonly #downloadMarkdown = () => {
    const content = this.#document();
    if (content !== null) this.#download('report.md', 'text/markdown', markdownReport(content));
  };

  #document() {
    const { evaluation, report: analysis, notes } = this;
    return analysis === null
      ? null
      : reportDocument({
          evaluation,
          analysis,
          wanted: this.wanted,
          tally: notes.tally(),
          notedReviews: notes.byRow.size,
        });
  }

  #download(ending: string, type: string, content: string): void {
    const name = withoutExtension(this.evaluation.dataset.name);
    downloadFile(`${name}-${ending}`, new Blob([content], { type: `${type};charset=utf-8` }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-analysis-downloads': AnalysisDownloads;
  }
}
