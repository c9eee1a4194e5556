import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Task } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles } from '../../ui/styles.ts';

const tasks: readonly Task[] = ['evaluate', 'predictions', 'compare', 'classify'];

/** What is done with the file: four radio buttons, and what the chosen one means. */
@customElement('rc-task-choice')
export class TaskChoice extends AppElement {
  static override styles = [
    alertStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: var(--rc-space-2xs) var(--rc-space-xs);
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: none;
      }

      legend {
        padding: 0;
        margin-block-end: var(--rc-space-3xs);
        font-size: var(--rc-font-size-m);
        font-weight: var(--rc-font-weight-bold);
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--rc-space-xs);
        align-items: baseline;
        align-content: center;
        min-block-size: var(--rc-target-size);
        padding: var(--rc-space-3xs) var(--rc-space-xs);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-m);
        font-size: var(--rc-font-size-s);
        cursor: pointer;
      }

      label:has(:checked) {
        border-color: var(--rc-color-accent);
        box-shadow: inset 0 0 0 1px var(--rc-color-accent);
      }

      label:has(:focus-visible) {
        outline: var(--rc-focus-ring);
        outline-offset: var(--rc-focus-ring-offset);
      }

      input {
        accent-color: var(--rc-color-accent);
        scroll-margin-block: 10rem;
      }

      input:focus-visible {
        outline: none;
      }

      .hint {
        grid-column: 1 / -1;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
        line-height: 1.35;
      }

      .hint[hidden] {
        display: none;
      }

      .alert {
        margin-block-start: var(--rc-space-xs);
      }
    `,
  ];

  @property() task: Task = 'evaluate';
  /** Whether no column looks like labels. */
  @property({ type: Boolean, attribute: 'no-labels' }) noLabels = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = messages().task;
    return html`<fieldset ?disabled=${this.disabled}>
        <legend>${words.heading}</legend>
        ${tasks.map(
          (task) =>
            html`<label
              ><input
                type="radio"
                name="task"
                value=${task}
                data-testid=${`task-${task}`}
                aria-describedby=${`hint-${task}`}
                .checked=${task === this.task}
                @change=${() => this.announce('task-chosen', { task })}
              />${words.tasks[task]}</label
            >`,
        )}
        ${tasks.map(
          (task) =>
            html`<p class="hint" id=${`hint-${task}`} ?hidden=${task !== this.task}>
              ${words.hints[task]}
            </p>`,
        )}
      </fieldset>
      ${
        this.noLabels
          ? html`<div class="alert" role="alert" data-code="no-label-column">
              <p>${words.noLabels}</p>
            </div>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-task-choice': TaskChoice;
  }
  interface HTMLElementEventMap {
    'task-chosen': CustomEvent<{ task: Task }>;
  }
}
