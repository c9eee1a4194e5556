import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Advice, ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import { formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import '../../ui/share-bar.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { sectionStyles } from './section-styles.ts';
import { reasonWords, sliceIndex, sourceName } from './wording/advice-words.ts';
import { cueName, sliceWords } from './wording/condition-words.ts';
import { formatNumber } from './wording/figures.ts';

const usualThreshold = 0.5;

/** What to do, in order, each with its finding, how much it could help at most, and what the page can do about it. */
@customElement('rc-advice-list')
export class AdviceList extends OwnTaskElement {
  static override styles = [
    buttonStyles,
    sectionStyles,
    css`
      .pending {
        min-block-size: 16rem;
      }

      .threshold {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        align-items: center;
        margin-block-end: var(--rc-space-s);
      }

      .threshold p {
        max-inline-size: var(--rc-measure);
      }

      ol {
        display: grid;
        counter-reset: advice;
      }

      li {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr) 14rem 12rem;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        align-items: center;
        min-block-size: 4rem;
        padding-block: var(--rc-space-xs);
        border-block-end: 1px solid var(--rc-color-surface-border);
        counter-increment: advice;
      }

      li::before {
        content: counter(advice);
        color: var(--rc-color-text-quiet);
        font-variant-numeric: tabular-nums;
      }

      .because {
        max-inline-size: var(--rc-measure);
        font-size: var(--rc-font-size-s);
        overflow-wrap: anywhere;
      }

      .most {
        font-size: var(--rc-font-size-s);
      }

      .act {
        justify-self: end;
      }

      @media (max-width: 60rem) {
        li {
          grid-template-columns: 1.25rem minmax(0, 1fr);
          padding-block: var(--rc-space-s);
        }

        li > * {
          grid-column: 2;
        }

        li::before {
          grid-row: 1;
          align-self: start;
        }

        .most {
          max-inline-size: 16rem;
        }

        .act {
          justify-self: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) findings: Partial<ErrorAnalysisReport> = {};
  /** Errors in all. */
  @property({ type: Number }) errors = 0;
  /** The one that is used now. */
  @property({ type: Number }) threshold = usualThreshold;

  protected override render() {
    const { advice: words, page } = messages().errorAnalysis;
    const { advice } = this.findings;
    if (advice === undefined) {
      return html`${this.#thresholdNow()}
        <p class="quiet pending">${page.pending}</p>`;
    }
    if (advice.length === 0) {
      return html`${this.#thresholdNow()}
        <p>${words.none}</p>`;
    }
    return html`
      ${this.#thresholdNow()}
      <p class="lead">${words.lead}</p>
      <ol>
        ${advice.map((item) => this.#item(item))}
      </ol>
    `;
  }

  /** What the user has chosen by an advice, or on Evaluate, and the way back. */
  #thresholdNow() {
    const { threshold } = this;
    if (threshold === usualThreshold) return nothing;
    const words = messages().errorAnalysis.advice;
    return html`<div class="threshold">
      <p class="number">${words.thresholdIs(formatSignificant(threshold))}</p>
      <button type="button" @click=${() => this.#wantThreshold(usualThreshold)}>
        ${words.backTo(formatNumber(usualThreshold))}
      </button>
    </div>`;
  }

  #wantThreshold(threshold: number): void {
    this.announce('threshold-wanted', { threshold });
  }

  #item(item: Advice) {
    const words = messages().errorAnalysis.advice;
    const { errors } = this;
    const { slices = [], sources = [], classes = [] } = this.findings;
    return html`<li data-tactic=${item.tactic}>
      <div>
        <h3>${words.tactics[item.tactic]}</h3>
        <p class="because number">
          <span class="quiet">${words.because}</span>
          ${reasonWords(item.because, { slices, sources, classes })}
        </p>
      </div>
      <div class="most number">
        ${words.atMost(item.errorsAtMost, errors)}
        <rc-share-bar .value=${item.errorsAtMost} .most=${errors}></rc-share-bar>
      </div>
      <div class="act">${this.#action(item)}</div>
    </li>`;
  }

  #action({ action }: Advice) {
    const { advice: words, page, labels } = messages().errorAnalysis;
    const button = (label: string, press: () => void) =>
      html`<button type="button" @click=${press}>${label}</button>`;
    switch (action?.code) {
      case 'review-labels':
        return button(words.readLabels, () =>
          this.announce('finding-wanted', {
            finding: { part: 'labelIssues' },
            heading: labels.suspectsHeading,
          }),
        );
      case 'list-slice': {
        const slices = this.findings.slices ?? [];
        const index = sliceIndex(action.group, slices);
        const slice = slices[index];
        if (slice === undefined) return nothing;
        return button(page.list, () =>
          this.announce('finding-wanted', {
            finding: { part: 'slices', index },
            heading: sliceWords(slice),
          }),
        );
      }
      case 'list-cue':
        return button(page.list, () =>
          this.announce('finding-wanted', {
            finding: { part: 'cues', cue: action.cue },
            heading: cueName(action.cue),
          }),
        );
      case 'list-source':
        return button(page.list, () =>
          this.announce('finding-wanted', {
            finding: { part: 'sources', source: action.source },
            heading: sourceName(action.source),
          }),
        );
      case 'show-fairness':
        return button(words.showGroups, () =>
          this.announce('section-wanted', { section: 'fairness' }),
        );
      case 'show-robustness':
        return button(words.showChanges, () =>
          this.announce('section-wanted', { section: 'changes' }),
        );
      case 'set-threshold':
        return button(words.setThreshold(formatSignificant(action.threshold)), () =>
          this.#wantThreshold(action.threshold),
        );
      default:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-advice-list': AdviceList;
  }
  interface HTMLElementEventMap {
    /** The user wants another threshold. */
    'threshold-wanted': CustomEvent<{ threshold: number }>;
  }
}
