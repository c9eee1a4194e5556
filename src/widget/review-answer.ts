import { html, nothing } from 'lit';
import type { Explanation } from '../model/explanation.ts';
import type { Prediction } from '../model/prediction.ts';
import type { WidgetMessages } from '../i18n/en/widget.ts';
import { styleProperties } from '../ui/style-properties.ts';
import { textPieces, type TextPiece } from '../ui/text-pieces.ts';

/** An answer and the text that it answers. */
export interface ReviewAnswer {
  text: string;
  prediction: Prediction;
  /** Null where it was not asked for. */
  explanation: Explanation | null;
}

export interface AnswerView {
  words: WidgetMessages;
  /**
   * Of two classes no verdict is named below this probability; up to a half, and of more classes,
   * one always is.
   */
  threshold: number;
}

// A Map: a class of a model of one's own may be called as what every object has, `constructor`.
const signs = new Map([
  ['negative', '− '],
  ['positive', '+ '],
]);

/** "Positive, 98.7 %", or that it is not sure. */
export function verdictInWords({ prediction }: ReviewAnswer, view: AnswerView): string {
  const word = wordOf(prediction, view.words);
  const percent = percentage(prediction.probability, view.words);
  return isCertain(prediction, view)
    ? `${word}, ${percent}`
    : `${view.words.uncertain}, ${leaningTo(prediction, view.words)}, ${percent}`;
}

export function isCertain(prediction: Prediction, { threshold }: AnswerView): boolean {
  // A half of the probability says nothing where there are many classes.
  if (Object.keys(prediction.probabilities).length > 2) return true;
  // The model's own threshold may answer a class that is not the most probable one.
  return threshold <= 0.5 || prediction.probability >= threshold;
}

/** The element's word for a class; a class without one goes by its own name. */
function wordOf({ label }: Prediction, { verdicts }: WidgetMessages): string {
  return label === 'negative' || label === 'positive' ? verdicts[label] : label;
}

/** The same inside a sentence; the name of another class stays as it is written. */
function leaningTo(prediction: Prediction, words: WidgetMessages): string {
  const word = wordOf(prediction, words);
  return words.leaning({ label: signs.has(prediction.label) ? word.toLowerCase() : word });
}

/** Whether the model tells negative from positive: only these two have a color and a sign. */
function isOfPolarity({ probabilities }: Prediction): boolean {
  const names = Object.keys(probabilities);
  return names.length === 2 && names.every((name) => signs.has(name));
}

/** The answer as `<review-classifier>` draws it when the page gives no result of its own. */
export function renderAnswer(answer: ReviewAnswer, view: AnswerView) {
  const { prediction, explanation, text } = answer;
  const { words } = view;
  const certain = isCertain(prediction, view);
  const word = wordOf(prediction, words);
  const isOwn = !isOfPolarity(prediction);
  const verdict = isOwn ? 'own' : prediction.label;
  const sign = certain && !isOwn ? signs.get(prediction.label) : undefined;
  return html`<div class="answer">
    <p class="verdict" part="verdict">
      <span class=${certain ? verdict : nothing}
        ><span aria-hidden="true">${sign ?? nothing}</span>${certain ? word : words.uncertain}</span
      >
      <span class="number" part="probability">${percentage(prediction.probability, words)}</span>
    </p>
    ${renderScale(prediction)}
    ${certain ? nothing : html`<p class="quiet"><bdi>${leaningTo(prediction, words)}</bdi></p>`}
    ${prediction.flags.map((flag) => html`<p class="quiet" part="flag"><bdi>${words.flags[flag]}</bdi></p>`)}
    ${explanation === null ? nothing : renderWords(text, explanation)}
  </div>`;
}

/**
 * From the middle towards the class of polarity that is more probable; of other classes from the
 * start, as far as the answer is probable.
 */
function renderScale(prediction: Prediction) {
  const { probability, probabilities } = prediction;
  if (!isOfPolarity(prediction)) {
    return html`<div class="scale own" part="scale" dir="ltr" aria-hidden="true">
      <div
        class="value own"
        ${styleProperties({ left: '0%', right: `${(1 - probability) * 100}%` })}
      ></div>
    </div>`;
  }
  const positive = probabilities['positive'] ?? 0;
  const ends = {
    left: `${Math.min(positive, 0.5) * 100}%`,
    right: `${(1 - Math.max(positive, 0.5)) * 100}%`,
  };
  return html`<div class="scale" part="scale" dir="ltr" aria-hidden="true">
    <div class="value ${positive >= 0.5 ? 'positive' : 'negative'}" ${styleProperties(ends)}></div>
  </div>`;
}

function renderWords(text: string, { contributions, contrast }: Explanation) {
  const { pieces, left } = textPieces(text, contributions);
  const drawn = pieces.map(renderPiece);
  const dots = left > 0 ? '…' : nothing;
  const classes = contrast === undefined ? 'review' : 'review own';
  // Spaces count in a review, so its template holds none of its own.
  return html`<p class=${classes} part="words" dir="auto">${drawn}${dots}</p>`;
}

function renderPiece({ text, value, level, signed }: TextPiece) {
  if (value === null) return text;
  const side = value > 0 ? 'positive' : 'negative';
  return html`<mark class="${side} level-${level} ${signed ? 'signed' : ''}">${text}</mark>`;
}

function percentage(share: number, { language }: WidgetMessages): string {
  return share.toLocaleString(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
