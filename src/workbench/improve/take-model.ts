import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { messages } from '../../i18n/locale.ts';
import type { TrainingRecord } from '../../learning/training-record.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { ModelExistsError } from '../../storage/model-exists-error.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { AppElement } from '../../ui/app-element.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import type { FinishedTraining } from '../session/training-run.ts';
import { improvePageStyles } from './improve-page-styles.ts';

/** What the user can do with the outcome of a training: use it, keep it, hand it on. */
@customElement('rc-take-model')
export class TakeModel extends AppElement {
  static override styles = [buttonStyles, alertStyles, improvePageStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) store!: ModelStore;
  @property({ attribute: false }) result!: FinishedTraining;
  /** The model that answers now; null while that is not known. */
  @property({ attribute: false }) active: ModelInfo | null = null;
  @state() private failure: PageFailure | null = null;
  @state() private storageFailure: StorageError | null = null;
  @state() private isSaving = false;
  @query('.primary') private main!: HTMLElement | null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('result')) return;
    this.failure = null;
    this.storageFailure = null;
  }

  protected override render() {
    const words = improveMessages().take;
    const { record } = this.result;
    return html`<section aria-labelledby="take">
      <h2 id="take">${words.heading}</h2>
      ${record.model === null ? nothing : this.#model(record)}
      <div class="ways">
        <button type="button" data-testid="download-training-record" @click=${this.#downloadRecord}>
          ${words.record}
        </button>
        <button type="button" data-testid="download-recipe" @click=${this.#downloadRecipe}>
          ${words.recipe}
        </button>
      </div>
    </section>`;
  }

  #model({ verdict, base, recipe: { model } }: TrainingRecord) {
    const words = improveMessages().take;
    const isTaken = this.active?.id === model.id && this.active.version === model.version;
    return html`
      ${verdict === 'better' ? nothing : html`<p>${words.doubtful}</p>`}
      ${
        base === null || this.active === null
          ? nothing
          : html`<p class="quiet">${words.licence({ licence: this.active.licence })}</p>`
      }
      <div role="status">
        ${
          isTaken
            ? html`<p class="notice" data-testid="model-taken">
                ${words.activated({ name: model.name })}
              </p>`
            : nothing
        }
      </div>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${
        this.storageFailure === null
          ? nothing
          : html`<div class="alert" role="alert" data-code=${this.storageFailure.code}>
              <p>${messages().models.storageErrors[this.storageFailure.code]}</p>
            </div>`
      }
      <div class="ways">
        ${
          isTaken
            ? html`<a class="button primary" href="#classify">${words.toClassify}</a
                ><a class="button" href="#models">${words.toModels}</a>`
            : html`<button
                type="button"
                class="primary"
                data-testid="activate-model"
                ?disabled=${this.isSaving}
                @click=${() => void this.#activate()}
              >
                ${words.activate}
              </button>`
        }
        <button
          type="button"
          data-testid="download-bundle"
          @click=${() => void this.#downloadBundle()}
        >
          ${words.bundle}
        </button>
      </div>
    `;
  }

  async #activate(): Promise<void> {
    const { files } = this.result;
    if (files === null || this.isSaving) return;
    this.failure = null;
    this.storageFailure = null;
    const hadFocus = this.matches(':focus-within');
    this.isSaving = true;
    try {
      const info = await this.client.ask.describeModel(files);
      await this.store.save(info, files);
      await this.store.activate(info);
      await this.client.changeModel();
      this.active = info;
    } catch (thrown) {
      if (thrown instanceof StorageError) this.storageFailure = thrown;
      else if (thrown instanceof ModelExistsError) {
        this.storageFailure = new StorageError('storage-changed', thrown.message);
      } else this.failure = failureOf(EngineError.from(thrown));
    } finally {
      this.isSaving = false;
      await this.updateComplete;
      // The button that was pressed was disabled, or has given its place to a link.
      if (hadFocus) this.main?.focus();
    }
  }

  async #downloadBundle(): Promise<void> {
    const { files, record } = this.result;
    if (files === null || record.model === null) return;
    this.failure = null;
    try {
      const archive = await this.client.ask.exportModel(files);
      downloadFile(`${record.model.id}-${record.model.version}.zip`, archive);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  readonly #downloadRecord = () => this.#saveJson(this.result.record, 'training');
  readonly #downloadRecipe = () => this.#saveJson(this.result.record.recipe, 'recipe');

  #saveJson(content: object, kind: string): void {
    const json = `${JSON.stringify(content, null, 2)}\n`;
    const blob = new Blob([json], { type: 'application/json' });
    downloadFile(`${this.result.record.recipe.model.id}-${kind}.json`, blob);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-take-model': TakeModel;
  }
}
