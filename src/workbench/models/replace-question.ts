import { html } from 'lit';
import type { ImportedModel } from '../../engine/model-bundle-api.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInTheWay } from '../../storage/model-exists-error.ts';
import { fullName } from './model-names.ts';

/** An import that waits for the user to say whether it may replace what is there. */
export interface Replacement {
  imported: ImportedModel;
  there: ModelInTheWay;
}

/** The question as an alert, with its two answers. */
export function replaceQuestion(
  { imported, there }: Replacement,
  { onReplace, onKeep }: { onReplace: () => void; onKeep: () => void },
) {
  const words = messages().models;
  return html`<div class="alert" role="alert" data-code="model-already-there">
    <p>${words.replaceQuestion({ name: fullName(imported.info), active: there.active })}</p>
    <button type="button" data-testid="model-replace" @click=${onReplace}>
      ${words.replaceNow}
    </button>
    <button type="button" data-testid="model-keep" @click=${onKeep}>${words.keepOld}</button>
  </div>`;
}
