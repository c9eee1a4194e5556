import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import type { Prediction } from '../../model/prediction.ts';
import type { ReviewClassifierElement } from '../../widget/review-classifier-element.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/copy-button.ts';
import '../../ui/scroll-region.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import './embed-settings.ts';
import {
  embedSnippet,
  snippetKinds,
  type EmbedSettings,
  type EmbedSnippetKind,
} from './embed-snippets.ts';

/** `<review-classifier>` as another page would have it: set, tried, and copied. */
@customElement('rc-embed-page')
export class EmbedPage extends AppElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    codeStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-l);
      }

      .lead {
        max-inline-size: var(--rc-measure);
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
        align-content: start;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-l);
        align-items: start;
      }

      @media (min-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }

      review-classifier:not(:defined) {
        display: none;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .copy {
        margin-inline-start: auto;
      }
    `,
  ];

  /** Address of the script, as other pages load it. */
  @property({ attribute: false }) script = new URL('embed/review-classifier.js', document.baseURI);
  @state() private settings: EmbedSettings = {
    model: '',
    lang: '',
    threshold: 0.5,
    loading: 'lazy',
    name: 'review',
    value: '',
    explain: true,
    required: false,
    disabled: false,
  };
  @state() private loaded: 'loading' | 'loaded' | 'failed' = 'loading';
  @state() private prediction: Prediction | null = null;

  /** Of the model that answered last. */
  @state() private classes: readonly string[] = ['negative', 'positive'];
  @query('review-classifier') private live!: ReviewClassifierElement | null;

  readonly #address = new AddressParameters(this, 'embed', ['snippet']);
  /** Whether the user has written the first review; until then it speaks the page's language. */
  #valueIsExample = true;

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override willUpdate(): void {
    const { example } = messages().embed;
    if (this.#valueIsExample && this.settings.value !== example) {
      this.settings = { ...this.settings, value: example };
    }
  }

  protected override render() {
    const words = messages().embed;
    return html`
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <div class="columns">
        <section class="panel" aria-labelledby="settings">
          <h2 id="settings">${words.settings}</h2>
          <rc-embed-settings
            .settings=${this.settings}
            @settings-changed=${this.#settingsChanged}
          ></rc-embed-settings>
        </section>
        <section aria-labelledby="live">
          <h2 id="live">${words.live}</h2>
          ${this.#renderLive()}
          <h3>${words.event}</h3>
          ${
            this.prediction === null
              ? html`<p class="quiet">${words.noEvent}</p>`
              : html`<rc-scroll-region class="code tall" label=${words.event}>
                  <pre data-testid="embed-event">${JSON.stringify(this.prediction, null, 2)}</pre>
                </rc-scroll-region>`
          }
        </section>
      </div>
      ${this.#renderSnippets()}
    `;
  }

  #renderLive() {
    const words = messages().embed;
    if (this.loaded === 'failed') {
      return html`<div class="alert" role="alert" data-code="embed-missing">
        <p>${words.failed}</p>
        <button type="button" @click=${this.#load}>${words.tryAgain}</button>
      </div>`;
    }
    const { model, lang, threshold, loading, name, value, explain, required, disabled } =
      this.settings;
    return html`${this.loaded === 'loading' ? html`<p class="quiet">${words.loading}</p>` : nothing}
      <review-classifier
        data-testid="embed-live"
        model=${model || nothing}
        lang=${lang || nothing}
        threshold=${threshold}
        loading=${loading}
        name=${name || nothing}
        value=${value}
        ?explain=${explain}
        ?required=${required}
        ?disabled=${disabled}
        @review-classified=${this.#classified}
      ></review-classifier>`;
  }

  #renderSnippets() {
    const words = messages().embed;
    const shown = this.#kind;
    const text = embedSnippet(shown, this.script, this.settings, this.classes);
    return html`<section class="panel" aria-labelledby="snippets">
      <h2 id="snippets">${words.snippets}</h2>
      <div class="row">
        <div class="choices" role="group" aria-label=${words.snippets}>
          ${snippetKinds.map(
            (kind) =>
              html`<button
                type="button"
                class="chip"
                aria-pressed=${kind === shown}
                @click=${() => this.#address.go({ snippet: kind === 'html' ? null : kind })}
              >
                ${words.snippetKinds[kind]}
              </button>`,
          )}
        </div>
        <rc-copy-button class="copy" .text=${text}></rc-copy-button>
      </div>
      <rc-scroll-region class="code" label=${words.snippetKinds[shown]}>
        <pre data-testid="embed-snippet">${text}</pre>
      </rc-scroll-region>
      <p class="quiet">${words.snippetNotes[shown]}</p>
    </section>`;
  }

  get #kind(): EmbedSnippetKind {
    return snippetKinds.find((kind) => kind === this.#address.get('snippet')) ?? 'html';
  }

  readonly #load = async () => {
    this.loaded = 'loading';
    try {
      await import(/* @vite-ignore */ this.script.href);
      this.loaded = 'loaded';
    } catch {
      this.loaded = 'failed';
    }
  };

  readonly #settingsChanged = ({ detail }: CustomEvent<Partial<EmbedSettings>>) => {
    if (detail.value !== undefined) this.#valueIsExample = false;
    this.settings = { ...this.settings, ...detail };
  };

  readonly #classified = ({ detail }: CustomEvent<Prediction>) => {
    this.prediction = detail;
    this.classes = this.live?.info?.classes ?? this.classes;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-page': EmbedPage;
  }
}
