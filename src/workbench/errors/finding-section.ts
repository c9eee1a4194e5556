import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { blockStyles } from '../blocks/block-styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import type { FindingBlocks, Findings } from './findings/finding.ts';

/**
 * One kind of finding on the page. Its blocks are made in a task of its own, and only when what
 * they say has changed. Elements of the page take the places of slots among the blocks.
 */
@customElement('rc-finding-section')
export class FindingSection extends OwnTaskElement {
  static override styles = [buttonStyles, blockStyles];

  @property({ attribute: false }) makeBlocks!: FindingBlocks;
  @property({ attribute: false }) findings: Findings = {};
  @property({ attribute: false }) evaluation!: EvaluationReport;

  protected override render() {
    return html`${renderBlocks(this.makeBlocks(this.findings, this.evaluation))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-finding-section': FindingSection;
  }
}
