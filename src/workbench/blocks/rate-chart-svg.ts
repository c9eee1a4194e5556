import { rateScale } from '../../ui/rate-scale.ts';
import type { BlockAction } from './block.ts';
import { escapeMarkup } from './escape-markup.ts';

/** A share with its interval. */
export interface RateChartMark {
  label: string;
  value: number;
  low: number;
  high: number;
  /** What stands at the end of its line: "12/80". */
  figure: string;
  /** Whether it is to be seen first. */
  isEmphasised?: boolean;
  /** What choosing it does on the page. */
  action?: BlockAction;
}

/** Shares with intervals to be drawn, their words included. */
export interface RateChartContent {
  title: string;
  reference: number;
  referenceLabel: string;
  marks: readonly RateChartMark[];
  /** How a share is written. */
  format: (share: number) => string;
}

/** Pixels that every chart is wide. */
export const rateChartWidth = 720;

const width = rateChartWidth;
const labelWidth = 250;
const figureWidth = 110;
const lineHeight = 24;
const top = 30;
const bottom = 24;
const maxLabelLength = 40;

/** Pixels that a chart of so many shares is high. */
export function rateChartHeight({ marks }: Pick<RateChartContent, 'marks'>): number {
  return top + marks.length * lineHeight + bottom;
}

/**
 * A dot and an interval for each share on one scale, and the share of all as a dashed line. As a
 * file of its own it carries its name space and colours; within a page it takes the page's.
 */
export function rateChartSvg(
  content: RateChartContent,
  { standalone }: { standalone: boolean },
): string {
  const { title, reference, referenceLabel, marks, format } = content;
  const scale = rateScale([reference, ...marks.map(({ high }) => high)]);
  const plotWidth = width - labelWidth - figureWidth;
  const x = (share: number) =>
    round(labelWidth + (Math.min(share, scale.most) / scale.most) * plotWidth);
  const height = rateChartHeight(content);
  const plotEnd = height - bottom;
  const ink = standalone ? '#1d2430' : 'currentColor';
  const text = (at: number, y: number, content: string, anchor = 'start') =>
    `<text x="${round(at)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(content)}</text>`;
  const line = (x1: number, y1: number, x2: number, y2: number, attributes: string) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${attributes}/>`;
  const side =
    reference / scale.most > 0.7 ? 'end' : reference / scale.most < 0.3 ? 'start' : 'middle';
  return [
    `<svg${standalone ? ' xmlns="http://www.w3.org/2000/svg"' : ''} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(title)}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}" stroke-linecap="round">`,
    standalone ? `<rect width="${width}" height="${height}" fill="#ffffff"/>` : '',
    ...scale.ticks.flatMap((tick) => [
      line(x(tick), top - 8, x(tick), plotEnd, `stroke="${ink}" stroke-opacity="0.15"`),
      text(x(tick), plotEnd + 16, format(tick), 'middle'),
    ]),
    line(x(reference), top - 8, x(reference), plotEnd, `stroke="${ink}" stroke-dasharray="3 2"`),
    text(x(reference), top - 14, referenceLabel, side),
    ...marks.flatMap(({ label, value, low, high, figure }, index) => {
      const middle = top + (index + 0.5) * lineHeight;
      return [
        text(0, middle + 4, shortened(label)),
        line(
          x(low),
          middle,
          x(high),
          middle,
          `stroke="${ink}" stroke-width="3" stroke-opacity="0.6"`,
        ),
        `<circle cx="${x(value)}" cy="${middle}" r="4"/>`,
        text(width - figureWidth + 14, middle + 4, `${format(value)} · ${figure}`),
      ];
    }),
    '</svg>',
  ].join('');
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length > maxLabelLength
    ? `${characters.slice(0, maxLabelLength - 1).join('')}…`
    : label;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
