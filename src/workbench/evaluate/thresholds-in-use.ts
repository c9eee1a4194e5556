import { html, nothing } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';

/**
 * The thresholds of more than two classes, each of which can be taken away.
 *
 * @param remove called with the index of the class that is to have none any more
 */
export function thresholdsInUse(
  { classes, thresholds }: EvaluationReport,
  remove: (index: number) => void,
) {
  if (thresholds === null) return nothing;
  const words = messages().evaluationExtras.threshold;
  const named = Object.entries(thresholds);
  return html`<div class="in-use">
    <p id="in-use">${words.inUse}</p>
    <ul aria-labelledby="in-use" data-testid="thresholds-in-use">
      ${named.map(
        ([name, threshold]) =>
          html`<li>
            <span class="number">${words.usedFrom({ name, threshold })}</span>
            <button
              type="button"
              class="plain"
              aria-label=${words.removeOf({ name })}
              @click=${() => remove(classes.indexOf(name))}
            >
              ${words.remove}
            </button>
          </li>`,
      )}
    </ul>
    ${named.length > 1 ? html`<p class="quiet lead">${words.several}</p>` : nothing}
  </div>`;
}
