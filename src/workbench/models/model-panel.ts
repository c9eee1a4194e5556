import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatBytes, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import { meanOf } from './compare-models.ts';
import './model-card.ts';

export type ModelAction = 'activate' | 'export' | 'card' | 'erase';

/** One model: what it states of itself, and what can be done with it. Fires `model-action`. */
@customElement('rc-model-panel')
export class ModelPanel extends AppElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    css`
      .panel {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .panel.active {
        border-color: var(--rc-color-accent);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        overflow-wrap: anywhere;
      }

      .badge {
        padding: 0 var(--rc-space-xs);
        border: 1px solid var(--rc-color-accent);
        border-radius: var(--rc-border-radius-m);
        color: var(--rc-color-accent);
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-semibold);
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(7.5rem, 100%), 1fr));
        gap: var(--rc-space-s) var(--rc-space-l);
      }

      dt {
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs);
      }

      .actions .plain {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) info!: ModelInfo;
  @property({ type: Boolean }) active = false;
  /** Whether it is the user's own, and so may be erased. */
  @property({ type: Boolean }) own = false;
  /** What is being done with it now. */
  @property({ attribute: false }) busy: ModelAction | null = null;
  /** Text of the model card: undefined while it is closed, null where there is none. */
  @property({ attribute: false }) card: string | null | undefined;
  @state() private asksToErase = false;

  protected override render() {
    const words = messages().models;
    const { name, id, version, bytes, classes, languages, licence } = this.info;
    return html`<section
      class="panel ${this.active ? 'active' : ''}"
      aria-labelledby="name"
      data-testid="model"
      data-model="${id} ${version}"
      data-active=${this.active}
    >
      <div class="head">
        <h3 id="name">${name} ${version}</h3>
        ${this.active ? html`<span class="badge">${words.active}</span>` : nothing}
      </div>
      <dl>
        ${this.#fact(words.size, html`<span class="number">${formatBytes(bytes)}</span>`)}
        ${this.#fact(
          words.classes,
          classes.map((one) => messages().evaluate.report.classes({ name: one })).join(', '),
        )}
        ${this.#fact(
          words.languages,
          languages.map((language) => words.languageNames[language] ?? language).join(', '),
        )}
        ${this.#fact(words.licence, licence)} ${this.#mean(words.meanAccuracy, 'accuracy')}
        ${this.#mean(words.meanMacroF1, 'macroF1')} ${this.#fact('ID', html`<code>${id}</code>`)}
      </dl>
      <div class="actions">
        ${
          this.active
            ? nothing
            : this.#button(
                'activate',
                this.busy === 'activate' ? words.activating : words.activate,
                'primary',
              )
        }
        ${this.#button('export', this.busy === 'export' ? words.exporting : words.export)}
        <button
          type="button"
          aria-expanded=${this.card !== undefined}
          data-testid="model-card"
          @click=${() => this.#act('card')}
        >
          ${words.card}
        </button>
        ${
          this.own
            ? html`<button
                type="button"
                class="plain"
                data-testid="model-erase"
                @click=${() => (this.asksToErase = true)}
              >
                ${words.erase}
              </button>`
            : nothing
        }
      </div>
      ${this.asksToErase ? this.#renderQuestion() : nothing}
      ${
        this.card === undefined
          ? nothing
          : this.card === null
            ? html`<p class="quiet">${words.noCard}</p>`
            : html`<rc-model-card .text=${this.card}></rc-model-card>`
      }
    </section>`;
  }

  #renderQuestion() {
    const words = messages().models;
    const { name, version } = this.info;
    return html`<div class="alert" role="alert" data-code="erase-model">
      <p>${words.eraseQuestion({ name: `${name} ${version}` })}</p>
      <button type="button" data-testid="model-erase-confirm" @click=${this.#erase}>
        ${words.eraseNow}
      </button>
      <button type="button" @click=${() => (this.asksToErase = false)}>${words.keep}</button>
    </div>`;
  }

  #fact(name: string, value: unknown) {
    return html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #mean(name: string, measure: 'accuracy' | 'macroF1') {
    const words = messages().models;
    const mean = meanOf(this.info, measure);
    return this.#fact(
      name,
      mean === null
        ? words.noMetrics
        : html`<span class="number">${formatPercent(mean)}</span>
            <span class="quiet">${words.over({ corpora: this.info.metrics.length })}</span>`,
    );
  }

  #button(action: ModelAction, label: string, look = '') {
    return html`<button
      type="button"
      class=${look}
      ?disabled=${this.busy !== null}
      data-testid="model-${action}"
      @click=${() => this.#act(action)}
    >
      ${label}
    </button>`;
  }

  readonly #erase = () => {
    this.asksToErase = false;
    this.#act('erase');
  };

  #act(action: ModelAction): void {
    this.emit('model-action', { action });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-model-panel': ModelPanel;
  }
  interface HTMLElementEventMap {
    'model-action': CustomEvent<{ action: ModelAction }>;
  }
}
