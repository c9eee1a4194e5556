import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { table, type FigureBlock } from '../blocks/block.ts';
import { escapeMarkup, withoutForbidden } from '../blocks/escape-markup.ts';

const cellHeight = 44;
const labelWidth = 150;
const top = 58;
const maxWidth = 720;
const letterWidth = 6.6;

const ink = { dark: '#1d2430', quiet: '#5a6270' };

/** Opacity of the ground of the largest share: dark ink keeps a contrast of 5 : 1 on it. */
const darkest = 0.6;

/**
 * The confusion matrix as a picture: counts, with their share of the true class as the tint. Its
 * table holds the same.
 */
export function matrixFigure({ classes, confusionMatrix }: EvaluationReport): FigureBlock {
  const { report: words } = messages().evaluate;
  const caption = `${words.matrixHeading}. ${words.matrixCaption.row}`;
  const names = classes.map((name) => withoutForbidden(words.classes({ name })));
  const cellWidth = Math.min(150, Math.floor((maxWidth - labelWidth) / classes.length));
  const width = labelWidth + cellWidth * classes.length;
  const height = top + cellHeight * classes.length + 8;
  const isNarrow = cellWidth < 90;
  const text = (x: number, y: number, content: string, attributes: string) =>
    `<text x="${x}" y="${y}" ${attributes}>${escapeMarkup(content)}</text>`;
  const middle = (column: number) => labelWidth + (column + 0.5) * cellWidth;
  const headWords = `text-anchor="middle" fill="${ink.quiet}"`;
  return {
    kind: 'figure',
    name: 'confusion-matrix',
    caption,
    width,
    height,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(caption)}" font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${ink.dark}">`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      text(labelWidth + (cellWidth * classes.length) / 2, 18, words.predictedClass, headWords),
      text(labelWidth - 10, 46, words.trueClass, `text-anchor="end" fill="${ink.quiet}"`),
      ...names.map((name, column) =>
        text(
          middle(column),
          46,
          shortened(name, cellWidth),
          'text-anchor="middle" font-weight="600"',
        ),
      ),
      ...confusionMatrix.flatMap((counts, row) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const y = top + row * cellHeight;
        return [
          text(
            labelWidth - 10,
            y + cellHeight / 2 + 5,
            shortened(names[row] ?? '', labelWidth - 10),
            'text-anchor="end" font-weight="600"',
          ),
          ...counts.flatMap((count, column) => {
            const share = total === 0 ? 0 : count / total;
            const tint = `fill="#0b5f56" fill-opacity="${(darkest * share).toFixed(3)}"`;
            const x = labelWidth + column * cellWidth;
            return [
              `<rect x="${x}" y="${y}" width="${cellWidth}" height="${cellHeight}" ${tint} stroke="#e1dfd9"/>`,
              text(
                middle(column),
                y + (isNarrow ? 27 : 20),
                formatInteger(count),
                'text-anchor="middle"',
              ),
              isNarrow || total === 0
                ? ''
                : text(
                    middle(column),
                    y + 36,
                    formatPercent(share),
                    'text-anchor="middle" font-size="11"',
                  ),
            ];
          }),
        ];
      }),
      '</svg>',
    ].join(''),
    table: table(
      caption,
      ['', ...names.map((name): [string] => [`${words.predicted} ${name}`])],
      confusionMatrix.map((counts, index) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        return [
          `${words.truly} ${names[index] ?? ''}`,
          ...counts.map(
            (count) =>
              `${formatInteger(count)} (${total === 0 ? '–' : formatPercent(count / total)})`,
          ),
        ];
      }),
    ),
  };
}

/** As much of a name as fits a width. */
function shortened(name: string, width: number): string {
  const most = Math.max(2, Math.floor(width / letterWidth) - 1);
  const characters = [...name];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
}
