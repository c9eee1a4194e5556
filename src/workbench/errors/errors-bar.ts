import { html, nothing } from 'lit';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { confusedPairs, errorCounts, errorRate } from './error-counts.ts';
import type { FindingWanted } from './finding-wanted.ts';

/** Kinds of errors that are said one by one. */
const maxPairs = 3;

/** How many errors there are, and which class was classified as which. */
export function countsOfErrors(evaluation: EvaluationReport) {
  const { overview, bar: words } = messages().errorAnalysis;
  const { classes } = evaluation;
  const counts = errorCounts(evaluation);
  const pairs = confusedPairs(evaluation);
  const others = pairs.slice(maxPairs);
  const kinds = [
    ...pairs.slice(0, maxPairs).map(({ label, predicted, errors }) =>
      words.kind({
        errorCount: errors,
        label: classes[label] ?? '',
        predicted: classes[predicted] ?? '',
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          words.others({
            errorCount: others.reduce((sum, { errors }) => sum + errors, 0),
            pairCount: others.length,
          }),
        ]),
  ];
  return html`<p class="counts number" data-testid="error-counts">
    <strong
      >${overview.headline({
        errorCount: counts.errors,
        reviewCount: counts.rows,
        errorRate: formatPercent(errorRate(counts)),
      })}</strong
    >
    ${kinds.length === 0 ? nothing : html` ${kinds.join(' · ')}`}
  </p>`;
}

/** The pattern that everything is narrowed to, which can be taken away, and what it leads to. */
export function chosenFilter(
  { finding, heading }: FindingWanted,
  on: { remove: () => void; read: () => void; list: () => void },
) {
  const { bar: words, page } = messages().errorAnalysis;
  return html`<div class="filter" role="group" aria-label=${words.filter} data-testid="filter">
    <button
      type="button"
      class="chip"
      dir="auto"
      data-testid="remove-filter"
      aria-label=${words.remove({ pattern: heading })}
      @click=${on.remove}
    >
      ${words.only({ pattern: heading })} <span aria-hidden="true">✕</span>
    </button>
    <button type="button" class="plain" @click=${on.read}>${words.read}</button>
    <button
      type="button"
      class="plain"
      aria-label=${page.listOf({ what: heading })}
      data-part=${finding.part}
      @click=${on.list}
    >
      ${page.list}
    </button>
  </div>`;
}
