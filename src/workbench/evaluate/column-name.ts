import type { ColumnSummary } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';

/** A column's name; one without a header is known by its place. */
export function columnName({ name, index }: ColumnSummary): string {
  return name === '' ? messages().evaluate.mapping.columnNumber({ number: index + 1 }) : name;
}
