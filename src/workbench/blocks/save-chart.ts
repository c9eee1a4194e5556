import { html } from 'lit';
import { messages } from '../../i18n/locale.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { rateChartSvg, type RateChartContent } from './rate-chart-svg.ts';

/** A button that saves a chart as an SVG file. */
export function saveChartButton(name: string, content: RateChartContent) {
  return html`<button
    type="button"
    class="plain"
    @click=${() =>
      downloadFile(
        `${name}.svg`,
        new Blob([rateChartSvg(content, { standalone: true })], { type: 'image/svg+xml' }),
      )}
  >
    ${messages().errorAnalysis.page.saveChart}
  </button>`;
}
