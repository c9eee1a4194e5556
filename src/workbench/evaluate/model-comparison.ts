import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ClassifierComparison } from '../../engine/compare-classifiers.ts';
import type { BundleFile } from '../../engine/model-bundle-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import { siteModels } from '../../storage/site-models.ts';
import '../../ui/choice-field.ts';
import '../../ui/job-progress.ts';
import { Job } from '../../ui/job.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import './comparison-panel.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { subjectWords } from '../subject-words.ts';

/** A model to compare with; without files it is the shipped one. */
interface OtherModel {
  info: ModelInfo;
  files?: readonly BundleFile[];
}

/**
 * The evaluated classifier next to another model of this site on the same rows. Nothing is drawn
 * where there is no other.
 */
@customElement('rc-model-comparison')
export class ModelComparison extends AppElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  @property({ attribute: false }) store = siteModels;

  @state() private others: readonly OtherModel[] = [];
  @state() private chosen = 0;
  @state() private comparison: ClassifierComparison | null = null;

  readonly #job = new Job(this);
  #shipped: ModelInfo | null = null;
  #unsubscribe: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.changes.subscribe(() => void this.#findOthers());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    // It was about other predictions.
    this.#job.leave();
    this.comparison = null;
    if (changed.get('report')?.id !== this.report.id) void this.#findOthers();
  }

  protected override render() {
    if (this.others.length === 0) return nothing;
    const words = messages().evaluationExtras.comparison;
    const { failure } = this.#job;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.headingModel}</h2>
      <div class="choice">
        <rc-choice-field
          .label=${words.chooseModel}
          .choices=${this.others.map(({ info }, place) => ({
            value: String(place),
            label: `${info.id} ${info.version}`,
          }))}
          .value=${String(this.chosen)}
          ?disabled=${this.#job.running !== null}
          @choice-made=${(event: CustomEvent<{ value: string }>) => {
            this.chosen = Number(event.detail.value);
            this.comparison = null;
          }}
        ></rc-choice-field>
        <button
          type="button"
          data-testid="compare-model"
          ?disabled=${this.#job.running !== null}
          @click=${() => void this.#compare()}
        >
          ${words.compareModel}
        </button>
      </div>
      <p class="quiet">${words.modelHint}</p>
      ${this.#progress()} ${failure === null ? nothing : failureAlert(failureOf(failure))}
      ${
        this.comparison === null
          ? nothing
          : html`<rc-comparison-panel
              name="model"
              .client=${this.client}
              .evaluation=${this.report.id}
              .classes=${this.report.classes}
              .comparison=${this.comparison}
              .first=${subjectWords(this.report.subject)}
              .second=${nameOf(this.others[this.chosen])}
            ></rc-comparison-panel>`
      }
    </section>`;
  }

  #progress() {
    const { running } = this.#job;
    if (running === null) return nothing;
    const words = messages().evaluate.progress;
    const { progress } = running;
    return html`<rc-job-progress
      activity=${words.stages.classifying}
      .done=${progress?.done ?? 0}
      .total=${progress?.total ?? null}
      progress-label=${words.label}
      cancel-label=${words.cancel}
      @job-cancelled=${() => this.#job.cancel()}
    ></rc-job-progress>`;
  }

  async #findOthers(): Promise<void> {
    const { model } = this.report;
    try {
      const { models, active } = await this.store.contents();
      const isOwn = active !== null || models.some(({ info }) => isSame(info, model));
      // Where it is the shipped one that was evaluated, its description need not be fetched again.
      if (isOwn) this.#shipped ??= await this.client.ask.describeModel(this.client.modelUrl);
      const shipped = isOwn && this.#shipped !== null ? [{ info: this.#shipped }] : [];
      const chosen = this.others[this.chosen]?.info;
      this.others = [...shipped, ...models].filter(({ info }) => !isSame(info, model));
      const place = this.others.findIndex(
        ({ info }) => chosen !== undefined && isSame(info, chosen),
      );
      this.chosen = Math.max(place, 0);
      // It was about a model that is not there any more.
      if (chosen !== undefined && place === -1) this.comparison = null;
    } catch {
      // The models page says what is wrong with them; the report stands without.
      this.others = [];
    }
  }

  async #compare(): Promise<void> {
    const other = this.others[this.chosen];
    if (other === undefined) return;
    const { ask, modelUrl } = this.client;
    this.comparison = null;
    this.comparison = await this.#job.run(other.info.id, (handles) =>
      ask.compareWithModel(this.report.id, other.files ?? modelUrl, new JobHandle(handles)),
    );
  }
}

/** As it runs in a sentence. */
function nameOf(other: OtherModel | undefined): string {
  return other === undefined ? '' : `${other.info.id} ${other.info.version}`;
}

type ModelName = Pick<ModelInfo, 'id' | 'version'>;

function isSame(one: ModelName, other: ModelName | null): boolean {
  return one.id === other?.id && one.version === other.version;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-model-comparison': ModelComparison;
  }
}
