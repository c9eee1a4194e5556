import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';
import { buttonStyles } from './styles.ts';

/**
 * How far a job is. For its first 100 ms it only takes its place, then it is a quiet bar, and after
 * a second it says what is being done, how much of how much, how fast and for how long.
 */
@customElement('rc-job-progress')
export class JobProgress extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        animation: appear 1ms 100ms both;
      }

      progress {
        display: block;
        appearance: none;
        inline-size: 100%;
        block-size: 0.375rem;
        border: none;
        border-radius: 1rem;
        background: var(--rc-color-surface-border);
        overflow: hidden;
      }

      progress::-webkit-progress-bar {
        background: var(--rc-color-surface-border);
      }

      progress::-webkit-progress-value {
        background: var(--rc-color-accent);
      }

      progress::-moz-progress-bar {
        background: var(--rc-color-accent);
      }

      progress:indeterminate {
        background: linear-gradient(
            90deg,
            transparent,
            var(--rc-color-accent) 30% 50%,
            transparent 80%
          )
          0 0 / 60% 100% repeat-x var(--rc-color-surface-border);
        animation: run 2s linear infinite;
      }

      progress:indeterminate::-webkit-progress-bar {
        background: transparent;
      }

      .details {
        grid-column: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--rc-space-m);
        min-block-size: 1.5em;
        font-size: var(--rc-font-size-s);
        animation: appear 1ms 1s both;
      }

      .details > * {
        overflow-wrap: anywhere;
      }

      .figures {
        color: var(--rc-color-text-quiet);
      }

      button {
        grid-column: 2;
        grid-row: 1 / span 2;
      }

      @keyframes appear {
        from {
          visibility: hidden;
        }
        to {
          visibility: visible;
        }
      }

      @keyframes run {
        to {
          background-position-x: 150%;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        progress:indeterminate {
          animation: none;
        }
      }
    `,
  ];

  /** What is being done. */
  @property() activity = '';
  @property({ type: Number }) done = 0;
  /** Null while it is not known. */
  @property({ type: Number }) total: number | null = null;
  /** "3,400 of 9,120 rows", "12,000 rows/s", "about 4 s left": what is known of them. */
  @property({ attribute: false }) figures: string[] = [];
  @property({ attribute: 'progress-label' }) progressLabel = '';
  @property({ attribute: 'cancel-label' }) cancelLabel = '';

  protected override render() {
    const isKnown = this.total !== null && this.total > 0;
    return html`
      <progress
        aria-label=${this.progressLabel}
        value=${isKnown ? this.done : nothing}
        max=${isKnown ? this.total : nothing}
      ></progress>
      <p class="details">
        <span>${this.activity}</span>
        ${this.figures.map((figure) => html`<span class="figures number">${figure}</span>`)}
      </p>
      <button type="button" data-testid="job-cancel" @click=${() => this.emit('job-cancelled')}>
        ${this.cancelLabel}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-job-progress': JobProgress;
  }
  interface HTMLElementEventMap {
    /** The user does not want to wait for the job. */
    'job-cancelled': CustomEvent<null>;
  }
}
