import { strToU8, zipSync, type Zippable } from 'fflate';
import { svgAsPng } from '../../ui/standalone-svg.ts';
import type { BlockDocument, FigureBlock } from '../blocks/block.ts';
import { htmlReport } from '../blocks/blocks-html.ts';
import { latexReport } from '../blocks/blocks-latex.ts';
import { markdownReport } from '../blocks/blocks-markdown.ts';
import { figuresOf } from '../blocks/report-figures.ts';

export type ReportFormat = 'html' | 'markdown' | 'latex' | 'figures';

/** A report as a file, with what its name ends in: "report.html". */
export interface WrittenReport {
  ending: string;
  content: Blob;
}

/** Pictures are compressed already. */
const stored = { level: 0 } as const;

/**
 * Writes a report as a file: HTML and Markdown as one, LaTeX and the pictures as a zip. The names
 * within a zip are ASCII.
 */
export async function writeReport(
  format: ReportFormat,
  document: BlockDocument,
): Promise<WrittenReport> {
  switch (format) {
    case 'html':
      return { ending: 'report.html', content: textFile('text/html', htmlReport(document)) };
    case 'markdown':
      return { ending: 'report.md', content: textFile('text/markdown', markdownReport(document)) };
    case 'latex':
      return {
        ending: 'report-latex.zip',
        content: zipFile({
          'report.tex': strToU8(latexReport(document)),
          ...(await pngFiles(document, 'figures/')),
        }),
      };
    case 'figures':
      return {
        ending: 'figures.zip',
        content: zipFile({
          ...Object.fromEntries(
            figuresOf(document.blocks).map(({ name, svg }) => [`${name}.svg`, strToU8(svg)]),
          ),
          ...(await pngFiles(document, '')),
        }),
      };
  }
}

async function pngFiles({ blocks }: BlockDocument, folder: string): Promise<Zippable> {
  const files = await Promise.all(
    figuresOf(blocks).map(async (figure) => [`${folder}${figure.name}.png`, await png(figure)]),
  );
  return Object.fromEntries(files) as Zippable;
}

async function png({ svg, width, height }: FigureBlock): Promise<[Uint8Array, typeof stored]> {
  const picture = await svgAsPng(svg, width, height);
  return [new Uint8Array(await picture.arrayBuffer()), stored];
}

function textFile(type: string, text: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

function zipFile(files: Zippable): Blob {
  return new Blob([zipSync(files)], { type: 'application/zip' });
}
