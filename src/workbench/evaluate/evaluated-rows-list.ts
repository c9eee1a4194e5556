import { nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { ratingName } from '../rating-words.ts';
import { evaluatedAddress, evaluatedFilter, evaluatedParameters } from './filter-address.ts';
import { SearchedRowsList } from './searched-rows-list.ts';

/** The evaluated rows with their filters. */
@customElement('rc-evaluated-rows-list')
export class EvaluatedRowsList extends SearchedRowsList<
  EvaluationReport,
  (typeof evaluatedParameters)[number]
> {
  constructor() {
    super(evaluatedParameters);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    // With another threshold they are the same rows with other predictions: the filter stays.
    const before = changed.get('report');
    if (before?.id === this.report.id) {
      this.address.amend({ row: null });
      this.list();
      return;
    }
    if (before !== undefined) this.address.leave();
    this.listAddressed();
  }

  protected override addressed(): RowFilter {
    return evaluatedFilter((name) => this.address.get(name), this.report);
  }

  protected override addressOf(filter: RowFilter) {
    return evaluatedAddress(filter, this.report);
  }

  protected override label(): string {
    return messages().evaluate.list.label;
  }

  protected override rowCount(): number {
    return this.report.dataset.evaluated;
  }

  protected override fields() {
    const words = messages().evaluate.list;
    return [
      this.conditionField('trueClass', words.trueClass, this.classChoices()),
      this.conditionField('predictedClass', words.predictedClass, this.classChoices()),
      this.conditionField('outcome', words.outcome, [
        { value: 'correct', label: words.correct, condition: 'correct' },
        { value: 'wrong', label: words.wrong, condition: 'wrong' },
      ]),
      this.#ratingField(),
    ];
  }

  /** A choice among the ratings of evaluated rows, where the labels are ratings. */
  #ratingField() {
    const levels = (this.report.ratings ?? []).filter(({ rows }) => rows > 0);
    if (levels.length === 0) return nothing;
    return this.conditionField(
      'rating',
      messages().evaluationExtras.ratings.column,
      levels.map((level) => ({
        value: String(level.from),
        label: ratingName(level),
        condition: { from: level.from, to: level.to },
      })),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-evaluated-rows-list': EvaluatedRowsList;
  }
}
