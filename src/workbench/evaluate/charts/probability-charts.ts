import * as Plot from '@observablehq/plot';
import type { EvaluationCurves } from '../../../engine/evaluation-curves.ts';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { drawPlot, referenceLine, shareScale, words } from './draw-plot.ts';
import type { ShownClass } from './shown-class.ts';

/**
 * The share that is right against the stated probability, with the diagonal of perfect calibration.
 */
export function reliabilityChart(curves: EvaluationCurves): ChartContent {
  const all = messages().evaluationExtras.curves;
  const bins = curves.reliability.filter(({ rows }) => rows > 0);
  // Two classes at the threshold 0.5 leave no confidence below a half.
  const from = bins.some(({ confidence }) => confidence < 0.5) ? 0 : 0.5;
  return {
    label: all.reliability.heading,
    draw: (width) =>
      drawPlot(width, {
        x: shareScale(all.reliability.x, [from, 1]),
        y: shareScale(all.reliability.y),
        r: { range: [3, 12] },
        marks: [
          referenceLine([from, from], [1, 1]),
          words([from + (1 - from) * 0.35, from + (1 - from) * 0.35], all.perfect, { dy: 16 }),
          Plot.line(bins, {
            x: 'confidence',
            y: 'accuracy',
            stroke: 'var(--rc-color-accent)',
            strokeWidth: 1.5,
          }),
          Plot.dot(bins, {
            x: 'confidence',
            y: 'accuracy',
            r: 'rows',
            fill: 'var(--rc-color-accent)',
            fillOpacity: 0.7,
          }),
        ],
      }),
    points: bins.map(({ rows, confidence, accuracy }) => ({
      x: confidence,
      y: accuracy,
      says: () => all.reliability.at({ number: rows, confidence, accuracy }),
    })),
    table: {
      columns: [all.reliability.x, all.reliability.y, all.reliability.rows],
      rows: () =>
        bins.map(({ rows, confidence, accuracy }) => [
          formatPercent(confidence),
          formatPercent(accuracy),
          formatInteger(rows),
        ]),
    },
  };
}

/** Rows by probability of a class: its own above the axis, all others below it. */
export function histogramChart(curves: EvaluationCurves, shown: ShownClass): ChartContent {
  const all = messages().evaluationExtras.curves;
  const bins = curves.histogram;
  const { name: second, other, colors, threshold } = shown;
  const othersTruly = other === null ? all.othersOf : all.histogram.truly({ name: other.name });
  const above = Math.max(1, ...bins.map(({ counts }) => counts[1]));
  const below = Math.max(1, ...bins.map(({ counts }) => counts[0]));
  const isAtEnd = (threshold ?? 0) > 0.6;
  return {
    label: all.histogram.heading,
    draw: (width) =>
      drawPlot(width, {
        x: { ...shareScale(all.histogram.x({ name: second })), grid: false },
        y: {
          label: all.histogram.y,
          domain: [-below * 1.2, above * 1.2],
          tickFormat: (rows: number) => formatInteger(Math.abs(rows)),
          ticks: 6,
          grid: true,
        },
        marginLeft: 56,
        marks: [
          Plot.rectY(bins, {
            x1: 'from',
            x2: 'to',
            y1: 0,
            y2: ({ counts }: (typeof bins)[number]) => counts[1],
            fill: colors.mark,
            insetLeft: 1,
          }),
          Plot.rectY(bins, {
            x1: 'from',
            x2: 'to',
            y1: 0,
            y2: ({ counts }: (typeof bins)[number]) => -counts[0],
            fill: other?.colors.mark ?? 'var(--rc-color-control-border)',
            insetLeft: 1,
          }),
          Plot.ruleY([0], { stroke: 'var(--rc-color-text-normal)' }),
          ...(threshold === null
            ? []
            : [
                Plot.ruleX([threshold], {
                  stroke: 'var(--rc-color-text-quiet)',
                  strokeWidth: 1.5,
                  strokeDasharray: '4 3',
                }),
                words([threshold, above * 1.2], all.threshold({ value: threshold }), {
                  dy: 10,
                  textAnchor: isAtEnd ? 'end' : 'start',
                  dx: isAtEnd ? -6 : 6,
                }),
              ]),
          words([1, above * 1.2], `+ ${all.histogram.truly({ name: second })}`, {
            dy: -12,
            dx: 0,
            textAnchor: 'end',
            fill: colors.text,
          }),
          words([1, -below * 1.2], `− ${othersTruly}`, {
            dy: -10,
            dx: -8,
            textAnchor: 'end',
            fill: other?.colors.text ?? 'var(--rc-color-text-quiet)',
          }),
        ],
      }),
    points: bins.map(({ from, to, counts }) => ({
      x: (from + to) / 2,
      y: counts[1],
      says: () => {
        const [first, own] = counts;
        const numbers = { from, to, first, second: own, secondName: second };
        return other === null
          ? all.histogram.atOthers(numbers)
          : all.histogram.at({ ...numbers, firstName: other.name });
      },
    })),
    table: {
      columns: [
        all.histogram.from,
        all.histogram.to,
        othersTruly,
        all.histogram.truly({ name: second }),
      ],
      rows: () =>
        bins.map(({ from, to, counts }) => [
          formatPercent(from),
          formatPercent(to),
          ...counts.map(formatInteger),
        ]),
    },
  };
}
