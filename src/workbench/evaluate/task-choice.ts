import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Task } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles } from '../../ui/styles.ts';

const tasks: readonly Task[] = ['evaluate', 'predictions', 'compare', 'classify'];

/** What is done with the file: four radio buttons, each with a line that says what it means. */
@customElement('rc-task-choice')
export class TaskChoice extends AppElement {
  static override styles = [
    alertStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: var(--rc-space-xs);
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: none;
      }

      legend {
        padding: 0;
        margin-block-end: var(--rc-space-xs);
        font-size: var(--rc-font-size-l);
        font-weight: var(--rc-font-weight-bold);
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--rc-space-xs);
        align-items: baseline;
        align-content: start;
        min-block-size: var(--rc-target-size);
        padding: var(--rc-space-xs) var(--rc-space-s);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-m);
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
        grid-column: 2;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
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
              />${words.tasks[task]}
              <span class="hint" id=${`hint-${task}`}>${words.hints[task]}</span></label
            >`,
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
