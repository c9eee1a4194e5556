import { withoutForbidden } from '../blocks/escape-markup.ts';
import { table, type FigureBlock } from '../blocks/block.ts';
import type { ChartContent } from '../../ui/chart-figure.ts';
import { standaloneSvg } from '../../ui/standalone-svg.ts';

/** Pixels that a chart in a file is wide. */
const chartWidth = 560;

/** Rows that the table of a chart has in a file. */
const maxRows = 21;

/**
 * A chart of the page as a picture for files, in light colours whatever the page shows now. Its
 * table has as many of its rows, evenly, as can be read.
 */
export function chartFigureBlock(name: string, caption: string, chart: ChartContent): FigureBlock {
  const { columns, rows } = chart.table;
  const all = rows();
  const step = Math.max(1, Math.ceil((all.length - 1) / (maxRows - 1)));
  const shown = all.filter((_, place) => place % step === 0 || place === all.length - 1);
  return {
    kind: 'figure',
    name,
    caption,
    ...drawn(chart),
    table: table(
      caption,
      columns.map((column): [string] => [column]),
      shown.map((cells) => [...cells]),
      { total: all.length },
    ),
  };
}

function drawn({ draw, label }: ChartContent): { svg: string; width: number; height: number } {
  // Colours are known only of what is in the document.
  const ground = document.createElement('div');
  ground.className = 'light';
  ground.style.setProperty('--plot-background', '#ffffff');
  ground.style.color = 'var(--rc-color-text-normal)';
  ground.style.position = 'absolute';
  ground.style.insetInlineStart = '-9999px';
  document.body.append(ground);
  try {
    const { svg } = draw(chartWidth);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
    ground.append(svg);
    svg.setAttribute('font-family', getComputedStyle(ground).fontFamily);
    const { width, height } = svg.viewBox.baseVal;
    return { svg: withoutForbidden(standaloneSvg(svg)), width, height };
  } finally {
    ground.remove();
  }
}
