import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/choice-field.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { indexIn } from '../address/address.ts';
import './finding-section.ts';
import type { FindingBlocks, Findings } from './findings/finding.ts';
import { comparedClasses, fairnessBlocks } from './findings/fairness-blocks.ts';

/** How groups are treated; of more than two classes the user chooses the one compared. */
@customElement('rc-fairness-section')
export class FairnessSection extends OwnTaskElement {
  static override styles = css`
    :host {
      display: block;
    }

    rc-choice-field {
      max-inline-size: 20rem;
    }
  `;

  @property({ attribute: false }) findings: Findings = {};
  @property({ attribute: false }) evaluation!: EvaluationReport;

  /** Says the place of the class that was chosen here or by an advice. */
  readonly #address = new AddressParameters(this, 'errors', ['fairness']);

  /** Made once a class, since the section takes other blocks for other findings. */
  readonly #made = new Map<string, FindingBlocks>();

  /** Compares the groups by how this class is predicted. */
  compare(ofClass: string): void {
    this.#address.amend(this.#addressOf(ofClass));
  }

  protected override render() {
    const { findings, evaluation } = this;
    const { names, first } = comparedClasses(findings);
    const label = names[indexIn(names.length, this.#address.get('fairness')) ?? -1] ?? first;
    return html`<rc-finding-section
      .makeBlocks=${this.#blocksOf(label)}
      .findings=${findings}
      .evaluation=${evaluation}
    >
      ${
        names.length < 2
          ? nothing
          : html`<rc-choice-field
              slot="class"
              .label=${messages().errorAnalysis.fairness.which}
              .choices=${names.map((name) => ({
                value: name,
                label: messages().evaluate.report.classes({ name }),
              }))}
              .value=${label}
              @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
                this.#address.go(this.#addressOf(detail.value))}
            ></rc-choice-field>`
      }
    </rc-finding-section>`;
  }

  #addressOf(ofClass: string): { fairness: string | null } {
    const place = comparedClasses(this.findings).names.indexOf(ofClass);
    return { fairness: place < 0 ? null : String(place) };
  }

  #blocksOf(label: string): FindingBlocks {
    const made: FindingBlocks =
      this.#made.get(label) ??
      ((findings, evaluation) => fairnessBlocks(findings, evaluation, label));
    this.#made.set(label, made);
    return made;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-fairness-section': FairnessSection;
  }
}
