import { html, nothing } from 'lit';
import { messages } from '../i18n/locale.ts';

/** Says of the sample that was written to be hard that it was; nothing of any other file. */
export function hardSampleNote(isHardSample: boolean) {
  return isHardSample
    ? html`<p class="quiet" data-testid="hard-sample">${messages().report.hardSample}</p>`
    : nothing;
}
