import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell, LabelMapping, LabelTarget } from '../../dataset/dataset.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/scroll-region.ts';
import { mappingTableStyles } from './mapping-table-styles.ts';

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
    mappingTableStyles,
    css`
      .meaning {
        inline-size: 12.5rem;
      }

      .unmapped {
        background: var(--rc-color-alert-fill);
      }

      .mark {
        font-size: var(--rc-font-size-s);
        white-space: nowrap;
      }

      @media (max-width: 30rem) {
        .meaning {
          inline-size: 9.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) labels!: LabelMapping;
  @property({ type: Boolean }) disabled = false;
  /** Own classes, by index; null where labels are negative or positive. */
  @property({ attribute: false }) classes: readonly string[] | null = null;
  /** What becomes of the rows that are neither; what holds for labels where it is not given. */
  @property() hint: string | null = null;

  protected override render() {
    const words = messages().evaluate.mapping;
    return html`
      <p class="quiet">
        ${this.classes === null && !this.labels.turned ? words.schemes[this.labels.scheme] : nothing}
        ${this.hint ?? words.labelsHint}
      </p>
      <rc-scroll-region label=${words.labels}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.value}</th>
              <th scope="col" class="number">${words.rows}</th>
              <th scope="col" class="meaning">${words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            ${this.labels.assignments.map((assignment, place) => this.#row(assignment, place))}
          </tbody>
        </table>
      </rc-scroll-region>
    `;
  }

  #row({ value, count, target }: LabelMapping['assignments'][number], place: number) {
    const words = messages().evaluate.mapping;
    const name = this.#name(value);
    return html`<tr class=${target === null ? 'unmapped' : ''}>
      <td dir="auto">
        ${name}
        ${target === null ? html`<span class="mark">(${words.unmappedMark})</span>` : nothing}
      </td>
      <td class="number">${formatInteger(count)}</td>
      <td class="meaning">
        <rc-choice-field
          hide-label
          .label=${words.meaningOf({ value: name })}
          .choices=${[{ value: '', label: words.unmapped }, ...this.#choices()]}
          .value=${target === null ? '' : String(target)}
          ?disabled=${this.disabled}
          @choice-made=${(event: CustomEvent<{ value: string }>) =>
            this.#assign(place, event.detail.value)}
        ></rc-choice-field>
      </td>
    </tr>`;
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
