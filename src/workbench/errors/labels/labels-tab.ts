import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RowSummary } from '../../../engine/engine-api.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { messages } from '../../../i18n/locale.ts';
import '../../../ui/choice-field.ts';
import '../../../ui/class-label.ts';
import { Latest } from '../../../ui/latest.ts';
import { rowNameWords } from '../../../ui/row-name-words.ts';
import { alertStyles, buttonStyles } from '../../../ui/styles.ts';
import { downloadCorrected } from '../../corrected-download.ts';
import { failureAlert, failureOf, type PageFailure } from '../../page-failure.ts';
import { classesOf, sourceOfOpened } from '../../session/labelled-source.ts';
import { SessionElement } from '../../session/session-element.ts';
import type { Findings } from '../findings/finding.ts';
import type { FindingWanted } from '../finding-wanted.ts';
import { aboutOf } from '../wording/evaluated-subject.ts';
import { countLabelCases, readLabelCases, type LabelCase } from './label-cases.ts';

/** Cases that are shown until more are asked for. */
const shownFirst = 6;

/** Labels that may be wrong, to be kept, corrected or skipped; Improve learns from it, too. */
@customElement('rc-labels-tab')
export class LabelsTab extends SessionElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .top,
      .answers,
      .more {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }

      .top {
        justify-content: space-between;
      }

      .answers {
        gap: var(--rc-space-2xs);
      }

      .lead {
        flex: 1 1 20rem;
        max-inline-size: var(--rc-measure);
      }

      .cases {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-xl);
      }

      .cases > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-xs);
        padding-block-start: var(--rc-space-s);
        border-block-start: 1px solid var(--rc-color-surface-border);
      }

      .decided .review {
        color: var(--rc-color-text-quiet);
      }

      .review {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 5;
      }

      .rows {
        display: grid;
        gap: var(--rc-space-xs);
      }

      .answers .chip[aria-pressed='true']::before {
        content: '✓';
        content: '✓' / '';
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) findings: Findings = {};
  /** Rows that the user marked as wrongly labelled. */
  @property({ attribute: false }) marked: ReadonlySet<number> = new Set();
  /** The pattern that is chosen; null where all are shown. */
  @property({ attribute: false }) within: FindingWanted | null = null;
  @state() private shown = shownFirst;
  /** Numbers of the rows that were skipped on this visit. */
  @state() private skipped: ReadonlySet<number> = new Set();
  @state() private failure: PageFailure | null = null;

  readonly #cases = new Latest<{ of: string; cases: LabelCase[] }>(this);
  #asked = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session, evaluation, findings, within, marked } = this;
    session.training.decisions.open(
      session.client,
      session.opened?.files ?? null,
      classesOf(sourceOfOpened(session.opened) ?? undefined),
    );
    if (findings.labelIssues === undefined || findings.duplicates === undefined) return;
    const of = JSON.stringify([
      ...[evaluation.id, evaluation.threshold, findings.labelIssues.length],
      ...[within?.finding ?? null, [...marked]],
    ]);
    if (of === this.#asked) return;
    if (changed.has('within') || changed.has('evaluation')) this.shown = shownFirst;
    this.#asked = of;
    void this.#cases.ask(async () => ({
      of,
      cases: await readLabelCases(
        session.client,
        evaluation,
        findings,
        marked,
        within?.finding ?? null,
      ),
    }));
  }

  protected override render() {
    const { labelReview: words, page, evidence } = messages().errorAnalysis;
    const { findings, evaluation, marked } = this;
    const { labelIssues, labelIssuesWithout = null, duplicates } = findings;
    if (labelIssues === undefined || duplicates === undefined) {
      return html`<p class="quiet">${page.pending}</p>`;
    }
    const notChecked =
      labelIssuesWithout === null
        ? nothing
        : html`<p>${evidence.notChecked({ subject: aboutOf(evaluation).subject })}</p>`;
    if (countLabelCases(findings, marked) === 0) {
      return labelIssuesWithout === null ? html`<p>${words.none}</p>` : notChecked;
    }
    const { answer, failure } = this.#cases;
    const cases = answer?.cases ?? null;
    return html`
      <div class="top">
        <p class="lead">${words.lead} ${this.#isByChance ? words.byChance : nothing}</p>
        ${this.#download()}
      </div>
      ${notChecked} ${failure === null ? nothing : failureAlert(failureOf(failure))}
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${
        cases === null
          ? html`<p class="quiet">${page.pending}</p>`
          : cases.length === 0
            ? html`<p>${words.noneHere}</p>`
            : this.#list(cases)
      }
      ${this.#duplicates()}
    `;
  }

  /** Whether the analysis takes what it found for no sign of wrong labels. */
  get #isByChance(): boolean {
    return (this.findings.sources ?? []).some(
      ({ source, strength, evidence }) =>
        source === 'noisy-labels' && strength === 'none' && evidence.agreement !== null,
    );
  }

  #list(cases: readonly LabelCase[]) {
    const { page } = messages().errorAnalysis;
    const shown = cases.slice(0, this.shown);
    return html`<ol class="cases">
        ${shown.map((one) => this.#case(one))}
      </ol>
      <div class="more">
        ${
          cases.length > shown.length
            ? html`<button type="button" @click=${() => (this.shown += 2 * shownFirst)}>
                ${page.showMore}
              </button>`
            : nothing
        }
        <p class="quiet number">${page.howMany({ shown: shown.length, total: cases.length })}</p>
      </div>`;
  }

  #case({ kind, rows, suggested }: LabelCase) {
    const { labelReview: words } = messages().errorAnalysis;
    const [first] = rows;
    if (first === undefined) return nothing;
    const { decisions } = this.session.training;
    const isDecided = rows.every(({ row }) => decisions.of(row) !== null || this.skipped.has(row));
    return html`<li
      class=${isDecided ? 'decided' : ''}
      data-testid="label-case"
      data-kind=${kind}
      data-row=${first.row}
    >
      <p class="quiet">${words.kinds[kind]}</p>
      <p class="review" dir="auto">${first.text}${first.cut ? '…' : nothing}</p>
      <div class="rows">${rows.map((row) => this.#row(row, suggested))}</div>
    </li>`;
  }

  #row(row: RowSummary, suggested: string | null) {
    const { labelReview: words } = messages().errorAnalysis;
    const { classes } = this.evaluation;
    const label = classes[row.trueClass ?? -1] ?? '';
    const decision = this.session.training.decisions.of(row.row);
    const isSkipped = this.skipped.has(row.row);
    const other =
      suggested !== null && suggested !== label
        ? suggested
        : classes.length === 2
          ? (classes.find((name) => name !== label) ?? null)
          : null;
    const name = rowNameWords(row);
    const classLabel = (of: string) =>
      html`<rc-class-label .name=${of} .place=${classes.indexOf(of)}></rc-class-label>`;
    return html`<div role="group" aria-label=${name}>
      <p class="number">
        <span class="quiet">${name}</span> · ${classLabel(label)}
        ${
          suggested === null || suggested === label
            ? nothing
            : html`→ ${classLabel(suggested)} <span class="quiet">(${words.suggested})</span>`
        }
        ${decision?.label === null ? html`<span class="quiet">· ${words.leftOut}</span>` : nothing}
      </p>
      <div class="answers">
        ${this.#answer('label-keep', words.keep({ label }), decision?.label === label, () =>
          this.#say(row.row, label, label),
        )}
        ${
          other === null
            ? nothing
            : this.#answer(
                'label-correct',
                words.correct({ label: other }),
                decision?.label === other,
                () => this.#say(row.row, label, other),
              )
        }
        ${classes.length > 2 ? this.#otherClasses(row, label, other) : nothing}
        ${this.#answer('label-skip', words.skip, isSkipped, () => this.#skip(row.row))}
      </div>
    </div>`;
  }

  #answer(testId: string, words: string, isGiven: boolean, onClick: () => void) {
    return html`<button
      type="button"
      class="chip"
      data-testid=${testId}
      aria-pressed=${isGiven}
      @click=${onClick}
    >
      ${words}
    </button>`;
  }

  /** Of many classes any other one can be right. */
  #otherClasses(row: RowSummary, label: string, suggested: string | null) {
    const { labelReview: words } = messages().errorAnalysis;
    const { classes } = this.evaluation;
    const decided = this.session.training.decisions.of(row.row)?.label ?? null;
    const others = classes.filter((name) => name !== label && name !== suggested);
    const value = others.find((name) => name === decided) ?? '';
    return html`<rc-choice-field
      hide-label
      .label=${words.another}
      .choices=${[
        { value: '', label: words.another },
        ...others.map((name) => ({ value: name, label: name })),
      ]}
      .value=${value}
      @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
        detail.value === '' ? undefined : this.#say(row.row, label, detail.value)}
    ></rc-choice-field>`;
  }

  #download() {
    const { labelReview: words } = messages().errorAnalysis;
    const { decisions } = this.session.training;
    const { corrections, list } = decisions;
    const source = this.session.isDone ? sourceOfOpened(this.session.opened) : null;
    const kept = list.filter(({ label, was }) => label === was).length;
    if (list.length === 0) return nothing;
    return html`<div class="more">
      <p class="quiet number" role="status">
        ${words.tally({ keptCount: kept, correctedCount: corrections.length })}
      </p>
      ${
        source === null || corrections.length === 0
          ? nothing
          : html`<button
              type="button"
              class="primary"
              data-testid="download-corrected-labels"
              @click=${async () => {
                this.failure = null;
                try {
                  await downloadCorrected(this.session.client, source, corrections);
                } catch (thrown) {
                  this.failure = failureOf(thrown);
                }
              }}
            >
              ${words.download}
            </button>`
      }
    </div>`;
  }

  /** Identical texts with the same label need no decision. */
  #duplicates() {
    const { labels } = messages().errorAnalysis;
    const { duplicates = [], duplicateGroups = 0 } = this.findings;
    return html`<p class="quiet">
      ${
        duplicates.length === 0
          ? labels.noDuplicates
          : labels.duplicates({
              groupCount: duplicateGroups,
              conflictingCount: duplicates.filter(({ conflicting }) => conflicting).length,
            })
      }
    </p>`;
  }

  #say(row: number, was: string, label: string): void {
    this.#forgetSkip(row);
    this.session.training.decisions.say({ row, was, label });
  }

  #skip(row: number): void {
    if (this.skipped.has(row)) this.#forgetSkip(row);
    else {
      this.skipped = new Set([...this.skipped, row]);
      this.session.training.decisions.takeBack(row);
    }
  }

  #forgetSkip(row: number): void {
    this.skipped = new Set([...this.skipped].filter((other) => other !== row));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-labels-tab': LabelsTab;
  }
}
