import { html } from 'lit';
import type { RowDetail } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';

/** Above the error that is read: its place among the errors, and the ways to the next ones. */
export function readingBar(
  { place, errorCount, showCues }: { place: number; errorCount: number; showCues: boolean },
  onMove: (step: number) => void,
  onSwitchCues: () => void,
) {
  const words = messages().errorAnalysis.reading;
  return html`<div class="bar">
    <button type="button" aria-keyshortcuts="k" ?disabled=${place === 0} @click=${() => onMove(-1)}>
      ← ${words.previous}
    </button>
    <span class="place number" data-testid="reading-place"
      >${words.place({ place: place + 1, errorCount })}</span
    >
    <button
      type="button"
      aria-keyshortcuts="j"
      ?disabled=${place + 1 >= errorCount}
      @click=${() => onMove(1)}
    >
      ${words.next} →
    </button>
    <button
      type="button"
      class="plain"
      aria-pressed=${showCues}
      aria-keyshortcuts="c"
      @click=${onSwitchCues}
    >
      ${showCues ? '☑' : '☐'} ${words.showCues}
    </button>
  </div>`;
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
