import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { numberFormat } from '../../i18n/format.ts';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { ClassifierColor } from '../../ui/classifier-colors.ts';
import { alertStyles } from '../../ui/styles.ts';
import { weakContrasts, type WeakContrast } from './color-contrast.ts';
import { isColor } from './embed-look.ts';

/** Says which of the chosen colours are hard to see on the background. */
@customElement('rc-embed-contrast')
export class EmbedContrast extends AppElement {
  static override styles = [
    alertStyles,
    css`
      .alert {
        display: block;
        font-size: var(--rc-font-size-s);
      }
    `,
  ];

  /** As typed. */
  @property({ attribute: false }) colors: Readonly<Partial<Record<ClassifierColor, string>>> = {};
  @state() private weak: WeakContrast[] = [];
  @state() private isChosen = false;
  @query('.probe') private probe!: HTMLElement;

  protected override render() {
    const words = embedMessages();
    return html`
      <div role="status">
        ${
          this.weak.length === 0
            ? html`<p class="quiet">${this.isChosen ? words.contrastFine : words.contrastOwn}</p>`
            : html`<div class="alert" data-testid="embed-contrast">
                <p>${words.contrastWeak}</p>
                <ul>
                  ${linesOf(this.weak).map((line) => html`<li>${line}</li>`)}
                </ul>
              </div>`
        }
      </div>
      <span class="probe" hidden></span>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('colors')) return;
    const chosen = Object.fromEntries(
      Object.entries(this.colors).flatMap(([name, typed]) =>
        isColor(typed.trim()) ? [[name, typed.trim()]] : [],
      ),
    );
    this.weak = weakContrasts(chosen, this.probe);
    this.isChosen = Object.keys(chosen).length > 0;
  }
}

/** A line for each colour, with what it has in light and in dark pages. */
function linesOf(weak: readonly WeakContrast[]): string[] {
  const words = embedMessages();
  return [...new Set(weak.map(({ color }) => color))].map((color) => {
    const contrasts = weak.filter((one) => one.color === color);
    return words.contrastOf({
      color: words.colors[color],
      found: contrasts
        .map(({ scheme, ratio }) => words.contrastIn[scheme]({ ratio: formatRatio(ratio) }))
        .join(', '),
      needed: numberFormat({}).format(contrasts[0]!.needed),
    });
  });
}

/** Rounded down: one that is too low never looks as if it were enough. */
function formatRatio(ratio: number): string {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.floor(ratio * 10) / 10,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-contrast': EmbedContrast;
  }
}
