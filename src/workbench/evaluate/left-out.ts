import { html } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { labelPairs, leftOutReasons } from '../left-out-words.ts';
import './problem-list.ts';

/** What of the file was not evaluated and why, and how its labels were read. */
export function leftOut(evaluation: EvaluationReport) {
  const { dataset } = evaluation;
  const { report: words } = messages().evaluate;
  const reasons = leftOutReasons(dataset);
  return html`
    ${
      reasons.length === 0
        ? html`<p>${words.leftOutNone({ number: dataset.rows })}</p>`
        : html`<p>
              ${words.leftOutSome({ excluded: dataset.rows - dataset.evaluated, all: dataset.rows })}
            </p>
            <ul class="reasons number">
              ${reasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>`
    }
    <p class="quiet">${words.labelMapping({ pairs: labelPairs(evaluation) })}</p>
    <rc-problem-list .problems=${dataset.problems} .count=${dataset.problemCount}></rc-problem-list>
  `;
}
