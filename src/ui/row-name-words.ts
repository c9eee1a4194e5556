import { html, nothing } from 'lit';
import type { RowName } from '../dataset/dataset.ts';
import { messages } from '../i18n/locale.ts';
import { rowNameParts } from '../i18n/row-name.ts';

/** `rowName` as an element draws it: an id may be written in the other direction. */
export function rowNameWords(name: RowName) {
  const { row, place, id } = rowNameParts(name);
  return html`${row}${place === null ? nothing : html` · <bdi>${place}</bdi>`}${
    id === null ? nothing : html` · ${messages().evaluate.list.id} <bdi>${id}</bdi>`
  }`;
}
