import { html, nothing } from 'lit';
import { messages } from '../../i18n/locale.ts';
import { failureAlert, type PageFailure } from '../page-failure.ts';

/** What will be there once a file is evaluated, and the ways to that. */
export function nothingToAnalyse(failure: PageFailure | null, onSample: () => void) {
  const { page } = messages().errorAnalysis;
  return html`
    <header>
      <h1 tabindex="-1">${page.emptyHeading}</h1>
      <p class="lead">${page.emptyLead}</p>
      <p class="lead">${page.emptyNext}</p>
    </header>
    <div class="ways">
      <a class="button primary" href="#evaluate">${page.toEvaluate}</a>
      <button type="button" data-testid="errors-sample" @click=${onSample}>
        ${messages().evaluate.choose.sample}
      </button>
    </div>
    ${failure === null ? nothing : failureAlert(failure)}
  `;
}
