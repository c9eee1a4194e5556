import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { BlockAction } from './block.ts';

/** Asks the page for what an action stands for. */
export function act(from: EventTarget | null, action: BlockAction): void {
  if (!('event' in action)) return;
  const { event, detail } = action;
  from?.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
}

/** An action as a link or a button. */
export function actionControl(action: BlockAction, kind = '') {
  return 'href' in action
    ? html`<a href=${action.href}>${action.label}</a>`
    : html`<button
        type="button"
        class=${kind}
        dir="auto"
        aria-label=${ifDefined(action.name)}
        @click=${({ currentTarget }: Event) => act(currentTarget, action)}
      >
        ${action.label}
      </button>`;
}
