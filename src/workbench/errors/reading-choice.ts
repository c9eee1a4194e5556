import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReadingOrder, RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { Choice } from '../../ui/choice-field.ts';
import '../../ui/choice-field.ts';
import { fieldStyles } from '../../ui/styles.ts';
import { confusedPairs, type ClassPair } from './error-counts.ts';
import { cueName } from './wording/condition-words.ts';
import { hasProbabilities, isPolarity } from '../subject-words.ts';

/** Which errors are read, and in which order. */
export interface ReadingChoice {
  /** Only errors of this true and predicted class. */
  pair: ClassPair | null;
  /** Only errors with this cue. */
  cue: string | null;
  by: ReadingOrder['by'];
  /** Of the order by chance. */
  seed: number;
}

/** The choice that reading an evaluation begins with. */
export function firstChoice(evaluation: EvaluationReport): ReadingChoice {
  const [by = 'chance'] = ordersOf(evaluation);
  return { pair: null, cue: null, by, seed: 1 };
}

/** The orders that there are: without probabilities no answer is surer than another. */
export function ordersOf(evaluation: EvaluationReport): ReadingOrder['by'][] {
  const isMany = evaluation.classes.length > 2;
  if (!hasProbabilities(evaluation)) return ['confusion', 'chance'];
  return ['confidence', 'threshold', ...(isMany ? ['confusion' as const] : []), 'chance'];
}

/** The choice as the engine takes it. */
export function askedFor({ pair, cue, by, seed }: ReadingChoice): {
  filter: RowFilter;
  order: ReadingOrder;
} {
  return {
    filter: {
      outcome: 'wrong',
      ...(pair === null ? {} : { trueClass: pair.label, predictedClass: pair.predicted }),
      ...(cue === null ? {} : { finding: { part: 'cues', cue } as const }),
    },
    order: by === 'chance' ? { by, seed } : { by },
  };
}

export const largestSeed = 999_999;

/** Fields for the choice of errors to read. */
@customElement('rc-reading-choice')
export class ReadingChoiceFields extends AppElement {
  static override styles = [
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
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

  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) choice!: ReadingChoice;
  /** Cues that errors can be chosen by; none until they are found. */
  @property({ attribute: false }) cues: readonly string[] = [];

  protected override render() {
    const words = messages().errorAnalysis.reading;
    const { pair, by, cue, seed } = this.choice;
    return html`
      <rc-choice-field
        data-choice="kind"
        .label=${words.which}
        .choices=${pairChoices(this.evaluation)}
        .value=${pair === null ? '' : valueOf(pair)}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#choose({ pair: pairOf(detail.value) })}
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
        .choices=${orderChoices(this.evaluation)}
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

function pairChoices(evaluation: EvaluationReport): Choice[] {
  const words = messages().errorAnalysis.reading;
  const { classes } = evaluation;
  const all = { value: '', label: words.kinds.all };
  if (isPolarity(classes)) {
    return [
      all,
      { value: valueOf({ label: 0, predicted: 1 }), label: words.kinds.falsePositive },
      { value: valueOf({ label: 1, predicted: 0 }), label: words.kinds.falseNegative },
    ];
  }
  return [
    all,
    ...confusedPairs(evaluation).map((pair) => ({
      value: valueOf(pair),
      label: words.pair({
        label: classes[pair.label] ?? '',
        predicted: classes[pair.predicted] ?? '',
        errorCount: pair.errors,
      }),
    })),
  ];
}

function orderChoices(evaluation: EvaluationReport): Choice[] {
  const words = messages().errorAnalysis.reading;
  return ordersOf(evaluation).map((value) => ({
    value,
    label:
      value === 'threshold' && evaluation.threshold === null
        ? words.closestFirst
        : words.orders[value],
  }));
}

function valueOf({ label, predicted }: ClassPair): string {
  return `${label}-${predicted}`;
}

function pairOf(value: string): ClassPair | null {
  const [label, predicted] = value.split('-').map(Number);
  return value === '' || label === undefined || predicted === undefined
    ? null
    : { label, predicted };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-reading-choice': ReadingChoiceFields;
  }
  interface HTMLElementEventMap {
    'reading-chosen': CustomEvent<{ choice: ReadingChoice }>;
  }
}
