import { html, nothing } from 'lit';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Explanation } from '../../model/explanation.ts';
import '../../ui/class-label.ts';
import '../../ui/highlighted-text.ts';
import { rowNameWords } from '../../ui/row-name-words.ts';
import '../../ui/scroll-region.ts';
import type { ReadReview } from './reading-queue.ts';
import { cueName } from './wording/condition-words.ts';

/** Where a review that is read stands, its label and prediction, and its groups. */
export function reviewFacts({ detail }: ReadReview, classes: readonly string[]) {
  const words = messages().errorAnalysis.reading;
  const classLabel = (index: number | null) =>
    html`<rc-class-label .name=${classes[index ?? -1] ?? ''} .place=${index}></rc-class-label>`;
  return html`<p class="facts number">
    <span class="quiet">${rowNameWords(detail)}</span>
    <span>${words.truly} ${classLabel(detail.trueClass)}</span>
    <span
      >${words.predicted} ${classLabel(detail.predictedClass)}
      ${detail.probability === null ? nothing : formatPercent(detail.probability)}</span
    >
    ${detail.groups.map(
      ({ column, value }) =>
        html`<span dir="auto"
          ><span class="quiet">${column}</span> ${value === '' ? '–' : value}</span
        >`,
    )}
  </p>`;
}

/** The text of a review with its cues and, where a model answered, the words that decided. */
export function reviewText({ detail, marks }: ReadReview, showCues: boolean) {
  const words = messages().errorAnalysis.reading;
  const { text, explanation } = detail;
  const ranges = marks.cues.flatMap(({ name, ranges: places }) =>
    places.map((place) => ({ ...place, name: cueName(name) })),
  );
  const cues = marks.cues.map(({ name }) => cueName(name));
  return html`
    <rc-scroll-region class="text" label=${words.regionLabel}>
      <rc-highlighted-text
        .text=${text}
        .contributions=${explanation?.contributions ?? []}
        ?own=${explanation?.contrast !== undefined}
        .marks=${showCues ? ranges : []}
      ></rc-highlighted-text>
    </rc-scroll-region>
    <p class="quiet">
      ${cues.length === 0 ? words.noCues : words.cuesFound({ cues })}
      ${cues.length === 0 && explanation === null ? nothing : legend(explanation)}
    </p>
  `;
}

/** What the underlines mean: they are about the model's classes, whatever those of the file are. */
function legend(explanation: Explanation | null): string {
  const words = messages().errorAnalysis.reading;
  if (explanation === null) return words.legendOfCues;
  const { contrast } = explanation;
  return contrast === undefined ? words.legend : words.legendOf(contrast);
}
