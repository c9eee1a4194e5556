import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReadingOrder, RowFilter } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { fieldStyles } from '../../ui/styles.ts';
import { cueName } from './wording/condition-words.ts';

/** Which errors are read, and in which order. */
export interface ReadingChoice {
  kind: 'all' | 'falsePositive' | 'falseNegative';
  /** Only errors with this cue. */
  cue: string | null;
  by: ReadingOrder['by'];
  /** Of the order by chance. */
  seed: number;
}

export const firstChoice: ReadingChoice = { kind: 'all', cue: null, by: 'confidence', seed: 1 };

/** The choice as the engine takes it. */
export function askedFor({ kind, cue, by, seed }: ReadingChoice): {
  filter: RowFilter;
  order: ReadingOrder;
} {
  return {
    filter: {
      outcome: 'wrong',
      ...(kind === 'falsePositive' ? { trueClass: 0, predictedClass: 1 } : {}),
      ...(kind === 'falseNegative' ? { trueClass: 1, predictedClass: 0 } : {}),
      ...(cue === null ? {} : { finding: { part: 'cues', cue } as const }),
    },
    order: by === 'chance' ? { by, seed } : { by },
  };
}

const largestSeed = 999_999;

/** Fields for the choice of errors to read. */
@customElement('rc-reading-choice')
export class ReadingChoiceFields extends AppElement {
  static override styles = [
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: var(--rc-space-s) var(--rc-space-m);
        align-items: end;
      }

      .seed label {
        display: block;
        margin-block-end: var(--rc-space-2xs);
      }

      .seed input {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) choice: ReadingChoice = firstChoice;
  /** Cues that errors can be chosen by; none until they are found. */
  @property({ attribute: false }) cues: readonly string[] = [];

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { kind, by, cue, seed } = this.choice;
    return html`
      <rc-choice-field
        data-choice="kind"
        .label=${words.which}
        .choices=${choices(words.kinds)}
        .value=${kind}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#choose({ kind: detail.value as ReadingChoice['kind'] })}
      ></rc-choice-field>
      <rc-choice-field
        data-choice="cue"
        .label=${words.cue}
        .choices=${[
          { value: '', label: words.anyCue },
          ...this.cues.map((name) => ({ value: name, label: cueName(name) })),
        ]}
        .value=${cue ?? ''}
        ?disabled=${this.cues.length === 0}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#choose({ cue: detail.value === '' ? null : detail.value })}
      ></rc-choice-field>
      <rc-choice-field
        data-choice="order"
        .label=${words.order}
        .choices=${choices(words.orders)}
        .value=${by}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#choose({ by: detail.value as ReadingChoice['by'] })}
      ></rc-choice-field>
      ${
        by === 'chance'
          ? html`<div class="seed">
              <label for="seed">${words.seed}</label>
              <input
                id="seed"
                type="number"
                min="0"
                max=${largestSeed}
                step="1"
                .value=${String(seed)}
                @change=${this.#takeSeed}
              />
            </div>`
          : nothing
      }
    `;
  }

  readonly #takeSeed = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const seed = input.valueAsNumber;
    if (Number.isInteger(seed) && seed >= 0 && seed <= largestSeed) this.#choose({ seed });
    else input.value = String(this.choice.seed);
  };

  #choose(part: Partial<ReadingChoice>): void {
    const choice = { ...this.choice, ...part };
    this.emit('reading-chosen', { choice });
  }
}

function choices(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-reading-choice': ReadingChoiceFields;
  }
  interface HTMLElementEventMap {
    'reading-chosen': CustomEvent<{ choice: ReadingChoice }>;
  }
}
