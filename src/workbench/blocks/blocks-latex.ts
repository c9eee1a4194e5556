import type { BlockDocument, Reference, ReportBlock } from './block.ts';
import { escapeLatex } from './escape-latex.ts';
import { sectionHeading, stepText } from './file-words.ts';
import { tableLatex } from './latex-table.ts';
import { figuresOf, rateFigure } from './report-figures.ts';

/** Pixels of a figure that fill the width of the text. */
const fullWidth = 720;

const headings = ['section', 'subsection', 'subsubsection', 'paragraph'];

/** babel's names of the page's languages. */
const languages: Readonly<Record<string, string>> = { 'pt-BR': 'brazil', en: 'english' };

/**
 * A report as one LaTeX document for pdfLaTeX with the packages of a basic installation. Its
 * pictures are looked for as `figures/NAME.png`. Every text of the report is printed, never run.
 */
export function latexReport({ title, language, blocks }: BlockDocument): string {
  const references = blocks.flatMap((block) =>
    block.kind === 'references' ? block.references : [],
  );
  const hasFigures = figuresOf(blocks).length > 0;
  return `${[
    '% pdflatex report.tex, twice: the second time for the numbers that the text refers to.',
    '% For a chapter of your own: copy what lies between \\maketitle and \\end{document}, with',
    '% the folder figures and, from here, the packages and \\codepoint.',
    '\\documentclass[11pt,a4paper]{article}',
    '\\usepackage[T1]{fontenc}',
    '\\usepackage[utf8]{inputenc}',
    '\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}',
    '\\usepackage{textcomp}',
    `\\usepackage[${languages[language] ?? 'english'}]{babel}`,
    '\\usepackage[margin=2.5cm]{geometry}',
    '\\usepackage{array,booktabs,longtable}',
    ...(hasFigures ? ['\\usepackage{graphicx}'] : []),
    '% A character that the fonts do not have.',
    '\\DeclareRobustCommand{\\codepoint}[1]{{\\scriptsize[U+#1]}\\allowbreak}',
    '\\emergencystretch=3em',
    `\\title{${escapeLatex(title)}}`,
    '\\author{}',
    '\\date{}',
    '\\begin{document}',
    '\\maketitle',
    '',
    ...blocks.flatMap((block) => blockLatex(block, 0, references)),
    '\\end{document}',
  ].join('\n')}\n`;
}

/** @param level of the headings, 0 for sections */
function blockLatex(block: ReportBlock, level: number, references: readonly Reference[]): string[] {
  const within = (blocks: readonly ReportBlock[], deeper: number) =>
    blocks.flatMap((inner) => blockLatex(inner, deeper, references));
  switch (block.kind) {
    case 'paragraph':
      return [cited(block.text, references), ''];
    case 'list':
      return listLatex('itemize', block.items);
    case 'steps':
      return listLatex('enumerate', block.steps.map(stepText));
    case 'table':
      return [tableLatex(block), ''];
    case 'rates':
      return figureLatex(rateFigure(block.name, block.content));
    case 'figure':
      return figureLatex(block);
    case 'chapter':
      return [heading(block.heading, level), ...within(block.blocks, level + 1)];
    case 'sections':
      return block.sections.flatMap((part) => [
        heading(sectionHeading(part), level),
        ...within(part.blocks, level + 1),
      ]);
    case 'details':
      return within(block.blocks, level);
    case 'references':
      return [
        '\\begin{thebibliography}{99}',
        ...block.references.map(
          ({ key, label, text }) => `\\bibitem[${escapeLatex(label)}]{${key}} ${escapeLatex(text)}`,
        ),
        '\\end{thebibliography}',
        '',
      ];
    case 'action':
    case 'slot':
      return [];
  }
}

function heading(text: string, level: number): string {
  return `\\${headings[Math.min(level, headings.length - 1)]}{${escapeLatex(text)}}`;
}

/** Nothing for a list without items, which LaTeX takes for an error. */
function listLatex(kind: 'itemize' | 'enumerate', items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [
    `\\begin{${kind}}`,
    ...items.map((item) => `\\item ${escapeLatex(item)}`),
    `\\end{${kind}}`,
    '',
  ];
}

function figureLatex(figure: { name: string; caption: string; width: number }): string[] {
  const share = Math.min(1, figure.width / fullWidth).toFixed(2);
  return [
    '\\begin{figure}[htbp]',
    '\\centering',
    `\\includegraphics[width=${share}\\linewidth]{figures/${figure.name}.png}`,
    `\\caption{${escapeLatex(figure.caption)}}`,
    `\\label{fig:${figure.name}}`,
    '\\end{figure}',
    '',
  ];
}

/** A text in which "(Wilson, 1927; Tango, 1998)" is a citation of the sources of these labels. */
function cited(text: string, references: readonly Reference[]): string {
  const keys = new Map(references.map(({ key, label }) => [label, key]));
  return text
    .split(/(\([^()]*\))/)
    .map((part) => {
      const found = part.startsWith('(')
        ? part
            .slice(1, -1)
            .split('; ')
            .map((label) => keys.get(label))
        : [undefined];
      return found.some((key) => key === undefined)
        ? withEdges(part)
        : `\\cite{${found.join(',')}}`;
    })
    .join('');
}

/** A part of a text, with the spaces that stand between it and its neighbours. */
function withEdges(part: string): string {
  if (part === '') return '';
  const written = escapeLatex(part);
  const before = /^\s/.test(part) ? ' ' : '';
  const after = written !== '' && /\s$/.test(part) ? ' ' : '';
  return `${before}${written}${after}`;
}
