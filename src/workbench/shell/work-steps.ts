import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { buttonStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { Page } from '../address/pages.ts';
import { SessionElement } from '../session/session-element.ts';

type StepName = 'file' | 'columns' | 'report' | 'errors' | 'improve';

interface Step {
  name: StepName;
  href: string;
  /** Whether there is something to go to. */
  isOpen: boolean;
}

/**
 * The steps from a file to a better classifier, over the pages that they lead through: which one
 * this is, which can be gone to, and on a page that has no next step of its own the next one.
 */
@customElement('rc-work-steps')
export class WorkSteps extends SessionElement {
  static override styles = [
    buttonStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--rc-space-2xs) var(--rc-space-m);
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--rc-space-m);
      }

      li > * {
        display: flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
        text-decoration: none;
      }

      a:not(.button):hover .name {
        text-decoration: underline;
      }

      .place {
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        border: 1px solid var(--rc-color-control-border);
        border-radius: 50%;
        font-size: var(--rc-font-size-xs);
        font-variant-numeric: tabular-nums;
      }

      a .name {
        color: var(--rc-color-accent);
      }

      [aria-current] .name {
        color: var(--rc-color-text-normal);
        font-weight: var(--rc-font-weight-semibold);
      }

      [aria-current] .place {
        border-color: var(--rc-color-accent);
        background: var(--rc-color-accent);
        color: var(--rc-color-on-accent);
      }

      @media (max-width: 30rem) {
        ol {
          justify-content: space-between;
          gap: 0;
          inline-size: 100%;
        }

        li > * {
          min-inline-size: var(--rc-target-size);
          justify-content: center;
          gap: var(--rc-space-2xs);
        }

        /* There is room for the name of the present step alone. */
        li > :not([aria-current]) .name {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }
    `,
  ];

  /** The page that is shown. */
  @property() page: Page = 'evaluate';

  readonly #address = new AddressParameters(this, 'evaluate', ['step']);

  protected override render() {
    const words = messages().steps;
    const steps = this.#steps;
    const current = this.#current;
    return html`
      <div role="navigation" aria-label=${words.label}>
        <ol>
          ${steps.map((step, place) => this.#step(step, place, step.name === current))}
        </ol>
      </div>
      ${
        current === 'errors' && this.session.evaluation !== null
          ? html`<a class="button primary" href="#improve" data-testid="next-step"
              >${words.toImprove}</a
            >`
          : nothing
      }
    `;
  }

  #step({ name, href, isOpen }: Step, place: number, isCurrent: boolean) {
    const words = messages().steps;
    const content = html`<span class="place" aria-hidden="true">${place + 1}</span>
      <span class="name">${words.names[name]}</span>`;
    if (isOpen) {
      return html`<li>
        <a href=${href} data-step=${name} aria-current=${isCurrent ? 'step' : nothing}
          >${content}</a
        >
      </li>`;
    }
    return html`<li>
      <span data-step=${name} aria-current=${isCurrent ? 'step' : nothing}
        >${content}<span class="visually-hidden">${isCurrent ? nothing : words.later}</span></span
      >
    </li>`;
  }

  get #steps(): Step[] {
    const { opened, isDone, evaluation, classification } = this.session;
    const isOpened = opened !== null;
    // What is only classified has no labels: there are neither errors nor rows to learn from.
    const isEvaluated = evaluation !== null && (classification === null || !isDone);
    return [
      { name: 'file', href: isOpened ? '#evaluate?step=file' : '#evaluate', isOpen: true },
      { name: 'columns', href: isDone ? '#evaluate?step=columns' : '#evaluate', isOpen: isOpened },
      { name: 'report', href: '#evaluate', isOpen: isDone },
      { name: 'errors', href: '#errors', isOpen: isEvaluated },
      { name: 'improve', href: '#improve', isOpen: isEvaluated },
    ];
  }

  get #current(): StepName {
    if (this.page === 'errors' || this.page === 'improve') return this.page;
    const { opened, isDone } = this.session;
    const step = this.#address.get('step');
    if (opened === null || step === 'file') return 'file';
    return isDone && step !== 'columns' ? 'report' : 'columns';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-work-steps': WorkSteps;
  }
}
