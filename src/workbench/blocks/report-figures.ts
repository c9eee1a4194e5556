import type { FigureBlock, ReportBlock } from './block.ts';
import {
  rateChartHeight,
  rateChartSvg,
  rateChartWidth,
  type RateChartContent,
} from './rate-chart-svg.ts';

/** Every picture of a report, in its order. */
export function figuresOf(blocks: readonly ReportBlock[]): FigureBlock[] {
  return blocks.flatMap((block): FigureBlock[] => {
    switch (block.kind) {
      case 'figure':
        return [block];
      case 'rates':
        return [rateFigure(block.name, block.content)];
      case 'chapter':
      case 'details':
        return figuresOf(block.blocks);
      case 'sections':
        return block.sections.flatMap((part) => figuresOf(part.blocks));
      default:
        return [];
    }
  });
}

/** A chart of shares as the picture that is drawn of it. A table stands next to each of them. */
export function rateFigure(name: string, content: RateChartContent): FigureBlock {
  return {
    kind: 'figure',
    name,
    caption: content.title,
    svg: rateChartSvg(content, { standalone: true }),
    width: rateChartWidth,
    height: rateChartHeight(content),
    table: null,
  };
}
