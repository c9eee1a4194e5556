import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';

/** The mean of a measure over the corpora; null where the bundle states none. */
export function meanOf(info: ModelInfo, measure: 'accuracy' | 'macroF1'): number | null {
  const values = info.metrics.map((metric) => metric[measure]);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Accuracy of several models, corpus by corpus. */
@customElement('rc-compare-models')
export class CompareModels extends AppElement {
  static override styles = [
    tableStyles,
    css`
      table {
        min-inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) models: readonly ModelInfo[] = [];

  protected override render() {
    const words = messages().models;
    const corpora = new Map(
      this.models.flatMap(({ metrics }) => metrics.map((one) => [one.corpus, one] as const)),
    );
    const cell = (value: number | null | undefined) =>
      html`<td class="number">
        ${value === null || value === undefined ? '–' : formatPercent(value)}
      </td>`;
    return html`<rc-scroll-region label=${words.compare}>
      <table data-testid="compare-models">
        <thead>
          <tr>
            <th scope="col">${words.corpus}</th>
            <th scope="col" class="number">${words.rows}</th>
            ${this.models.map(
              ({ name, version }) => html`<th scope="col" class="number">${name} ${version}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${[...corpora.values()].map(
            ({ corpus, language, rows }) =>
              html`<tr>
                <th scope="row">${corpus} (${language})</th>
                <td class="number">${formatInteger(rows)}</td>
                ${this.models.map(({ metrics }) =>
                  cell(metrics.find((one) => one.corpus === corpus)?.accuracy),
                )}
              </tr>`,
          )}
          <tr>
            <th scope="row">${words.mean}</th>
            <td></td>
            ${this.models.map((info) => cell(meanOf(info, 'accuracy')))}
          </tr>
        </tbody>
      </table>
    </rc-scroll-region>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-compare-models': CompareModels;
  }
}
