import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatPercent } from '../../i18n/format.ts';
import { embedMessages } from '../../i18n/embed-messages.ts';
import type { Prediction } from '../../model/prediction.ts';
import { AppElement } from '../../ui/app-element.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import { currentColorScheme, onColorSchemeChange } from '../../ui/color-scheme.ts';
import '../../ui/scroll-region.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import '../../ui/tab-panels.ts';
import type { ReviewClassifierElement } from '../../widget/review-classifier-element.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import './embed-code-panel.ts';
import './embed-download.ts';
import { slotNames, toggled, type EmbedExamples, type SlotName } from './embed-examples.ts';
import './embed-look-form.ts';
import { customProperties, plainLook, type EmbedLook } from './embed-look.ts';
import { embedPageStyles } from './embed-page-styles.ts';
import { partNames } from './embed-parts.ts';
import './embed-settings.ts';
import { fetchSiteFiles, type SiteFile } from './embed-file-sizes.ts';
import type { EmbedCode, EmbedSettings } from './snippets/embed-code.ts';

const tabs = ['look', 'slots', 'attributes'] as const;

const schemes = ['light', 'dark'] as const;

/** `<review-classifier>` as another page would have it: set, tried, and copied. */
@customElement('rc-embed-page')
export class EmbedPage extends AppElement {
  static override styles = [buttonStyles, panelStyles, alertStyles, codeStyles, embedPageStyles];

  /** Address of the script, as other pages load it. */
  @property({ attribute: false }) script = new URL('embed/review-classifier.js', document.baseURI);
  /** Where the build lists the files that a visitor downloads. */
  @property({ attribute: false }) fileList = new URL('embed-files.json', document.baseURI);
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
  @state() private look: EmbedLook = plainLook;
  @state() private examples: EmbedExamples = { slots: [], parts: [] };
  @state() private scheme = currentColorScheme();
  @state() private loaded: 'loading' | 'loaded' | 'failed' = 'loading';
  @state() private prediction: Prediction | null = null;
  @state() private files: readonly SiteFile[] | null = null;

  /** Of the model that answered last. */
  @state() private classes: readonly string[] = ['negative', 'positive'];
  @state() private ownModel: { name: string; bytes: number } | null = null;
  @query('review-classifier') private live!: ReviewClassifierElement | null;

  readonly #address = new AddressParameters(this, 'embed', ['tab']);
  /** Whether the user has written the first review; until then it speaks the page's language. */
  #valueIsExample = true;
  #endScheme: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme = currentColorScheme();
    this.#endScheme = onColorSchemeChange(() => {
      this.scheme = currentColorScheme();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endScheme?.();
  }

  protected override firstUpdated(): void {
    void this.#load();
    fetchSiteFiles(this.fileList).then(
      (files) => (this.files = files),
      () => (this.files = []),
    );
  }

  protected override willUpdate(): void {
    const { example } = embedMessages();
    if (this.#valueIsExample && this.settings.value !== example) {
      this.settings = { ...this.settings, value: example };
    }
  }

  protected override updated(): void {
    this.#dress();
  }

  protected override render() {
    const words = embedMessages();
    return html`
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <div class="columns">
        <section class="live" aria-labelledby="live">
          <div class="row">
            <h2 id="live">${words.live}</h2>
            ${this.#renderSchemes()}
          </div>
          ${this.#renderLive()}
          <h3>${words.event}</h3>
          ${
            this.prediction === null
              ? html`<p class="quiet">${words.noEvent}</p>`
              : html`<rc-scroll-region class="code event" label=${words.event}>
                  <pre data-testid="embed-event">${JSON.stringify(this.prediction, null, 2)}</pre>
                </rc-scroll-region>`
          }
        </section>
        <section class="panel controls" aria-label=${words.controls}>
          ${this.#renderControls()}
        </section>
      </div>
      <section class="panel" aria-labelledby="snippets">
        <h2 id="snippets">${words.snippets}</h2>
        <rc-embed-code .code=${this.#code()}></rc-embed-code>
      </section>
      <div class="panel about">
        <div>
          <h2>${words.download}</h2>
          <rc-embed-download .files=${this.files} .ownModel=${this.ownModel}></rc-embed-download>
        </div>
        <div>
          <h2><a href="embed-reference.html" hreflang="en">${words.reference}</a></h2>
          <p class="quiet">${words.referenceNote}</p>
        </div>
      </div>
    `;
  }

  #renderSchemes() {
    const words = embedMessages();
    return html`<div class="choices" role="group" aria-labelledby="preview">
      <span class="quiet" id="preview">${words.previewIn}</span>
      ${schemes.map(
        (scheme) =>
          html`<button
            type="button"
            class="chip"
            data-testid="embed-scheme-${scheme}"
            aria-pressed=${scheme === this.scheme}
            @click=${() => (this.scheme = scheme)}
          >
            ${words.schemes[scheme]}
          </button>`,
      )}
    </div>`;
  }

  #renderLive() {
    const words = embedMessages();
    if (this.loaded === 'failed') {
      return html`<div class="alert" role="alert" data-code="embed-missing">
        <p>${words.failed}</p>
        <button type="button" @click=${this.#load}>${words.tryAgain}</button>
      </div>`;
    }
    const { model, lang, threshold, loading, name, value, explain, required, disabled } =
      this.settings;
    return html`${this.loaded === 'loading' ? html`<p class="quiet">${words.loading}</p>` : nothing}
      <div class="stage ${this.scheme}">
        <review-classifier
          data-testid="embed-live"
          class=${this.examples.parts.map((part) => `part-${part}`).join(' ') || nothing}
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
          >${this.examples.slots.map((slot) => this.#renderSlot(slot))}</review-classifier
        >
      </div>`;
  }

  #renderSlot(slot: SlotName) {
    if (slot !== 'result') {
      return html`<span slot=${slot}>${embedMessages().slotExamples[slot]}</span>`;
    }
    const answer =
      this.prediction === null
        ? ''
        : `${this.prediction.label} (${formatPercent(this.prediction.probability)})`;
    return html`<output slot="result">${answer}</output>`;
  }

  #renderControls() {
    const words = embedMessages();
    return html`<rc-tab-panels
      label=${words.controls}
      .tabs=${tabs.map((name) => ({ name, label: words.tabs[name] }))}
      .selected=${tabs.find((name) => name === this.#address.get('tab')) ?? 'look'}
      @tab-chosen=${({ detail }: HTMLElementEventMap['tab-chosen']) =>
        this.#address.go({ tab: detail.name === 'look' ? null : detail.name })}
    >
      <rc-embed-look
        slot="look"
        .look=${this.look}
        scheme=${this.scheme}
        @look-changed=${({ detail }: HTMLElementEventMap['look-changed']) => {
          const colors = { ...this.look.colors, ...detail.colors };
          this.look = { ...this.look, ...detail, colors };
        }}
        @look-reset=${() => (this.look = plainLook)}
      ></rc-embed-look>
      <rc-embed-examples
        slot="slots"
        .examples=${this.examples}
        @slot-toggled=${({ detail }: HTMLElementEventMap['slot-toggled']) => {
          const slots = toggled(slotNames, this.examples.slots, detail.name);
          this.examples = { ...this.examples, slots };
        }}
        @part-toggled=${({ detail }: HTMLElementEventMap['part-toggled']) => {
          const parts = toggled(partNames, this.examples.parts, detail.name);
          this.examples = { ...this.examples, parts };
        }}
      ></rc-embed-examples>
      <rc-embed-settings
        slot="attributes"
        .settings=${this.settings}
        @settings-changed=${this.#settingsChanged}
      ></rc-embed-settings>
    </rc-tab-panels>`;
  }

  #code(): EmbedCode {
    const { label, hint } = embedMessages().slotExamples;
    const { slots, parts } = this.examples;
    return {
      script: this.script,
      settings: this.settings,
      properties: customProperties(this.look),
      parts,
      slots: {
        label: slots.includes('label') ? label : null,
        hint: slots.includes('hint') ? hint : null,
        result: slots.includes('result'),
      },
      classes: this.classes,
      files: (this.files ?? []).map(({ path }) => path),
    };
  }

  /** Writes the look on the element: what is set, and nothing of what was set before. */
  #dress(): void {
    const style = this.live?.style;
    if (style === undefined) return;
    const wanted = new Map(customProperties(this.look));
    for (const name of [...style]) if (!wanted.has(name)) style.removeProperty(name);
    for (const [name, value] of wanted) style.setProperty(name, value);
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
    const info = this.live?.info ?? null;
    if (info === null) return;
    this.classes = info.classes;
    this.ownModel = this.settings.model === '' ? null : { name: info.name, bytes: info.bytes };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-page': EmbedPage;
  }
}
