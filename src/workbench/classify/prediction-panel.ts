import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatPercent, formatThreshold, numberFormat } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classColors } from '../../ui/class-colors.ts';
import '../../ui/class-probabilities.ts';
import '../../ui/highlighted-text.ts';
import '../../ui/probability-bar.ts';
import '../../ui/scroll-region.ts';
import { styleProperties } from '../../ui/style-properties.ts';
import { panelStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import './copy-json-button.ts';
import type { CopyJsonButton } from './copy-json-button.ts';
import { gatherWords, type GatheredWord } from '../../ui/gathered-words.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { Answered } from '../latest-answer.ts';
import './sum-table.ts';
import '../../ui/word-list.ts';

/**
 * Milliseconds that an answer stands before it is read aloud, so that typing is not talked over.
 */
const announceAfter = 800;

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const signs = new Map([
  ['negative', '−'],
  ['positive', '+'],
]);

/**
 * The answer for one review: label, probability, language, reservations, and the words that
 * decided.
 */
@customElement('rc-prediction-panel')
export class PredictionPanel extends AppElement {
  static override styles = [
    panelStyles,
    visuallyHiddenStyles,
    css`
      .panel {
        display: grid;
        gap: var(--rc-space-l);
      }

      .verdict {
        display: grid;
        gap: var(--rc-space-s);
      }

      .figures {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--rc-space-m);
        font-size: var(--rc-font-size-2xl);
        font-weight: var(--rc-font-weight-bold);
        line-height: var(--rc-line-height-condensed);
      }

      @media (max-width: 30rem) {
        .figures {
          font-size: var(--rc-font-size-xl);
        }
      }

      .label {
        overflow-wrap: anywhere;
      }

      .facts {
        display: grid;
        gap: var(--rc-space-2xs);
      }

      .flag {
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 3px solid var(--rc-color-alert-border);
      }

      .words {
        display: grid;
        gap: var(--rc-space-s);
        padding-block-start: var(--rc-space-m);
        border-block-start: 1px solid var(--rc-color-surface-border);
      }

      rc-scroll-region {
        max-block-size: 22rem;
      }

      summary {
        display: flex;
        align-items: center;
        min-block-size: var(--rc-target-size);
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-semibold);
        cursor: pointer;
      }

      summary::before {
        content: '';
        inline-size: 0.45em;
        block-size: 0.45em;
        margin-inline: 0.2em 0.7em;
        border: solid currentColor;
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(-45deg);
        transition: transform var(--rc-transition);
      }

      details[open] > summary::before {
        transform: rotate(45deg);
      }
    `,
  ];

  @property({ attribute: false }) answered!: Answered<Explanation>;
  /** The model that answered, where it is still the active one. */
  @property({ attribute: false }) model: ModelInfo | null = null;
  /** Whether the text has changed since, so that the answer shown is about to be replaced. */
  @property({ type: Boolean }) pending = false;
  /** Resolves with the answer for the text as it is now. */
  @property({ attribute: false }) latest: () => Promise<Explanation | null> = () =>
    Promise.resolve(null);
  @state() private announcement = '';
  @query('rc-copy-json-button') private copyButton!: CopyJsonButton | null;

  readonly #address = new AddressParameters(this, 'classify', ['details']);
  #words: readonly GatheredWord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answered')) return;
    this.#words = gatherWords(this.answered.text, this.answered.answer.contributions);
    this.copyButton?.reset();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { label, probability } = this.answered.answer.prediction;
      this.announcement = `${verdictOf(label)}, ${formatPercent(probability)}`;
    }, announceAfter);
  }

  protected override render() {
    const { text, answer } = this.answered;
    const { label, probability, stars, language, flags, model } = answer.prediction;
    const { contrast } = answer;
    const words = messages().classify;
    // The attributes say what holds for the text in the field; while that is pending, nothing does.
    return html`<section
        class="panel"
        aria-label=${words.answerLabel}
        aria-busy=${this.pending}
        data-testid="prediction"
        data-label=${this.pending ? nothing : label}
        data-probability=${this.pending ? nothing : probability}
      >
        <div class="verdict">
          <p class="figures">
            ${this.#renderLabel()}
            <span class="number">${formatPercent(probability)}</span>
          </p>
          ${this.#renderProbabilities()}
          <div class="facts">
            <p class="quiet">
              ${words.calibrated({ wrong: Math.round((1 - probability) * 1000) })}
            </p>
            ${
              stars === undefined
                ? nothing
                : html`<p class="quiet" data-testid="expected-stars">
                    ${words.stars({ stars: oneDecimal().format(stars) })}
                  </p>`
            }
            <p class="quiet">${words.languages[language]}</p>
            <p class="quiet" data-testid="answered-by">
              ${words.answeredBy({ model: `${model.id} ${model.version}` })}
            </p>
            ${flags.map((flag) => html`<p class="flag" data-flag=${flag}>${words.flags[flag]}</p>`)}
          </div>
        </div>
        <div class="words">
          <h2>${words.wordsThatDecided}</h2>
          <rc-scroll-region .label=${words.wordsThatDecided}>
            <rc-highlighted-text
              .text=${text}
              .contributions=${answer.contributions}
              ?own=${contrast !== undefined}
            ></rc-highlighted-text>
          </rc-scroll-region>
          <p class="quiet">${contrast === undefined ? words.legend : words.legendOf(contrast)}</p>
          <rc-word-list .words=${this.#words} .contrast=${contrast}></rc-word-list>
          <details ?open=${this.#isSumOpen} @toggle=${this.#sumToggled}>
            <summary>${words.howItAddsUp}</summary>
            <rc-sum-table .words=${this.#words} .explanation=${answer}></rc-sum-table>
          </details>
        </div>
        <rc-copy-json-button .value=${this.#prediction}></rc-copy-json-button>
      </section>
      <p class="visually-hidden" role="status">${this.announcement}</p>`;
  }

  #renderLabel() {
    const { label, prediction } = this.answered.answer.prediction;
    const sign = signs.get(label);
    return html`<span
      class="label"
      ${styleProperties({ color: classColors(label, prediction).text })}
      >${sign === undefined ? nothing : html`<span class="sign" aria-hidden="true">${sign}</span> `}${verdictOf(label)}</span
    >`;
  }

  #renderProbabilities() {
    const words = messages().classify;
    const { prediction, contrast } = this.answered.answer;
    const { probabilities } = prediction;
    const classes = this.model?.classes ?? Object.keys(probabilities);
    const { threshold } = this.model ?? {};
    const [, second = ''] = classes;
    return html`${
      contrast === undefined
        ? html`<rc-probability-bar
            .value=${probabilities['positive'] ?? 0}
            .negative=${words.classes.negative}
            .positive=${words.classes.positive}
          ></rc-probability-bar>`
        : html`<rc-class-probabilities
            .classes=${classes}
            .probabilities=${probabilities}
            label=${words.probabilities}
          ></rc-class-probabilities>`
    }
    ${
      threshold === undefined
        ? nothing
        : html`<p class="quiet" data-testid="answered-from">
            ${words.answeredFrom({ name: second, threshold: formatThreshold(threshold) })}
          </p>`
    }`;
  }

  get #isSumOpen(): boolean {
    return this.#address.items('details').includes('sum');
  }

  readonly #sumToggled = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== this.#isSumOpen) this.#address.goItem('details', 'sum', open);
  };

  readonly #prediction = async () => (await this.latest())?.prediction ?? null;
}

function oneDecimal(): Intl.NumberFormat {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A class' word for the verdict; a class without one goes by its own name. */
function verdictOf(label: string): string {
  const { verdicts } = messages().classify;
  return label === 'negative' || label === 'positive' ? verdicts[label] : label;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-prediction-panel': PredictionPanel;
  }
}
