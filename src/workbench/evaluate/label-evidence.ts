import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LabelMapping, LabelTarget } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { settledLabels } from '../session/mapping-draft.ts';

/** Values that are named in one line. */
const maxNamed = 5;

/**
 * Why the labels are read as they are: the scale, how many rows are on it, and the values that are
 * not. Where several readings are likely, it asks which one is right, and the start waits.
 */
@customElement('rc-label-evidence')
export class LabelEvidence extends AppElement {
  static override styles = [
    alertStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  /** As polarity. */
  @property({ attribute: false }) labels!: LabelMapping;
  /** Name of the labels' column. */
  @property() column = '';
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const { labels, column } = this;
    const words = messages().reading;
    return html`
      <p class="number" data-testid="label-evidence">
        ${this.#evidence()}. ${labels.turned ? words.turned({ column }) : nothing}
      </p>
      ${this.#question()}
    `;
  }

  /** `1–5 stars: 432 of 433 rows; 10 fits nothing: 1 row left out` */
  #evidence(): string {
    const words = messages().reading;
    const { scheme, assignments } = this.labels;
    const off = assignments.filter(({ target }) => target === null);
    const all = rowsOf(assignments);
    const excluded = rowsOf(off);
    const read = words.evidence({ scale: words.scales[scheme], read: all - excluded, all });
    if (off.length === 0) return read;
    const values = off.slice(0, maxNamed).map(({ value }) => String(value));
    if (off.length > maxNamed) values.push('…');
    return `${read}; ${words.off({ values, excluded })}`;
  }

  #question() {
    const { labels, column } = this;
    const { doubt } = labels;
    if (doubt === undefined) return nothing;
    const words = messages().reading;
    const answer = (reading: 'guess' | 'other', targets: readonly (LabelTarget | null)[]) =>
      html`<button
        type="button"
        data-reading=${reading}
        ?disabled=${this.disabled}
        @click=${() => this.announce('labels-chosen', { labels: settledLabels(labels, reading) })}
      >
        ${words.meaning(valuesByTarget(labels, targets))}
      </button>`;
    return html`<div class="alert" role="alert" data-code="which-labels">
      <p>${words.doubts[doubt.reason]({ column })}</p>
      <div class="answers">
        ${answer(
          'guess',
          labels.assignments.map(({ target }) => target),
        )}
        ${answer('other', doubt.other)}
        ${
          doubt.reason === 'unrelated' || doubt.reason === 'probabilities'
            ? html`<button
                type="button"
                ?disabled=${this.disabled}
                @click=${() => this.announce('task-chosen', { task: 'classify' })}
              >
                ${words.noLabels}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

function rowsOf(assignments: LabelMapping['assignments']): number {
  return assignments.reduce((sum, { count }) => sum + count, 0);
}

function valuesByTarget(
  { assignments }: LabelMapping,
  targets: readonly (LabelTarget | null)[],
): { negative: string[]; neutral: string[]; positive: string[] } {
  const of = (wanted: LabelTarget): string[] => {
    const values = assignments
      .filter((_, place) => targets[place] === wanted)
      .map(({ value }) => String(value))
      .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
    return values.length > maxNamed ? [...values.slice(0, maxNamed), '…'] : values;
  };
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-label-evidence': LabelEvidence;
  }
}
