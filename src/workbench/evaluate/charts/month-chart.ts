import * as Plot from '@observablehq/plot';
import type { ClassificationReport, MonthCounts } from '../../../engine/classification-report.ts';
import { formatInteger, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { classColors } from '../../../ui/class-colors.ts';
import { shownShare } from '../class-shares.ts';
import { monthIndex, monthName, monthStart } from '../month-words.ts';
import { drawPlot, referenceLine, shareScale, words } from './draw-plot.ts';

/** Months over which gaps are looked for: a date of the year 1 makes tens of thousands. */
const maxSpan = 1200;
/** Pixels between the words at the ends of lines. */
const wordsApart = 14;
/** Pixels that a letter of such words takes, about. */
const letterWidth = 6.5;
const chartHeight = 280;
/** Of it, what lies between the chart's upper and lower margin. */
const frameHeight = chartHeight - 32 - 44;

interface SharePoint {
  index: number;
  at: number;
  share: number;
  low: number;
  high: number;
  count: number;
  rows: number;
}

/**
 * The share of a class by month with its intervals and that of the whole file; of every class
 * without them where none is chosen.
 */
export function monthChart(report: ClassificationReport, chosen: number | null): ChartContent {
  const all = messages().classification.months;
  const { classes } = report;
  const months = report.months ?? [];
  const name = chosen === null ? '' : (classes[chosen] ?? '');
  const shown = chosen === null ? classes.map((_, index) => index) : [chosen];
  const series = shown.map((index) => ({ index, points: pointsOf(months, index) }));
  const starts = months.map(({ month }) => monthStart(monthIndex(month)));
  const from = starts[0] ?? 0;
  const to = starts.at(-1) ?? 0;
  const highest = Math.max(
    ...series.flatMap(({ points }) =>
      points.map(({ share, high }) => (chosen === null ? share : high)),
    ),
  );
  const domain: [number, number] = [0, Math.min(1, Math.ceil(highest * 10) / 10)];
  return {
    label: chosen === null ? all.allLabel : all.chartLabel({ name }),
    draw: (width) =>
      drawPlot(width, {
        height: chartHeight,
        insetLeft: 12,
        insetRight: 12,
        marginRight: chosen === null ? roomAtEnds(width) : 16,
        x: {
          type: 'utc',
          label: null,
          domain: [from, to],
          ticks: tickMonths(starts, width),
          tickFormat: (start: Date | number) => monthName(indexOfStart(start), 'short'),
        },
        y: shareScale(all.axis, domain),
        marks: [
          ...(chosen === null ? [] : wholeFile(report, chosen, series[0]?.points ?? [])),
          ...series.flatMap(({ index, points }) => [
            ...(chosen === null
              ? []
              : [
                  Plot.ruleX(points, {
                    x: 'at',
                    y1: 'low',
                    y2: 'high',
                    stroke: classColors(classes[index] ?? '', index).mark,
                    strokeOpacity: 0.45,
                    strokeWidth: 3,
                  }),
                ]),
            Plot.line(withGaps(points), {
              x: 'at',
              y: 'share',
              stroke: classColors(classes[index] ?? '', index).mark,
              strokeWidth: 2,
            }),
            Plot.dot(points, {
              x: 'at',
              y: 'share',
              fill: classColors(classes[index] ?? '', index).mark,
              r: 3,
            }),
          ]),
          ...(chosen === null ? namesAtEnds(classes, series, domain, width) : []),
        ],
      }),
    points: series.flatMap(({ index, points }) =>
      points.map((point) => ({
        x: point.at,
        y: point.share,
        says: () =>
          all.at({
            month: monthName(point.index),
            name: classes[index] ?? '',
            share: point.share,
            low: point.low,
            high: point.high,
            count: point.count,
            all: point.rows,
          }),
      })),
    ),
    table: monthTable(report),
  };
}

/** Every month with its rows and the share of each class. */
export function monthTable({ months, classes }: ClassificationReport): ChartContent['table'] {
  const { months: all, groups } = messages().classification;
  const hasStars = (months ?? []).some(({ stars }) => stars !== null);
  return {
    columns: [
      ...[all.column, groups.rows],
      ...classes.map((name) => groups.share({ name })),
      ...(hasStars ? [groups.stars] : []),
    ],
    rows: () =>
      (months ?? []).map(({ month, rows, shares, stars }) => [
        ...[monthName(monthIndex(month), 'short'), formatInteger(rows)],
        ...shares.map(shownShare),
        ...(hasStars ? [stars === null ? '–' : formatSignificant(stars)] : []),
      ]),
  };
}

function pointsOf(months: readonly MonthCounts[], place: number): SharePoint[] {
  return months.flatMap(({ month, rows, counts, shares }) => {
    const share = shares[place];
    if (share === undefined || share.value === null) return [];
    const index = monthIndex(month);
    const { value, low, high } = share;
    const at = monthStart(index);
    return [{ index, at, share: value, low, high, count: counts[place] ?? 0, rows }];
  });
}

/** The points, with one that breaks the line in place of each month without rows. */
function withGaps(points: readonly SharePoint[]): { at: number; share: number }[] {
  const first = points[0]?.index ?? 0;
  const last = points.at(-1)?.index ?? 0;
  if (last - first > maxSpan) return [...points];
  return points.flatMap((point, place) => {
    const before = points[place - 1];
    const isGap = before !== undefined && point.index > before.index + 1;
    return isGap ? [{ at: monthStart(point.index - 1), share: NaN }, point] : [point];
  });
}

function wholeFile(
  { overall }: ClassificationReport,
  chosen: number,
  points: readonly SharePoint[],
): Plot.Markish[] {
  const share = overall.shares[chosen]?.value ?? null;
  const [first] = points;
  const last = points.at(-1);
  if (share === null || first === undefined || last === undefined) return [];
  // On the side of the dashed line where the first month is not.
  const dy = first.share > share ? 12 : -12;
  return [
    referenceLine([first.at, share], [last.at, share]),
    words([first.at, share], messages().classification.months.whole({ share }), { dy }),
  ];
}

/** Names at the ends of lines, moved apart where they would lie on each other. */
function namesAtEnds(
  classes: readonly string[],
  series: readonly { index: number; points: readonly SharePoint[] }[],
  [, top]: [number, number],
  width: number,
): Plot.Markish[] {
  const maxLetters = Math.floor(roomAtEnds(width) / letterWidth) - 1;
  const ends = series
    .map(({ index, points }) => {
      const { at = 0, share = 0 } = points.at(-1) ?? {};
      return { index, at, share };
    })
    .sort((one, other) => other.share - one.share);
  let last = -Infinity;
  return ends.map(({ index, at, share }) => {
    const y = (1 - share / top) * frameHeight;
    const shown = Math.max(y, last + wordsApart);
    last = shown;
    const name = messages().evaluate.report.classes({ name: classes[index] ?? '' });
    const isLong = name.length > maxLetters;
    return words([at, share], isLong ? `${name.slice(0, maxLetters - 1)}…` : name, {
      dy: shown - y,
      fill: classColors(classes[index] ?? '', index).mark,
    });
  });
}

/** Pixels at the right of a chart for the names of its lines. */
function roomAtEnds(width: number): number {
  return Math.min(150, width / 3.2);
}

/** As many of the months as their names have room for, evenly. */
function tickMonths(starts: readonly number[], width: number): number[] {
  const room = Math.max(2, Math.floor(width / 90));
  const step = Math.max(1, Math.ceil(starts.length / room));
  return starts.filter((_, place) => place % step === 0);
}

function indexOfStart(start: Date | number): number {
  const date = new Date(start);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
