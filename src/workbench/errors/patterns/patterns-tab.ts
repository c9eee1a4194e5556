import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { EngineClient } from '../../../client/engine-client.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { messages } from '../../../i18n/locale.ts';
import '../../../ui/choice-field.ts';
import { Latest } from '../../../ui/latest.ts';
import { OwnTaskElement } from '../../../ui/own-task-element.ts';
import { disclosureStyles } from '../../../ui/styles.ts';
import { AddressParameters } from '../../address/address-parameters.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import '../fairness-section.ts';
import type { FairnessSection } from '../fairness-section.ts';
import '../finding-section.ts';
import { pageConfusionBlocks } from '../findings/confusion-blocks.ts';
import type { Findings } from '../findings/finding.ts';
import { skippedColumnBlocks } from '../findings/slice-blocks.ts';
import { wordBlocks } from '../findings/word-blocks.ts';
import '../length-bins.ts';
import { renderBlocks } from '../../blocks/render-blocks.ts';
import './pattern-form.ts';
import {
  patternKinds,
  patternsOf,
  sorted,
  sortingAddress,
  sortingAt,
  type Pattern,
} from './pattern-list.ts';
import './pattern-table.ts';
import type { PatternGroup } from './pattern-table.ts';
import type { TypedPatterns } from './typed-patterns.ts';

/** Patterns that are compared with each other; the rest stand for themselves. */
const maxCompared = 300;

/** What errors have in common: groups, cues, words, and what the user types. */
@customElement('rc-patterns-tab')
export class PatternsTab extends OwnTaskElement {
  static override styles = [
    disclosureStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--rc-space-s) var(--rc-space-xl);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--rc-space-2xs) var(--rc-space-l);
      }

      .choices label {
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

      rc-pattern-form {
        flex: 1 1 30rem;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      summary {
        font-size: var(--rc-font-size-s);
      }

      .inside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) findings: Findings = {};
  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) typed!: TypedPatterns;
  /** What the user typed, so that this element is updated with it. */
  @property({ attribute: false }) typedList: TypedPatterns['list'] = [];
  /** Address of the pattern that is chosen. */
  @property({ attribute: false }) chosen: string | null = null;
  /** Whether an analysis is running, so that another cannot be asked for. */
  @property({ type: Boolean }) running = false;
  @query('rc-fairness-section') private fairness!: FairnessSection | null;

  readonly #address = new AddressParameters(this, 'errors', ['kind', 'sort', 'slices', 'details']);
  readonly #parents = new Latest<{ of: string; places: Int32Array }>(this);
  #asked = '';
  #patterns: readonly Pattern[] = [];

  /** Compares the groups by how this class is predicted. */
  async compare(ofClass: string | null): Promise<void> {
    await this.updateComplete;
    await this.fairness?.compare(ofClass);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('findings') || changed.has('evaluation') || changed.has('typedList')) {
      this.#patterns = patternsOf(this.findings, this.evaluation, this.typedList);
    }
    const shown = this.#compared;
    const of = this.#keyOf(shown);
    if (shown.length < 2 || of === this.#asked) return;
    this.#asked = of;
    const { client, evaluation } = this;
    void this.#parents.ask(async () => ({
      of,
      places: await client.ask.nearlyEqualFindings(
        evaluation.id,
        shown.map(({ finding }) => finding),
      ),
    }));
  }

  #keyOf(patterns: readonly Pattern[]): string {
    const { id, threshold } = this.evaluation;
    return JSON.stringify([id, threshold, ...patterns.map(({ name, rows }) => [name, rows])]);
  }

  protected override render() {
    const { patterns: words, page, words: ofWords } = messages().errorAnalysis;
    const { findings, evaluation } = this;
    if (errorCounts(evaluation).errors === 0) return html`<p>${words.noErrors}</p>`;
    const details = this.#hasDetails;
    return html`
      ${this.#top()}
      ${findings.slices === undefined ? html`<p class="quiet">${page.pending}</p>` : this.#table()}
      ${
        evaluation.classes.length > 2
          ? html`<section data-section="confusions" aria-labelledby="confusions">
              <h2 id="confusions">${messages().errorAnalysis.confusions.heading}</h2>
              ${this.#blocks(pageConfusionBlocks)}
            </section>`
          : nothing
      }
      ${
        details
          ? html`<section data-section="words" aria-labelledby="words">
              <h2 id="words">${ofWords.heading}</h2>
              ${this.#blocks(wordBlocks)}
            </section>`
          : nothing
      }
      <section data-section="fairness" aria-labelledby="fairness">
        <h2 id="fairness">${messages().errorAnalysis.fairness.heading}</h2>
        <rc-fairness-section .findings=${findings} .evaluation=${evaluation}></rc-fairness-section>
      </section>
      ${findings.slices === undefined ? nothing : this.#cuts()}
    `;
  }

  #blocks(makeBlocks: typeof wordBlocks) {
    return html`<rc-finding-section
      .makeBlocks=${makeBlocks}
      .findings=${this.findings}
      .evaluation=${this.evaluation}
    ></rc-finding-section>`;
  }

  #top() {
    const { patterns: words } = messages().errorAnalysis;
    const counted = (kind: string) =>
      this.#ofChoice.filter((pattern) => pattern.kind === kind).length;
    const kind = this.#kind ?? '';
    return html`<div class="top">
      <div class="choices">
        <rc-choice-field
          data-choice="kind-of-pattern"
          .label=${words.kind}
          .choices=${[
            { value: '', label: words.anyKind },
            ...patternKinds
              .map((value) => ({
                value,
                label: words.kindCounted({
                  kind: words.kindsMany[value],
                  patternCount: counted(value),
                }),
              }))
              .filter(({ value }) => counted(value) > 0 || value === kind),
          ]}
          .value=${kind}
          @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
            this.#address.go({ kind: detail.value === '' ? null : detail.value })}
        ></rc-choice-field>
        <label
          ><input
            type="checkbox"
            data-testid="all-patterns"
            .checked=${this.#isAll}
            @change=${(event: Event) => this.#address.go({ slices: isChecked(event) ? 'all' : null })}
          />${words.all}</label
        >
        <label
          ><input
            type="checkbox"
            data-testid="statistics"
            .checked=${this.#hasDetails}
            @change=${(event: Event) =>
              this.#address.goItem('details', 'statistics', isChecked(event))}
          />${words.details}</label
        >
      </div>
      <rc-pattern-form .typed=${this.typed}></rc-pattern-form>
    </div>`;
  }

  #table() {
    const { patterns: words, slices } = messages().errorAnalysis;
    const groups = this.#groups;
    const { slicesTried = 0 } = this.findings;
    return html`<section data-section="slices" aria-label=${words.heading}>
      ${this.#hasDetails ? html`<p class="quiet">${slices.tried({ groupCount: slicesTried })}</p>` : nothing}
      ${
        groups.length === 0
          ? html`<p>
              ${this.#isAll || this.#kind !== null ? words.noneOfKind : words.noneTelling}
            </p>`
          : html`<rc-pattern-table
              .groups=${groups}
              .sorting=${sortingAt(this.#address.get('sort'))}
              .overall=${errorRate(errorCounts(this.evaluation))}
              .chosen=${this.chosen}
              ?details=${this.#hasDetails}
              @patterns-sorted=${({ detail }: HTMLElementEventMap['patterns-sorted']) =>
                this.#address.go({ sort: sortingAddress(detail.sorting) })}
            ></rc-pattern-table>`
      }
    </section>`;
  }

  /** Where lengths are cut into groups, and which columns make none. */
  #cuts() {
    const { patterns: words } = messages().errorAnalysis;
    return html`<details data-section="cuts">
      <summary>${words.cuts}</summary>
      <div class="inside">
        <rc-length-bins
          .edges=${this.findings.lengthEdges ?? []}
          ?disabled=${this.running}
        ></rc-length-bins>
        ${renderBlocks(skippedColumnBlocks(this.findings))}
      </div>
    </details>`;
  }

  get #isAll(): boolean {
    return this.#address.get('slices') === 'all';
  }

  get #hasDetails(): boolean {
    return this.#address.items('details').includes('statistics');
  }

  get #kind(): string | null {
    return patternKinds.find((kind) => kind === this.#address.get('kind')) ?? null;
  }

  /** Those that are telling, or all. */
  get #ofChoice(): readonly Pattern[] {
    return this.#isAll ? this.#patterns : this.#patterns.filter(({ isTelling }) => isTelling);
  }

  /** The strongest first, of the kind that is chosen. */
  get #listed(): readonly Pattern[] {
    const kind = this.#kind;
    return kind === null
      ? this.#ofChoice
      : this.#ofChoice.filter((pattern) => pattern.kind === kind);
  }

  /** What the user typed is looked for by name, and stands for itself. */
  get #compared(): readonly Pattern[] {
    return this.#listed.filter(({ kind }) => kind !== 'typed').slice(0, maxCompared);
  }

  /** Those that are nearly the same rows stand under the strongest of them. */
  get #groups(): PatternGroup[] {
    const listed = this.#listed;
    const answer = this.#parents.answer;
    const places = answer?.of === this.#asked ? answer.places : null;
    const nestedUnder = new Map<Pattern, Pattern[]>();
    const nested = new Set<Pattern>();
    const compared = this.#compared;
    compared.forEach((pattern, index) => {
      const parent = compared[places?.[index] ?? -1];
      if (parent === undefined) return;
      nested.add(pattern);
      nestedUnder.set(parent, [...(nestedUnder.get(parent) ?? []), pattern]);
    });
    const top = listed.filter((pattern) => !nested.has(pattern));
    return sorted(top, sortingAt(this.#address.get('sort'))).map((pattern) => ({
      pattern,
      nearlyEqual: nestedUnder.get(pattern) ?? [],
    }));
  }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-patterns-tab': PatternsTab;
  }
}
