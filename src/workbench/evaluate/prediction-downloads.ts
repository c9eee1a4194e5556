import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { WrittenFileFormat } from '../../engine/write-records.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { Job, type RunningJob } from '../../ui/job.ts';
import '../../ui/job-progress.ts';
import { alertStyles, buttonStyles, disclosureStyles } from '../../ui/styles.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { jobFigures } from './job-figures.ts';

/** How the last download ended. */
interface Saved {
  name: string;
  /** A workbook was asked for, and the rows are more than a worksheet holds. */
  isTooLong: boolean;
}

/**
 * Downloads of the answers about files: the user's own columns and rows with the answers after
 * them, and for evaluations one line a row in a layout that scripts know.
 */
@customElement('rc-prediction-downloads')
export class PredictionDownloads extends AppElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    disclosureStyles,
    css`
      summary {
        padding-inline: var(--rc-space-xs);
        font-size: var(--rc-font-size-s);
      }

      details .buttons {
        margin-block-end: var(--rc-space-xs);
      }

      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
        margin-block-start: var(--rc-space-s);
      }

      :host([compact]) {
        margin-block-start: 0;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .quiet {
        max-inline-size: var(--rc-measure);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  /** Of the evaluation or classification. */
  @property({ attribute: false }) override id = '';
  /** Of the data set; the files are named after it. */
  @property() name = '';
  @property({ type: Boolean, attribute: 'has-scripts-layout' }) hasScriptsLayout = false;
  /** Shows the first download, and the others once they are asked for. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Whether the user's file is a workbook, which comes back as one. */
  @property({ type: Boolean, attribute: 'is-workbook' }) isWorkbook = false;

  @state() private saved: Saved | null = null;
  readonly #job = new Job(this);

  protected override render() {
    const words = messages().classification.downloads;
    const { running, failure, cancelled } = this.#job;
    const button = (testId: string, label: string, save: () => Promise<void>) =>
      html`<button type="button" data-testid=${testId} ?disabled=${running !== null} @click=${save}>
        ${label}
      </button>`;
    const first = button('download-predictions', words.same, () => this.#saveAnswered('same'));
    const others = html`${
      this.isWorkbook
        ? nothing
        : button('download-predictions-xlsx', words.workbook, () => this.#saveAnswered('xlsx'))
    }
    ${
      this.hasScriptsLayout
        ? button('download-predictions-scripts', words.scripts, () => this.#saveForScripts())
        : nothing
    }`;
    const hint = html`<p class="quiet">${words.hint}</p>`;
    return html`
      ${
        this.compact
          ? html`<div class="buttons">
              ${first}
              <details data-testid="download-others">
                <summary>${messages().report.otherFormats}</summary>
                <div class="buttons">${others}</div>
                ${hint}
              </details>
            </div>`
          : html`<div class="buttons">${first} ${others}</div>
              ${hint}`
      }
      ${running === null ? nothing : this.#progress(running)}
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
      <p class="quiet" role="status">
        ${
          cancelled
            ? words.cancelled
            : this.saved === null
              ? nothing
              : [
                  words.saved({ name: this.saved.name }),
                  ...(this.saved.isTooLong ? [words.tooLong] : []),
                ].join(' ')
        }
      </p>
    `;
  }

  #progress({ name, progress, pace }: RunningJob) {
    const words = messages().evaluate.progress;
    return html`<rc-job-progress
      activity=${messages().classification.downloads.writing({ name })}
      .done=${progress?.done ?? 0}
      .total=${progress?.total ?? null}
      .figures=${progress === null ? [] : jobFigures(progress, pace)}
      progress-label=${words.label}
      cancel-label=${words.cancel}
      @job-cancelled=${() => this.#job.cancel()}
    ></rc-job-progress>`;
  }

  async #saveAnswered(format: WrittenFileFormat): Promise<void> {
    const file = await this.#write((handle) =>
      this.client.ask.answeredFile(this.id, format, handle),
    );
    if (file === null) return;
    const extension = extensionOf(file.type);
    const isTooLong = (format === 'xlsx' || this.isWorkbook) && extension !== 'xlsx';
    this.#save(file, extension, isTooLong);
  }

  async #saveForScripts(): Promise<void> {
    const file = await this.#write(() => this.client.ask.predictionsFile(this.id));
    if (file !== null) this.#save(file, 'csv', false);
  }

  #write(ask: (handle: JobHandle<JobProgress>) => Promise<Blob>): Promise<Blob | null> {
    this.saved = null;
    return this.#job.run(this.name, (handles) => ask(new JobHandle(handles)));
  }

  #save(file: Blob, extension: string, isTooLong: boolean): void {
    const name = `${withoutExtension(this.name)}-predictions.${extension}`;
    downloadFile(name, file);
    this.saved = { name, isTooLong };
  }
}

type JobProgress = NonNullable<RunningJob['progress']>;

function extensionOf(type: string): string {
  if (type.includes('spreadsheetml')) return 'xlsx';
  return type.startsWith('text/tab-separated-values') ? 'tsv' : 'csv';
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-prediction-downloads': PredictionDownloads;
  }
}
