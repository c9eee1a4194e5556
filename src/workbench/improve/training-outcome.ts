import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { AppElement } from '../../ui/app-element.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import type { FinishedTraining } from '../session/training-run.ts';
import { improvePageStyles } from './improve-page-styles.ts';
import './tested-rows.ts';
import { measuredBlocks, trialTable, verdictBlocks } from './training-blocks.ts';

/** What a training came to; between the verdict and the figures stands what the slot holds. */
@customElement('rc-training-outcome')
export class TrainingOutcome extends AppElement {
  static override styles = [buttonStyles, alertStyles, blockStyles, improvePageStyles];

  @property({ attribute: false }) result!: FinishedTraining;
  @query('#verdict') private heading!: HTMLElement;

  readonly #address = new AddressParameters(this, 'improve', ['details']);

  /** Goes to the verdict. */
  async show(): Promise<void> {
    await this.updateComplete;
    this.heading.focus({ preventScroll: true });
    this.heading.scrollIntoView({ block: 'start' });
  }

  protected override render() {
    const words = improveMessages();
    const { record } = this.result;
    return html`
      <section
        aria-labelledby="verdict"
        data-testid="training-outcome"
        data-verdict=${record.verdict}
      >
        <h2 id="verdict" tabindex="-1">${words.verdict.heading}</h2>
        ${renderBlocks(verdictBlocks(record))}
        ${record.model === null ? nothing : [this.#rows('removed'), this.#rows('introduced')]}
      </section>
      <slot></slot>
      ${renderBlocks(measuredBlocks(record))}
      <section aria-labelledby="trials">
        <h2 id="trials">${words.trials.heading}</h2>
        <p class="quiet">${words.trials.note({ folds: record.recipe.search.folds })}</p>
        ${renderBlocks([trialTable(record.trials, record.classes)])}
      </section>
    `;
  }

  #rows(change: 'removed' | 'introduced') {
    const words = improveMessages().errors;
    const { record, ...rows } = this.result;
    const isOpen = this.#address.items('details').includes(change);
    const count = record.errors[change].length;
    return html`<details
      data-testid="errors-${change}"
      ?open=${isOpen}
      @toggle=${({ currentTarget }: Event) => {
        const { open } = currentTarget as HTMLDetailsElement;
        const wasOpen = this.#address.items('details').includes(change);
        if (open !== wasOpen) this.#address.goItem('details', change, open);
      }}
    >
      <summary>${words[change]({ count })}</summary>
      <rc-tested-rows .rows=${rows[change]} .total=${count}></rc-tested-rows>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-training-outcome': TrainingOutcome;
  }
}
