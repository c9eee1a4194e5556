import { html, nothing } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { labelTarget, leftOutReasons } from '../left-out-words.ts';
import './problem-list.ts';

/** What of the file was not evaluated and why, and how its labels were read. */
export function leftOut({ dataset, classes }: EvaluationReport) {
  const { report: words } = messages().evaluate;
  const reasons = leftOutReasons(dataset);
  const labels = Object.entries(dataset.labelMapping)
    .slice(0, 20)
    .map(([value, target]) => `${value} → ${labelTarget(target, classes)}`);
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
    <p class="quiet">
      ${words.labelMapping({ pairs: labels.join(', ') })}${
        Object.keys(dataset.labelMapping).length > labels.length ? ' …' : nothing
      }
    </p>
    <rc-problem-list .problems=${dataset.problems} .count=${dataset.problemCount}></rc-problem-list>
  `;
}
