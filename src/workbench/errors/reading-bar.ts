import { html } from 'lit';
import type { RowDetail } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';

/** Place among the errors, and the ways to the next ones. At an end a button stays in focus. */
export function readingBar(
  { place, errorCount }: { place: number; errorCount: number },
  onMove: (step: number) => void,
) {
  const words = messages().errorAnalysis.reading;
  return html`<button
      type="button"
      aria-keyshortcuts="k"
      aria-disabled=${place === 0}
      @click=${() => onMove(-1)}
    >
      ← ${words.previous}
    </button>
    <span class="place number" data-testid="reading-place"
      >${words.place({ place: place + 1, errorCount })}</span
    >
    <button
      type="button"
      aria-keyshortcuts="j"
      aria-disabled=${place + 1 >= errorCount}
      @click=${() => onMove(1)}
    >
      ${words.next} →
    </button>`;
}

/** Marks the cues in the text, or not. */
export function cueSwitch(showCues: boolean, onSwitch: () => void) {
  return html`<button
    type="button"
    class="plain"
    aria-pressed=${showCues}
    aria-keyshortcuts="c"
    @click=${onSwitch}
  >
    ${showCues ? '☑' : '☐'} ${messages().errorAnalysis.reading.showCues}
  </button>`;
}

/** What is said of the error that has been gone to. */
export function placeAnnouncement(
  { trueClass, predictedClass, probability }: RowDetail,
  { place, errorCount }: { place: number; errorCount: number },
  classes: readonly string[],
): string {
  return messages().errorAnalysis.reading.announce({
    place: place + 1,
    errorCount,
    label: classes[trueClass ?? -1] ?? '',
    predicted: classes[predictedClass] ?? '',
    probability: probability === null ? null : formatPercent(probability),
  });
}
