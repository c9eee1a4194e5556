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
  /** Below this probability no verdict is named; up to a half, one always is. */
  threshold: number;
}

const signs: Record<string, string> = { negative: '− ', positive: '+ ' };

/** "Positive, 98.7 %", or that it is not sure. */
export function verdictInWords({ prediction }: ReviewAnswer, view: AnswerView): string {
  const word = view.words.verdicts[prediction.label] ?? prediction.label;
  const percent = percentage(prediction.probability, view.words);
  return isCertain(prediction, view)
    ? `${word}, ${percent}`
    : `${view.words.uncertain}, ${view.words.leaning({ label: word })}, ${percent}`;
}

export function isCertain(prediction: Prediction, { threshold }: AnswerView): boolean {
  // The model's own threshold may answer a class that is not the most probable one.
  return threshold <= 0.5 || prediction.probability >= threshold;
}

/** The answer as `<review-classifier>` draws it when the page gives no result of its own. */
export function renderAnswer(answer: ReviewAnswer, view: AnswerView) {
  const { prediction, explanation, text } = answer;
  const { words } = view;
  const positive = prediction.probabilities['positive'] ?? 0;
  const side = positive >= 0.5 ? 'positive' : 'negative';
  const verdict = prediction.label === 'positive' ? 'positive' : 'negative';
  const certain = isCertain(prediction, view);
  const word = words.verdicts[prediction.label] ?? prediction.label;
  const ends = {
    left: `${Math.min(positive, 0.5) * 100}%`,
    right: `${(1 - Math.max(positive, 0.5)) * 100}%`,
  };
  return html`<div class="answer">
    <p class="verdict" part="verdict">
      <span class=${certain ? verdict : nothing}
        ><span aria-hidden="true">${certain ? signs[verdict] : nothing}</span
        >${certain ? word : words.uncertain}</span
      >
      <span class="number" part="probability">${percentage(prediction.probability, words)}</span>
    </p>
    <div class="scale" part="scale" dir="ltr" aria-hidden="true">
      <div class="value ${side}" ${styleProperties(ends)}></div>
    </div>
    ${certain ? nothing : html`<p class="quiet"><bdi>${words.leaning({ label: word })}</bdi></p>`}
    ${prediction.flags.map((flag) => html`<p class="quiet" part="flag"><bdi>${words.flags[flag]}</bdi></p>`)}
    ${explanation === null ? nothing : renderWords(text, explanation)}
  </div>`;
}

function renderWords(text: string, { contributions }: Explanation) {
  const { pieces, left } = textPieces(text, contributions);
  const drawn = pieces.map(renderPiece);
  const dots = left > 0 ? '…' : nothing;
  // Spaces count in a review, so its template holds none of its own.
  return html`<p class="review" part="words" dir="auto">${drawn}${dots}</p>`;
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
