import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LabelIssue } from '../../analysis/error-analysis-report.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { NotesStore } from '../../storage/notes.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { downloadCorrected } from '../corrected-download.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { SessionElement } from '../session/session-element.ts';
import { doubtedRows, type DoubtedRow } from './doubted-rows.ts';
import { improvePageStyles } from './improve-page-styles.ts';

interface AnalysedLabels {
  evaluation: EvaluationReport;
  issues: readonly LabelIssue[];
}

/** Reviews whose label may be wrong, to be read one by one and corrected. */
@customElement('rc-label-corrections')
export class LabelCorrections extends SessionElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    improvePageStyles,
    css`
      :host {
        gap: var(--rc-space-s);
      }

      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
        padding-inline-start: var(--rc-space-m);
        border-inline-start: 2px solid var(--rc-color-control-border);
      }

      p.quiet {
        max-inline-size: var(--rc-measure);
      }
    `,
  ];

  /** The evaluated files. */
  @property({ attribute: false }) source!: LabelledSource;
  /** Classes that a label can be corrected to. */
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  @state() private rows: readonly DoubtedRow[] | null = null;
  @state() private text = '';
  @state() private failure: PageFailure | null = null;

  readonly #notes = new NotesStore();
  /** What the rows are of. */
  #read: AnalysedLabels | null = null;
  #shown: DoubtedRow | null = null;
  #unfollow: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = this.#notes.changes.subscribe(() => {
      this.#read = null;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  protected override willUpdate(): void {
    const { evaluation, analysis } = this.session;
    const { labelIssues } = analysis.findings;
    if (evaluation === null || labelIssues === undefined) {
      this.rows = null;
      this.#read = null;
      return;
    }
    if (this.#read?.evaluation.id !== evaluation.id || this.#read.issues !== labelIssues) {
      this.#read = { evaluation, issues: labelIssues };
      void this.#readRows(this.#read);
    }
    const current = this.#current;
    if (current !== null && current !== this.#shown) void this.#readText(evaluation.id, current);
  }

  protected override render() {
    const words = improveMessages().labels;
    const { decisions } = this.session.training;
    const { corrections } = decisions;
    return html`
      <p class="quiet">${words.lead}</p>
      ${this.rows === null ? this.#search() : this.#reading(this.rows)}
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${decisions.unavailable ? html`<p class="notice">${words.notKept}</p>` : nothing}
      ${
        corrections.length === 0
          ? nothing
          : html`<p class="notice number" data-testid="corrections-in-use">
                ${words.inUse({ count: corrections.length })}
              </p>
              <div class="ways">
                <button
                  type="button"
                  data-testid="download-corrected"
                  @click=${() => void this.#download()}
                >
                  ${words.download}
                </button>
              </div>
              <p class="quiet">${words.downloadNote}</p>`
      }
    `;
  }

  /** The first review that nothing was said of. */
  get #current(): DoubtedRow | null {
    const { decisions } = this.session.training;
    return this.rows?.find(({ row }) => decisions.of(row) === null) ?? null;
  }

  #search() {
    const words = improveMessages().labels;
    const { job, findings } = this.session.analysis;
    if (job.running !== null || findings.labelIssues !== undefined) {
      return html`<p role="status">${words.finding}</p>`;
    }
    return html`<div class="ways">
        <button
          type="button"
          data-testid="find-doubtful"
          ?disabled=${this.disabled}
          @click=${() => void this.session.analyse()}
        >
          ${words.find}
        </button>
      </div>
      ${job.failure === null ? nothing : failureAlert(failureOf(job.failure))}`;
  }

  #reading(rows: readonly DoubtedRow[]) {
    const words = improveMessages().labels;
    const { decisions } = this.session.training;
    if (rows.length === 0) return html`<p>${words.none}</p>`;
    const current = this.#current;
    const count = (is: (label: string | null, was: string) => boolean) =>
      decisions.list.filter(({ label, was }) => is(label, was)).length;
    return html`
      ${current === null ? html`<p role="status">${words.done}</p>` : this.#card(current, rows)}
      ${
        decisions.list.length === 0
          ? nothing
          : html`<div class="ways">
              <button
                type="button"
                class="plain"
                data-testid="label-undo"
                ?disabled=${this.disabled}
                @click=${() => decisions.undo()}
              >
                ${words.undo}
              </button>
              <p class="quiet number tally">
                ${words.tally({
                  kept: count((label, was) => label === was),
                  corrected: count((label, was) => label !== null && label !== was),
                  leftOut: count((label) => label === null),
                })}
              </p>
            </div>`
      }
    `;
  }

  #card(doubted: DoubtedRow, rows: readonly DoubtedRow[]) {
    const words = improveMessages().labels;
    const { row, label, suggested, isMarked } = doubted;
    const place = rows.indexOf(doubted) + 1;
    const others = this.classes.filter((name) => name !== label);
    const ordered = [...others].sort((a, b) => Number(b === suggested) - Number(a === suggested));
    return html`<div class="card" data-testid="doubted-label" data-row=${row}>
        <p class="quiet number" role="status">
          ${words.place({ place, all: rows.length })} · ${words.row({ row })}
        </p>
        <p class="review" dir="auto">${this.text}</p>
        <p>
          ${words.says({ label })} ${suggested === null ? nothing : words.suggests({ suggested })}
          ${isMarked ? words.marked : nothing}
        </p>
      </div>
      <div class="ways">
        ${this.#answer('label-keep', words.keep({ label }), doubted, label)}
        ${ordered.map((name) =>
          this.#answer('label-correct', words.correct({ label: name }), doubted, name),
        )}
        ${this.#answer('label-leave-out', words.leaveOut, doubted, null)}
      </div>`;
  }

  #answer(testId: string, words: string, { row, label: was }: DoubtedRow, label: string | null) {
    return html`<button
      type="button"
      data-testid=${testId}
      ?disabled=${this.disabled}
      @click=${() => this.session.training.decisions.say({ row, was, label })}
    >
      ${words}
    </button>`;
  }

  async #readRows(read: AnalysedLabels): Promise<void> {
    const { client } = this.session;
    try {
      const rows = await doubtedRows(client, read.evaluation, read.issues, this.#notes);
      if (this.#read === read) this.rows = rows;
    } catch (thrown) {
      if (this.#read === read) this.failure = failureOf(thrown);
    }
  }

  async #readText(id: string, doubted: DoubtedRow): Promise<void> {
    this.#shown = doubted;
    try {
      const { text } = await this.session.client.ask.row(id, doubted.index);
      if (this.#shown === doubted) this.text = text;
    } catch (thrown) {
      if (this.#shown === doubted) this.failure = failureOf(thrown);
    }
  }

  async #download(): Promise<void> {
    const { client, training } = this.session;
    this.failure = null;
    try {
      await downloadCorrected(client, this.source, training.decisions.corrections);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-label-corrections': LabelCorrections;
  }
}
