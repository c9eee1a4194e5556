import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OwnClasses } from '../../dataset/guess-classes.ts';
import type { ClassChange } from '../../engine/engine-api.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { mappingTableStyles } from './mapping-table-styles.ts';

/** The file's own classes: renamed, merged or left out. */
@customElement('rc-own-classes')
export class OwnClassTable extends AppElement {
  static override styles = [
    mappingTableStyles,
    fieldStyles,
    buttonStyles,
    css`
      input {
        inline-size: 100%;
        min-inline-size: 8rem;
        scroll-margin-block: 10rem;
      }

      .merge {
        min-inline-size: 9rem;
      }

      .left-out {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) classes!: OwnClasses;
  /** Whether the classes are numbers in their order. */
  @property({ type: Boolean }) ordered = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = messages().task.classes;
    return html`
      <p class="quiet">${words.hint} ${this.ordered ? words.ordered : nothing}</p>
      <rc-scroll-region label=${words.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.name}</th>
              <th scope="col" class="number">${words.rows}</th>
              <th scope="col" class="merge">${words.merge}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${this.classes.classes.map((name, place) => this.#row(name, place))}
          </tbody>
        </table>
      </rc-scroll-region>
      ${this.#leftOut()}
    `;
  }

  #row(name: string, place: number) {
    const words = messages().task.classes;
    const { classes, assignments } = this.classes;
    const rows = assignments.reduce(
      (sum, { target, count }) => sum + (target === place ? count : 0),
      0,
    );
    return html`<tr>
      <td>
        <input
          aria-label=${words.nameOf({ name })}
          .value=${name}
          maxlength="60"
          dir="auto"
          ?disabled=${this.disabled}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const typed = input.value;
            input.value = name;
            this.#change({ kind: 'rename', place, name: typed });
          }}
        />
      </td>
      <td class="number">${formatInteger(rows)}</td>
      <td class="merge">
        <rc-choice-field
          hide-label
          .label=${words.mergeOf({ name })}
          .choices=${[
            { value: '', label: words.mergeNone },
            ...classes.flatMap((other, index) =>
              index === place ? [] : [{ value: String(index), label: other }],
            ),
          ]}
          .value=${''}
          ?disabled=${this.disabled}
          @choice-made=${(event: CustomEvent<{ value: string }>) => {
            const { value } = event.detail;
            if (value !== '') this.#change({ kind: 'merge', from: place, into: Number(value) });
          }}
        ></rc-choice-field>
      </td>
      <td>
        <button
          type="button"
          class="plain"
          aria-label=${words.leaveOutOf({ name })}
          ?disabled=${this.disabled}
          @click=${() => this.#change({ kind: 'leave-out', place })}
        >
          ${words.leaveOut}
        </button>
      </td>
    </tr>`;
  }

  #leftOut() {
    const words = messages().task.classes;
    const values = this.classes.assignments.flatMap(({ value, target }, assignment) =>
      target === 'leave-out' ? [{ value: String(value), assignment }] : [],
    );
    if (values.length === 0) return nothing;
    return html`<div class="left-out">
      <p class="quiet">${words.leftOut({ values: values.map(({ value }) => value) })}</p>
      ${values.map(
        ({ value, assignment }) =>
          html`<button
            type="button"
            class="plain"
            ?disabled=${this.disabled}
            @click=${() => this.#change({ kind: 'assign', assignment, target: 'new' })}
          >
            ${words.bringBack({ value })}
          </button>`,
      )}
    </div>`;
  }

  #change(change: ClassChange): void {
    this.announce('classes-changed', { change });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-own-classes': OwnClassTable;
  }
  interface HTMLElementEventMap {
    'classes-changed': CustomEvent<{ change: ClassChange }>;
  }
}
