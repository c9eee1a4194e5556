import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/choice-field.ts';
import { OwnTaskElement } from '../../ui/own-task-element.ts';
import { disclosureStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { indexIn, listOf } from '../address/address.ts';
import './finding-section.ts';
import type { FindingBlocks, Findings } from './findings/finding.ts';
import { comparedClasses, fairnessBlocks, gapBlocks } from './findings/fairness-blocks.ts';

/**
 * The gaps between groups, and on demand all of their rates; of more than two classes the user
 * chooses the one compared.
 */
@customElement('rc-fairness-section')
export class FairnessSection extends OwnTaskElement {
  static override styles = [
    disclosureStyles,
    css`
      rc-choice-field {
        max-inline-size: 20rem;
      }

      summary {
        font-size: var(--rc-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) findings: Findings = {};
  @property({ attribute: false }) evaluation!: EvaluationReport;

  /** Says the place of the class that was chosen here or by an advice, and whether all is open. */
  readonly #address = new AddressParameters(this, 'errors', ['fairness', 'details']);

  /** Made once a class, since the section takes other blocks for other findings. */
  readonly #made = new Map<string, FindingBlocks>();

  /** Shows the groups, compared by how this class is predicted. */
  async compare(ofClass: string | null): Promise<void> {
    if (ofClass !== null) this.#address.amend(this.#addressOf(ofClass));
    const items = this.#address.items('details').filter((item) => item !== 'groups');
    this.#address.amend({ details: listOf([...items, 'groups']) });
    await this.updateComplete;
  }

  protected override render() {
    const { findings, evaluation } = this;
    const { names, first } = comparedClasses(findings);
    const label = names[indexIn(names.length, this.#address.get('fairness')) ?? -1] ?? first;
    const words = messages().errorAnalysis.fairness;
    return html`<rc-finding-section
        .makeBlocks=${gapBlocks}
        .findings=${findings}
        .evaluation=${evaluation}
      ></rc-finding-section>
      ${
        names.length === 0
          ? nothing
          : html`<details ?open=${this.#isOpen} @toggle=${(event: Event) => this.#toggled(event)}>
              <summary>${words.allGroups}</summary>
              ${this.#isOpen ? this.#groups(names, label) : nothing}
            </details>`
      }`;
  }

  #groups(names: readonly string[], label: string) {
    return html`<rc-finding-section
      .makeBlocks=${this.#blocksOf(label)}
      .findings=${this.findings}
      .evaluation=${this.evaluation}
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

  get #isOpen(): boolean {
    return this.#address.items('details').includes('groups');
  }

  #toggled(event: Event): void {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== this.#isOpen) this.#address.goItem('details', 'groups', open);
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
