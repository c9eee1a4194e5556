import { nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { RowFilter } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { classifiedAddress, classifiedFilter, classifiedParameters } from './filter-address.ts';
import { monthIndex, monthName } from './month-words.ts';
import { SearchedRowsList } from './searched-rows-list.ts';

/** The field's value for the order of the file. */
const fileOrder = '';

/**
 * The classified rows with their filters: the most negative first, or in the order of the file
 * where no class is negative.
 */
@customElement('rc-classified-rows-list')
export class ClassifiedRowsList extends SearchedRowsList<
  ClassificationReport,
  (typeof classifiedParameters)[number]
> {
  constructor() {
    super(classifiedParameters);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    if (changed.get('report') !== undefined) this.address.leave();
    this.listAddressed();
  }

  protected override addressed(): RowFilter {
    return classifiedFilter((name) => this.address.get(name), this.report);
  }

  protected override addressOf(filter: RowFilter) {
    return classifiedAddress(filter, this.report);
  }

  protected override label(): string {
    return messages().classification.list.label;
  }

  protected override rowCount(): number {
    return this.report.classified;
  }

  protected override fields() {
    const words = messages().classification.list;
    return [
      this.#orderField(),
      this.conditionField('predictedClass', words.predictedClass, this.classChoices(), 'class'),
      this.#groupFields(),
      this.#monthField(),
    ];
  }

  /** The order. */
  protected override kept(): RowFilter {
    const { byClass } = this.filter;
    return byClass === undefined ? {} : { byClass };
  }

  #orderField() {
    const words = messages().classification.list;
    const choices = [
      ...this.report.classes.map((name, index) => ({
        value: String(index),
        label: words.by({ name }),
      })),
      { value: fileOrder, label: words.fileOrder },
    ];
    const { byClass, ...conditions } = this.filter;
    const value = byClass === undefined ? fileOrder : String(byClass);
    return this.field('order', words.order, choices, value, (chosen) => {
      this.apply(chosen === fileOrder ? conditions : { ...conditions, byClass: Number(chosen) });
    });
  }

  /** A field a group column; the filter holds a value of one column, chosen last. */
  #groupFields() {
    const { empty } = messages().classification.groups;
    return this.report.groups.map(({ column, values }, place) =>
      this.conditionField(
        'group',
        column,
        // A value is chosen by its place, as one of them is empty.
        values.map(({ value }, index) => ({
          value: String(index),
          label: value === '' ? empty : value,
          condition: { column: place, value },
        })),
        `group-${place}`,
      ),
    );
  }

  #monthField() {
    const months = this.report.months ?? [];
    if (months.length === 0) return nothing;
    return this.conditionField(
      'month',
      messages().classification.list.month,
      months.map(({ month }) => {
        const index = monthIndex(month);
        return { value: String(index), label: monthName(index), condition: index };
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-classified-rows-list': ClassifiedRowsList;
  }
}
