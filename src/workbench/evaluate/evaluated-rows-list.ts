import { nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RowFilter } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { ratingName } from '../rating-words.ts';
import { SearchedRowsList } from './searched-rows-list.ts';

/** The evaluated rows with their filters. */
@customElement('rc-evaluated-rows-list')
export class EvaluatedRowsList extends SearchedRowsList<EvaluationReport> {
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    // With another threshold they are the same rows with other predictions: the filter stays.
    const isSameRows = changed.get('report')?.id === this.report.id;
    if (isSameRows) this.list();
    else this.show({});
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

  protected override apply(conditions: RowFilter): void {
    super.apply(conditions);
    this.emit('filter-changed', { filter: this.filter });
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
  interface HTMLElementEventMap {
    'filter-changed': CustomEvent<{ filter: RowFilter }>;
  }
}
