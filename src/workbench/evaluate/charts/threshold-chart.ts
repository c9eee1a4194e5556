import * as Plot from '@observablehq/plot';
import type { EvaluationCurves } from '../../../engine/evaluation-curves.ts';
import { formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { paperMessages } from '../../../i18n/paper-messages.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { drawPlot, shareScale, words } from './draw-plot.ts';
import type { ShownClass } from './shown-class.ts';

const lines = [
  { score: 'precision', stroke: 'var(--rc-color-class-2)', dash: '' },
  { score: 'recall', stroke: 'var(--rc-color-class-3)', dash: '6 3' },
  { score: 'f1', stroke: 'var(--rc-color-class-4)', dash: '2 2' },
] as const;

/** Precision, recall and F1 of a class at every threshold on its probability. */
export function thresholdChart(curves: EvaluationCurves, shown: ShownClass): ChartContent {
  const { threshold: own } = paperMessages().document;
  const names = messages().evaluate.report;
  const { thresholdColumn, threshold: used } = messages().evaluationExtras.curves;
  const points = curves.precisionRecall.flatMap(({ threshold, precision, recall }) =>
    threshold === null
      ? []
      : [{ threshold, precision, recall, f1: harmonicMean(precision, recall) }],
  );
  return {
    label: own.heading,
    draw: (width) =>
      drawPlot(width, {
        x: { label: own.x, domain: [0, 1], grid: true },
        y: shareScale(own.y),
        marginTop: 48,
        marks: [
          ...lines.map(({ score, stroke, dash }) =>
            Plot.line(points, {
              x: 'threshold',
              y: score,
              stroke,
              strokeWidth: 2,
              strokeDasharray: dash,
            }),
          ),
          ...lines.map(({ score, stroke }, place) =>
            words([place / lines.length, 1], names[score], { fill: stroke, dy: -14, dx: 0 }),
          ),
          ...(shown.threshold === null
            ? []
            : [
                Plot.ruleX([shown.threshold], {
                  stroke: 'var(--rc-color-text-quiet)',
                  strokeDasharray: '4 3',
                }),
                words([shown.threshold, 0], used({ value: shown.threshold }), {
                  dy: -12,
                  textAnchor: shown.threshold > 0.6 ? 'end' : 'start',
                  dx: shown.threshold > 0.6 ? -6 : 6,
                }),
              ]),
        ],
      }),
    points: [],
    table: {
      columns: [thresholdColumn, names.precision, names.recall, names.f1],
      rows: () =>
        points.map(({ threshold, precision, recall, f1 }) => [
          formatSignificant(threshold),
          ...[precision, recall, f1].map(formatPercent),
        ]),
    },
  };
}

function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
