import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Job } from '../../ui/job.ts';
import { buttonStyles } from '../../ui/styles.ts';
import type { Page } from '../address/pages.ts';
import { SessionElement } from '../session/session-element.ts';

/**
 * The jobs that run elsewhere, in the header of every page but the one that shows them at length:
 * what each is, how far, and a way to cancel it. Nothing is drawn while none runs.
 */
@customElement('rc-running-job-line')
export class RunningJobLine extends SessionElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--rc-space-s);
        font-size: var(--rc-font-size-s);
      }

      a {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      progress {
        inline-size: 8rem;
        block-size: 0.375rem;
        accent-color: var(--rc-color-accent);
      }
    `,
  ];

  /** The page that is shown. */
  @property() page: Page = 'classify';

  protected override render() {
    const { job, analysis, training } = this.session;
    const jobs: [job: Job, page: Page][] = [
      [job, 'evaluate'],
      [analysis.job, 'errors'],
      [training.job, 'improve'],
    ];
    return jobs.map(([one, page]) => (page === this.page ? nothing : this.#line(one, page)));
  }

  #line(job: Job, page: Page) {
    const { running } = job;
    if (running === null) return nothing;
    const words = messages().evaluate.progress;
    const { name, progress } = running;
    const stage = progress === null ? words.starting : words.stages[progress.stage];
    const { done = 0, total = null } = progress ?? {};
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    return html`<div data-job=${page}>
      <a href="#${page}">${words.of({ stage, name })}</a>
      <progress
        aria-label=${words.label}
        value=${share === null ? nothing : share}
        max=${share === null ? nothing : 1}
      ></progress>
      ${share === null ? nothing : html`<span class="number">${formatPercent(share)}</span>`}
      <button
        type="button"
        class="plain"
        data-testid="job-cancel"
        aria-label=${messages().steps.cancel({ name })}
        @click=${() => job.cancel()}
      >
        ${words.cancel}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-running-job-line': RunningJobLine;
  }
}
