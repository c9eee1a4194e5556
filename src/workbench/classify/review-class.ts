import { html } from 'lit';
import { messages } from '../../i18n/locale.ts';
import { classLabel } from '../../ui/class-label.ts';

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const signs = new Map([
  ['negative', '−'],
  ['positive', '+'],
]);

/**
 * The class of a review in its colour, in the word that agrees with "review"; it needs
 * `classLabelStyles`.
 */
export function reviewClass(label: string) {
  const sign = signs.get(label);
  if (sign === undefined) return classLabel(label);
  const word = messages().classify.classes[label as 'negative' | 'positive'];
  return html`<span class="class-label ${label}"
    ><span aria-hidden="true">${sign}</span>${word}</span
  >`;
}
