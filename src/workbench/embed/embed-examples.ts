import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, stackStyles } from '../../ui/styles.ts';
import { partNames, type PartName } from './embed-parts.ts';

export const slotNames = ['label', 'hint', 'result'] as const;
export type SlotName = (typeof slotNames)[number];

/** The slots that are filled, and the parts that are styled. */
export interface EmbedExamples {
  slots: readonly SlotName[];
  parts: readonly PartName[];
}

/** An example for each slot and part, on or off. Fires `slot-toggled` or `part-toggled`. */
@customElement('rc-embed-examples')
export class EmbedExamplesForm extends AppElement {
  static override styles = [
    stackStyles,
    buttonStyles,
    css`
      label {
        display: flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        font-size: var(--rc-font-size-s);
      }

      input {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        accent-color: var(--rc-color-accent);
      }

      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .chip {
        font-family: var(--rc-font-family-code);
      }
    `,
  ];

  @property({ attribute: false }) examples: EmbedExamples = { slots: [], parts: [] };

  protected override render() {
    const words = embedMessages();
    const { slots, parts } = this.examples;
    return html`
      <h3 id="slots">${words.slots}</h3>
      <div role="group" aria-labelledby="slots">
        ${slotNames.map(
          (name) =>
            html`<label
              ><input
                type="checkbox"
                data-testid="embed-slot-${name}"
                .checked=${live(slots.includes(name))}
                @change=${() => this.emit('slot-toggled', { name })}
              />${words.slotNames[name]}</label
            >`,
        )}
      </div>
      <h3 id="parts">${words.parts}</h3>
      <div class="chips" role="group" aria-labelledby="parts">
        ${partNames.map(
          (name) =>
            html`<button
              type="button"
              class="chip"
              data-testid="embed-part-${name}"
              aria-pressed=${parts.includes(name)}
              @click=${() => this.emit('part-toggled', { name })}
            >
              ${name}
            </button>`,
        )}
      </div>
      <p class="quiet">${words.partsNote}</p>
    `;
  }
}

/** The chosen ones with one more or less, in the order of all. */
export function toggled<Name>(
  all: readonly Name[],
  chosen: readonly Name[],
  name: Name,
): readonly Name[] {
  return all.filter((one) => chosen.includes(one) !== (one === name));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-examples': EmbedExamplesForm;
  }
  interface HTMLElementEventMap {
    'slot-toggled': CustomEvent<{ name: SlotName }>;
    'part-toggled': CustomEvent<{ name: PartName }>;
  }
}
