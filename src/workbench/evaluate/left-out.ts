import { html, nothing } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import './problem-list.ts';

/** What of the file was not evaluated and why, and how its labels were read. */
export function leftOut({ dataset, classes }: EvaluationReport) {
  const { report: words, mapping } = messages().evaluate;
  const reasons = Object.entries(words.excluded).flatMap(([reason, sentence]) => {
    const number = dataset.excluded[reason] ?? 0;
    return number === 0 ? [] : [sentence({ number })];
  });
  const labels = Object.entries(dataset.labelMapping)
    .slice(0, 20)
    .map(([value, target]) => `${value} → ${targetName(target)}`);
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

  function targetName(target: string): string {
    if (classes.includes(target)) return words.classes({ name: target });
    // Said where a class has the name of what its rows are not.
    const meaning = target.replace(/(?: \(no class\))+$/, '');
    return meaning in mapping.targets
      ? mapping.targets[meaning as keyof typeof mapping.targets]
      : mapping.unmappedMark;
  }
}
