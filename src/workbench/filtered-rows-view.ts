import { html, nothing } from 'lit';
import { messages } from '../i18n/locale.ts';
import '../ui/row-list.ts';
import type { AddressParameters } from './address/address-parameters.ts';
import { listOf } from './address/address.ts';
import type { FilteredRows } from './filtered-rows.ts';
import { failureAlert } from './page-failure.ts';

/**
 * How many rows pass; nothing before that is known.
 *
 * @param all rows that could be listed
 */
export function rowsFound({ source }: FilteredRows, all: number) {
  const words = messages().evaluate.list;
  return html`<p class="number" role="status">
    ${
      source === null
        ? nothing
        : source.total === 0
          ? words.none
          : words.found({ number: source.total, all })
    }
  </p>`;
}

/** Why rows could not be fetched; nothing where they could. */
export function rowsFailure({ failure }: FilteredRows) {
  return failure === null ? nothing : failureAlert(failure);
}

/**
 * The list of the rows that pass; nothing where none does.
 *
 * @param label what the list is called
 * @param address says which rows are open
 */
export function rowsListed(
  rows: FilteredRows,
  classes: readonly string[],
  label: string,
  address: Pick<AddressParameters<'row'>, 'items' | 'go'>,
) {
  const { source } = rows;
  if (source === null || source.total === 0) return nothing;
  return html`<rc-row-list
    label=${label}
    .classes=${classes}
    .source=${source}
    .openRows=${address.items('row').map(Number)}
    @rows-opened=${({ detail }: HTMLElementEventMap['rows-opened']) =>
      address.go({ row: listOf(detail.positions) })}
    @rows-failed=${rows.fail}
  ></rc-row-list>`;
}
