import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatBytes } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { alertStyles, fieldStyles } from '../../ui/styles.ts';
import { SessionElement } from '../session/session-element.ts';

/** Whether the open files, and what is said and done about them, are kept on this device. */
@customElement('rc-keep-session')
export class KeepSession extends SessionElement {
  static override styles = [
    fieldStyles,
    alertStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--rc-space-m);
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
        font-weight: var(--rc-font-weight-normal);
      }

      input {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        margin: 0;
        accent-color: var(--rc-color-accent);
      }

      .quiet {
        max-inline-size: var(--rc-measure);
        font-size: var(--rc-font-size-s);
      }
    `,
  ];

  protected override render() {
    const { opened, keeper } = this.session;
    if (opened === null) return nothing;
    const words = messages().task.keep;
    const size = formatBytes(opened.survey.size);
    const trouble: [code: string, text: string] | null = keeper.displaced
      ? ['session-displaced', words.displaced]
      : keeper.failure === null
        ? null
        : ['session-not-kept', words.failed];
    return html`<label
        ><input
          type="checkbox"
          data-testid="keep-session"
          aria-describedby="hint"
          .checked=${keeper.on}
          @change=${(event: Event) => void keeper.keep((event.target as HTMLInputElement).checked)}
        />${words.label}</label
      >
      <p class="quiet" id="hint">${keeper.on ? words.kept({ size }) : words.hint({ size })}</p>
      ${
        trouble === null
          ? nothing
          : html`<div class="alert" role="alert" data-code=${trouble[0]}>
              <p>${trouble[1]}</p>
            </div>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-keep-session': KeepSession;
  }
}
