import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { chartFigureStyles } from './chart-figure-styles.ts';
import { OwnTaskElement } from './own-task-element.ts';
import './scroll-region.ts';
import { standaloneSvg, svgAsPng } from './standalone-svg.ts';
import { buttonStyles, tableStyles } from './styles.ts';

/** A chart as it was drawn, with where its points lie in it. */
export interface DrawnChart {
  svg: SVGSVGElement;
  /** Pixels of the drawing from its top left corner. */
  place: (x: number, y: number) => { x: number; y: number };
}

/** A point of a chart that can be read by itself. */
export interface ChartPoint {
  x: number;
  y: number;
  /** Its figures in a sentence; put together when it is read. */
  says: () => string;
}

/** Everything a chart shows. */
export interface ChartContent {
  /** What the chart is, for screen readers. */
  label: string;
  draw: (width: number) => DrawnChart;
  points: readonly ChartPoint[];
  /** Its rows are put together when the table is opened. */
  table: { columns: readonly string[]; rows: () => readonly (readonly string[])[] };
}

/**
 * A chart with what belongs to every chart: the figures of the point that one points at or that the
 * slider under it leads to, its table, and its files (`save-wanted`).
 */
@customElement('rc-chart-figure')
export class ChartFigure extends OwnTaskElement {
  static override styles = [buttonStyles, tableStyles, chartFigureStyles];

  @property({ attribute: false }) content!: ChartContent;

  /** Place of the point that is read among the points; null before one is. */
  @state() private read: number | null = null;
  @state() private isTableOpen = false;
  /**
   * Pixels that a drawing may take; 0 until it is known. To ask for it any earlier would have the
   * whole page laid out.
   */
  @state() private width = 0;
  @query('.plot') private plot!: HTMLElement;

  #drawn: DrawnChart | null = null;
  readonly #resized = new ResizeObserver(([entry]) => {
    const width = Math.min(560, Math.floor(entry?.contentRect.width ?? 0));
    if (width > 0) this.width = width;
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) this.read = null;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.plot);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.width > 0 && (changed.has('content') || changed.has('width'))) this.#draw();
    this.#mark();
  }

  protected override render() {
    const words = messages().evaluationExtras.curves;
    const { points } = this.content;
    const says = this.read === null ? '' : (points[this.read]?.says() ?? '');
    return html`
      <div class="plot" @pointermove=${this.#point} @pointerdown=${this.#point}></div>
      ${
        points.length < 2
          ? nothing
          : html`<input
              type="range"
              min="0"
              max=${points.length - 1}
              step="1"
              aria-label=${`${words.point}: ${this.content.label}`}
              aria-valuetext=${says === '' ? nothing : says}
              .value=${String(this.read ?? 0)}
              @input=${(event: Event) => (this.read = Number((event.target as HTMLInputElement).value))}
              @focus=${() => (this.read ??= 0)}
            />`
      }
      <p class="readout number">${says}</p>
      <details
        @toggle=${(event: Event) => (this.isTableOpen = (event.target as HTMLDetailsElement).open)}
      >
        <summary>${words.table}</summary>
        ${this.isTableOpen ? this.#table() : nothing}
      </details>
      <div class="actions">
        <button type="button" class="plain" data-save="svg" @click=${this.#saveSvg}>
          ${words.saveSvg}
        </button>
        <button type="button" class="plain" data-save="png" @click=${this.#savePng}>
          ${words.savePng}
        </button>
      </div>
    `;
  }

  #table() {
    const { columns, rows } = this.content.table;
    return html`<rc-scroll-region label=${this.content.label}>
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows().map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }

  #draw(): void {
    this.#drawn = this.content.draw(this.width);
    const { svg } = this.#drawn;
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.content.label);
    this.plot.replaceChildren(svg);
  }

  #mark(): void {
    const svg = this.#drawn?.svg;
    svg?.querySelector('.mark')?.remove();
    const point = this.read === null ? undefined : this.content.points[this.read];
    if (svg === undefined || this.#drawn === null || point === undefined) return;
    const { x, y } = this.#drawn.place(point.x, point.y);
    const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    mark.setAttribute('class', 'mark');
    mark.setAttribute('cx', String(x));
    mark.setAttribute('cy', String(y));
    mark.setAttribute('r', '7');
    svg.append(mark);
  }

  readonly #point = (event: PointerEvent) => {
    if (this.#drawn === null) return;
    const { svg, place } = this.#drawn;
    const box = svg.getBoundingClientRect();
    const scale = this.width / box.width;
    const x = (event.clientX - box.left) * scale;
    const y = (event.clientY - box.top) * scale;
    let nearest: number | null = null;
    let least = Infinity;
    this.content.points.forEach((point, index) => {
      const at = place(point.x, point.y);
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance < least) [nearest, least] = [index, distance];
    });
    this.read = nearest;
  };

  readonly #saveSvg = () => {
    const file = this.#file();
    if (file !== null) this.#save(new Blob([file], { type: 'image/svg+xml' }), 'svg');
  };

  readonly #savePng = async () => {
    const file = this.#file();
    const svg = this.#drawn?.svg;
    if (file === null || svg === undefined) return;
    const { width, height } = svg.viewBox.baseVal;
    this.#save(await svgAsPng(file, width, height), 'png');
  };

  #file(): string | null {
    return this.#drawn === null ? null : standaloneSvg(this.#drawn.svg);
  }

  #save(file: Blob, extension: 'svg' | 'png'): void {
    this.emit('save-wanted', { file, extension });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-chart-figure': ChartFigure;
  }
  interface HTMLElementEventMap {
    /** The chart as a file is to be saved. */
    'save-wanted': CustomEvent<{ file: Blob; extension: 'svg' | 'png' }>;
  }
}
