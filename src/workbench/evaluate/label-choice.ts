import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell, LabelMapping, LabelTarget } from '../../dataset/dataset.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/scroll-region.ts';
import { orderOfLabels } from './order-of-labels.ts';

const targets = [
  'negative',
  'positive',
  'neutral',
  'leave-out',
] as const satisfies readonly LabelTarget[];

/** What each distinct label of the file means. */
@customElement('rc-label-choice')
export class LabelChoice extends AppElement {
  static override styles = [
    css`
      p {
        margin-block-end: var(--rc-space-2xs);
      }

      rc-scroll-region {
        position: relative;
        display: block;
        max-block-size: 28rem;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(7rem, 100%), 1fr));
        gap: var(--rc-space-2xs) var(--rc-space-s);
        margin: 0;
        padding: 4px;
        list-style: none;
        font-size: var(--rc-font-size-s);
      }

      .value {
        overflow-wrap: anywhere;
      }

      .unmapped {
        background: var(--rc-color-alert-fill);
      }

      .mark {
        font-size: var(--rc-font-size-s);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) labels!: LabelMapping;
  @property({ type: Boolean }) disabled = false;
  /** Own classes, by index; null where labels are negative or positive. */
  @property({ attribute: false }) classes: readonly string[] | null = null;
  /** What becomes of the rows that are neither; what holds for labels where it is not given. */
  @property() hint: string | null = null;

  #order: number[] = [];
  #values = '';

  /** The order is found once for the values of a column: no row jumps when its meaning changes. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('labels')) return;
    const { assignments } = this.labels;
    const values = JSON.stringify(assignments.map(({ value }) => value));
    if (values !== this.#values) this.#order = orderOfLabels(assignments);
    this.#values = values;
  }

  protected override render() {
    const words = messages().evaluate.mapping;
    return html`
      <p class="quiet">
        ${this.classes === null && !this.labels.turned ? words.schemes[this.labels.scheme] : nothing}
        ${this.hint ?? words.labelsHint}
      </p>
      <rc-scroll-region label=${words.labels}>
        <ul>
          ${this.#order.map((place) => {
            const assignment = this.labels.assignments[place];
            return assignment === undefined ? nothing : this.#row(assignment, place);
          })}
        </ul>
      </rc-scroll-region>
    `;
  }

  #row({ value, count, target }: LabelMapping['assignments'][number], place: number) {
    const words = messages().evaluate.mapping;
    const name = this.#name(value);
    return html`<li class=${target === null ? 'unmapped' : ''}>
      <div class="value">
        <bdi>${name}</bdi>
        <span class="quiet number">× ${formatInteger(count)}</span>
        ${target === null ? html`<span class="mark">(${words.unmappedMark})</span>` : nothing}
      </div>
      <rc-choice-field
        hide-label
        .label=${words.meaningOf({ value: name })}
        .choices=${[{ value: '', label: words.unmapped }, ...this.#choices()]}
        .value=${target === null ? '' : String(target)}
        ?disabled=${this.disabled}
        @choice-made=${(event: CustomEvent<{ value: string }>) =>
          this.#assign(place, event.detail.value)}
      ></rc-choice-field>
    </li>`;
  }

  /** Quotes tell a string from a number where the file has both. */
  #name(value: Cell): string {
    const twins = this.labels.assignments.filter((other) => String(other.value) === String(value));
    return twins.length > 1 ? JSON.stringify(value) : String(value);
  }

  #choices(): { value: string; label: string }[] {
    const words = messages().evaluate.mapping.targets;
    if (this.classes === null) return targets.map((value) => ({ value, label: words[value] }));
    return [
      ...this.classes.map((label, index) => ({ value: String(index), label })),
      { value: 'leave-out', label: words['leave-out'] },
    ];
  }

  #assign(place: number, chosen: string): void {
    const target =
      this.classes !== null && /^\d+$/.test(chosen)
        ? Number(chosen)
        : (targets.find((value) => value === chosen) ?? null);
    const { classes } = this.labels;
    const labels: LabelMapping = {
      ...(classes === undefined ? {} : { classes }),
      scheme: 'custom',
      assignments: this.labels.assignments.map((assignment, index) =>
        index === place ? { ...assignment, target } : assignment,
      ),
    };
    this.announce('labels-chosen', { labels });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-label-choice': LabelChoice;
  }
  interface HTMLElementEventMap {
    'labels-chosen': CustomEvent<{ labels: LabelMapping }>;
  }
}
