import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import './finding-section.ts';
import type { Findings } from './findings/finding.ts';
import { sliceBlocks } from './findings/slice-blocks.ts';
import './length-bins.ts';

const allSlices = (findings: Findings, evaluation: EvaluationReport) =>
  sliceBlocks(findings, evaluation);
const significantSlices = (findings: Findings, evaluation: EvaluationReport) =>
  sliceBlocks(findings, evaluation, { significantOnly: true });

/**
 * Groups of rows by their excess errors, all or the significant ones, and where lengths are cut.
 */
@customElement('rc-slice-section')
export class SliceSection extends OwnTaskElement {
  static override styles = [
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        font-size: var(--rc-font-size-s);
        cursor: pointer;
      }

      input {
        inline-size: 1.1rem;
        block-size: 1.1rem;
        accent-color: var(--rc-color-accent);
      }
    `,
  ];

  @property({ attribute: false }) findings: Findings = {};
  @property({ attribute: false }) evaluation!: EvaluationReport;
  /** Whether an analysis is running, so that another cannot be asked for. */
  @property({ type: Boolean }) running = false;

  readonly #address = new AddressParameters(this, 'errors', ['slices']);

  protected override render() {
    const words = messages().errorAnalysis.slices;
    const { findings, evaluation } = this;
    const significantOnly = this.#address.get('slices') === 'significant';
    return html`
      <rc-finding-section
        .makeBlocks=${significantOnly ? significantSlices : allSlices}
        .findings=${findings}
        .evaluation=${evaluation}
      >
        <label slot="filter"
          ><input
            type="checkbox"
            .checked=${significantOnly}
            @change=${this.#switch}
          />${words.significantOnly}</label
        >
      </rc-finding-section>
      ${
        findings.slices === undefined
          ? nothing
          : html`<rc-length-bins
              .edges=${findings.lengthEdges ?? []}
              ?disabled=${this.running}
            ></rc-length-bins>`
      }
    `;
  }

  readonly #switch = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    this.#address.go({ slices: checked ? 'significant' : null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slice-section': SliceSection;
  }
}
