import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { BlockDocument } from '../../../src/workbench/blocks/block.ts';
import { reportDocument } from '../../../src/workbench/errors/findings/report-document.ts';
import { classCurves } from '../../../src/workbench/report-files/class-curves.ts';
import { evaluationDocument } from '../../../src/workbench/report-files/evaluation-document.ts';
import { writeReport } from '../../../src/workbench/report-files/write-report.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { fileOfStars } from './files-of-classes.ts';
import { evaluateWith, fileWithErrors } from './open-errors-page.ts';

const hostile = `\\input{/etc/passwd} $x$ 50% a_b & #1 ^^5c 😀 e\u0301\u0327 \u202Eשלום</svg><script>`;

async function reportOf(category: string): Promise<BlockDocument> {
  const client = openClient();
  const file = fileWithErrors({
    rows: 100,
    category: (row) => (row % 5 === 0 ? category : 'books'),
    name: `${category.slice(0, 8)}.csv`,
  });
  const evaluation = await evaluateWith(client, file);
  const analysis = await client.analyse(evaluation.id, { lengthEdges: null });
  const curves = await classCurves(client, evaluation, null);
  return reportDocument({ evaluation, analysis, curves, tally: [], notedReviews: 0, wanted: null });
}

async function filesOf(
  format: 'latex' | 'figures',
  report: BlockDocument,
): Promise<Record<string, Uint8Array>> {
  const { content } = await writeReport(format, report);
  return unzipSync(new Uint8Array(await content.arrayBuffer()));
}

async function textOf(format: 'html' | 'markdown', report: BlockDocument): Promise<string> {
  return (await writeReport(format, report)).content.text();
}

beforeEach(() => useLocale('en'));
afterEach(async () => {
  disposeClients();
  await useLocale('en');
});

describe('The report as LaTeX', () => {
  it('prints what would run, in tables that stay whole', async () => {
    const files = await filesOf('latex', await reportOf(hostile));
    const tex = strFromU8(files['report.tex']!);
    const body = tex.slice(tex.indexOf('\\begin{document}'));
    expect(body).toContain('\\textbackslash{}input\\{/etc/passwd\\} \\$x\\$ 50\\%');
    expect(body).not.toMatch(/\\input|😀|\u202E|ש/u);
    const tables = body.match(/\\begin\{longtable\}[^]*?\\end\{longtable\}/g)!;
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const rows = table
        .split('\n')
        .filter((line) => /\\tabularnewline/.test(line))
        .slice(1);
      const cells = rows.map((row) => row.replace(/\\&/g, '').split('&').length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it('comes with the pictures that it includes, and cites what it lists', async () => {
    const files = await filesOf('latex', await reportOf('toys'));
    const tex = strFromU8(files['report.tex']!);
    const included = [...tex.matchAll(/\\includegraphics\[[^\]]*\]\{([^}]+)\}/g)].map(
      ([, name]) => name!,
    );
    expect(included.length).toBeGreaterThan(6);
    expect(new Set(included).size).toBe(included.length);
    expect(Object.keys(files).sort()).toEqual(['report.tex', ...included].sort());
    const listed = [...tex.matchAll(/\\bibitem\[[^\]]+\]\{(\w+)\}/g)].map(([, key]) => key!);
    const cited = [...tex.matchAll(/\\cite\{([\w,]+)\}/g)].flatMap(([, keys]) => keys!.split(','));
    expect(listed).toEqual([...new Set(cited)].sort());
    expect(listed).toEqual(expect.arrayContaining(['wilson1927', 'benjamini1995']));
    expect(listed).not.toContain('mcnemar1947');
  });

  it('is in the language of the page', async () => {
    await useLocale('pt-BR');
    const files = await filesOf('latex', await reportOf('toys'));
    const tex = strFromU8(files['report.tex']!);
    expect(tex).toContain('\\usepackage[brazil]{babel}');
    expect(tex).toContain('\\section{Método}');
  });
});

describe('The pictures of a report', () => {
  it('are whole SVG files with the same as PNG, twice as large, under ASCII names', async () => {
    const files = await filesOf('figures', await reportOf(hostile));
    const names = Object.keys(files);
    expect(names.every((name) => /^[a-z0-9-]+\.(?:svg|png)$/.test(name))).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining(
        [
          ...['confusion-matrix', 'roc-curve', 'precision-recall-curve', 'calibration'],
          ...['scores-by-threshold', 'probability-histogram', 'slices'],
        ].flatMap((name) => [`${name}.svg`, `${name}.png`]),
      ),
    );
    for (const name of names.filter((one) => one.endsWith('.svg'))) {
      const text = strFromU8(files[name]!);
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      expect(svg.localName, name).toBe('svg');
      expect(svg.querySelectorAll('script, parsererror, [style], style, image')).toHaveLength(0);
      expect(text, name).not.toMatch(/var\(|currentcolor/i);
      expect(svg.getAttribute('font-family')).toMatch(/sans-serif/);
      const png = await createImageBitmap(
        new Blob([new Uint8Array(files[name.replace('svg', 'png')]!)]),
      );
      expect(png.width, name).toBe(2 * Number(svg.getAttribute('width')));
    }
  });

  it('are drawn for paper while the page is dark', async () => {
    document.documentElement.classList.add('dark');
    try {
      const files = await filesOf('figures', await reportOf('toys'));
      const svg = strFromU8(files['roc-curve.svg']!);
      expect(svg).toContain('color="rgb(29, 36, 48)"');
      expect(svg).not.toContain('rgb(233, 231, 226)');
    } finally {
      document.documentElement.classList.remove('dark');
    }
  });
});

describe('Every report', () => {
  it('has the matrix, averages with intervals, curves, labels, method and sources', async () => {
    const report = await reportOf('toys');
    const markdown = await textOf('markdown', report);
    for (const part of [
      /\| truly negative \| \d+ \(\d+\.\d%\) \|/,
      /\| Macro: every class counts the same \| \d.*% \(\d.* to .*%\) \|/,
      /\| Class \| Precision \| Recall \| F1 \|/,
      /\*\*ROC curve, negative against the rest\. .*\n\n\| Threshold \|/,
      /\| negative \| negative \|/,
      /## Method\n\n.*\\?\(Pedregosa et al\., 2011\\?\)/,
      /- E\. B\. Wilson\. Probable inference/,
    ]) {
      expect(markdown).toMatch(part);
    }
    const html = await textOf('html', report);
    const read = new DOMParser().parseFromString(html, 'text/html');
    expect(read.querySelectorAll('figure > svg').length).toBeGreaterThan(6);
    expect([...read.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Evaluation', 'Curves', 'Data', 'Method', 'References']),
    );
  });

  it('says of five stars what was measured of them, class by class', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileOfStars(), { ofColumn: true });
    const curves = await classCurves(client, evaluation, null);
    const report = evaluationDocument({ evaluation, wanted: null, curves });
    const markdown = await textOf('markdown', report);
    expect(markdown).toContain('quadratic-weighted kappa (Cohen, 1968)');
    expect(Object.keys(await filesOf('figures', report))).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5].map((stars) => `roc-curve-${stars}.svg`)),
    );
    expect(markdown).not.toMatch(/undefined|NaN|\[object/);
  });
});
