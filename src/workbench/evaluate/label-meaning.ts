import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { classNames, type ClassesKind, type OpenedFiles } from '../session/opened-files.ts';
import { columnName } from './column-name.ts';
import './label-choice.ts';
import './label-evidence.ts';
import './own-classes.ts';

const kinds: readonly ClassesKind[] = ['polarity', 'own'];

/** What the labels are: negative and positive, or own classes; and which class matters most. */
@customElement('rc-label-meaning')
export class LabelMeaning extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-xs);
    }

    .settings {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rc-space-2xs) var(--rc-space-m);
    }

    .settings > * {
      flex: 1 1 14rem;
    }

    rc-choice-field {
      max-inline-size: 20rem;
    }
  `;

  @property({ attribute: false }) opened!: OpenedFiles;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const { meanings, classesKind } = this.opened;
    const words = messages().task.classes;
    if (meanings === null) return nothing;
    return html`
      <div class="settings">
        <rc-choice-field
          .testId=${'classes-kind'}
          .label=${words.kind}
          .choices=${kinds.map((value) => ({ value, label: words.kinds[value] }))}
          .value=${classesKind}
          ?disabled=${this.disabled}
          @choice-made=${(event: CustomEvent<{ value: string }>) =>
            this.announce('classes-kind-chosen', {
              kind: event.detail.value === 'own' ? 'own' : 'polarity',
            })}
        ></rc-choice-field
        >${this.#wanted()}
      </div>
      ${
        classesKind === 'own'
          ? html`<rc-own-classes
              .classes=${meanings.own}
              ?ordered=${meanings.values !== null}
              ?disabled=${this.disabled}
            ></rc-own-classes>`
          : html`<rc-label-evidence
                .labels=${meanings.polarity}
                .column=${this.#column()}
                ?disabled=${this.disabled}
              ></rc-label-evidence>
              <rc-label-choice
                .labels=${meanings.polarity}
                ?disabled=${this.disabled}
              ></rc-label-choice>`
      }
      ${
        classNames(this.opened).length === 2
          ? html`<p class="quiet">${words.wantedHint}</p>`
          : nothing
      }
    `;
  }

  #column(): string {
    const { survey, columns } = this.opened;
    const column = columns.label === null ? undefined : survey.columns[columns.label];
    return column === undefined ? '' : columnName(column);
  }

  #wanted() {
    const { wanted } = this.opened;
    const names = classNames(this.opened);
    const words = messages().task.classes;
    if (names.length !== 2) return nothing;
    return html`<rc-choice-field
      .testId=${'wanted-class'}
      .label=${words.wanted}
      .choices=${names.map((name, index) => ({
        value: String(index),
        label: words.wantedOf({ name }),
      }))}
      .value=${String(wanted ?? 0)}
      ?disabled=${this.disabled}
      @choice-made=${(event: CustomEvent<{ value: string }>) =>
        this.announce('wanted-chosen', { wanted: Number(event.detail.value) })}
    ></rc-choice-field> `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-label-meaning': LabelMeaning;
  }
  interface HTMLElementEventMap {
    'classes-kind-chosen': CustomEvent<{ kind: ClassesKind }>;
    'wanted-chosen': CustomEvent<{ wanted: number }>;
  }
}
