import * as Plot from '@observablehq/plot';
import type { DrawnChart } from '../../../ui/chart-figure.ts';

const percent = (share: number) => `${Math.round(share * 100)}`;

/** A scale of shares in percent, from 0 to 1 or a part of it. */
export function shareScale(label: string, domain: [number, number] = [0, 1]): Plot.ScaleOptions {
  return { label: `${label} (%)`, domain, tickFormat: percent, ticks: 5, grid: true };
}

/** The reference line of a curve: dashed, with its words on it. */
export function referenceLine(from: [number, number], to: [number, number]): Plot.Markish {
  return Plot.line([from, to], {
    stroke: 'var(--rc-color-text-quiet)',
    strokeWidth: 1.5,
    strokeDasharray: '4 3',
  });
}

/** Words in the chart, on a halo of its ground so that lines do not cross them. */
export function words(
  at: [number, number],
  text: string,
  options: Plot.TextOptions = {},
): Plot.Markish {
  return Plot.text([at], {
    text: () => text,
    fill: 'var(--rc-color-text-normal)',
    stroke: 'var(--plot-background)',
    strokeWidth: 4,
    textAnchor: 'start',
    dx: 8,
    fontSize: 12,
    ...options,
  });
}

/** Draws a chart with the page's type and a height that suits its width. */
export function drawPlot(
  width: number,
  { marks = [], ...options }: Plot.PlotOptions & { height?: number },
): DrawnChart {
  const figure = Plot.plot({
    width,
    height: Math.round(Math.max(280, width * 0.75)),
    marginLeft: 44,
    marginRight: 16,
    marginTop: 32,
    marginBottom: 44,
    style: { fontSize: '12px', background: 'none' },
    ...options,
    marks: [Plot.frame({ stroke: 'var(--rc-color-surface-border)' }), ...marks],
  });
  // The Content-Security-Policy refuses a style element; its few rules stand in the element's own
  // sheet.
  figure.querySelector('style')?.remove();
  // It names its parts in English; the picture as a whole has a name, and its table says the rest.
  figure.querySelectorAll('[aria-label]').forEach((part) => part.removeAttribute('aria-label'));
  const x = figure.scale('x');
  const y = figure.scale('y');
  return {
    svg: figure as SVGSVGElement & Plot.Plot,
    place: (atX, atY) => ({ x: Number(x?.apply(atX)), y: Number(y?.apply(atY)) }),
  };
}
