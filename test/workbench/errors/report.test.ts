import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { BlockDocument } from '../../../src/workbench/blocks/block.ts';
import { htmlReport } from '../../../src/workbench/blocks/blocks-html.ts';
import { escapeMarkdown, markdownReport } from '../../../src/workbench/blocks/blocks-markdown.ts';
import { reportDocument } from '../../../src/workbench/errors/findings/report-document.ts';
import { readEdges } from '../../../src/workbench/errors/length-bins.ts';
import { classCurves } from '../../../src/workbench/report-files/class-curves.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { evaluateWith, fileWithErrors } from './open-errors-page.ts';

const hostile = `</table><script>document.title='ran'</script>"'&|*_\`[x](http://x.example)\n# no`;

/** A report on a file whose category is markup, with a tag that is markup. */
async function hostileReport(): Promise<BlockDocument> {
  const client = openClient();
  const file = fileWithErrors({
    rows: 100,
    category: (row) => (row % 5 === 0 ? hostile : 'books'),
    name: '<img src=x>.csv',
  });
  const evaluation = await evaluateWith(client, file);
  const analysis = await client.analyse(evaluation.id, { lengthEdges: null });
  return reportDocument({
    evaluation,
    analysis,
    tally: [
      { tag: hostile, count: 2 },
      { tag: 'irony', count: 1 },
    ],
    notedReviews: 2,
    wanted: null,
    curves: await classCurves(client, evaluation, null),
  });
}

beforeEach(() => useLocale('en'));
afterEach(async () => {
  disposeClients();
  await useLocale('en');
});

describe('The report as a page', () => {
  it('shows markup of the file and of tags as text, and asks for nothing', async () => {
    const html = htmlReport(await hostileReport());
    const read = new DOMParser().parseFromString(html, 'text/html');
    expect(
      read.querySelectorAll('script, img, iframe, object, link, [src], [href], [onerror]'),
    ).toHaveLength(0);
    expect(read.title).toBe('Evaluation and error analysis: <img src=x>.csv');
    const cells = [...read.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells.filter((text) => text.includes("<script>document.title='ran'"))).not.toEqual([]);
    expect(
      read.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content'),
    ).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('draws the shares with the rate of all rows as a line, with a table behind it', async () => {
    const read = new DOMParser().parseFromString(htmlReport(await hostileReport()), 'text/html');
    const chart = read.querySelector('svg[aria-label="Error rate by group, with 95% intervals"]');
    expect(chart!.querySelectorAll('circle').length).toBeGreaterThan(3);
    expect(chart!.querySelector('[stroke-dasharray]')).not.toBeNull();
    expect(chart!.textContent).toContain('all rows: 20.0%');
    expect(read.querySelectorAll('table').length).toBeGreaterThan(8);
  });

  it('is in the language of the page', async () => {
    await useLocale('pt-BR');
    const report = await hostileReport();
    const read = new DOMParser().parseFromString(htmlReport(report), 'text/html');
    expect(read.documentElement.lang).toBe('pt-BR');
    expect(read.body.textContent).toContain('20 erros em 100 avaliações (20,0%).');
    expect(markdownReport(report)).toContain('## O que fazer');
  });
});

describe('The report as Markdown', () => {
  it('keeps its tables whole whatever the file holds', async () => {
    const markdown = markdownReport(await hostileReport());
    const tables = markdown.match(/(?:^\|.*\|$\n?)+/gm)!;
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const cellsOfLines = table
        .trim()
        .split('\n')
        .map((line) => line.replace(/\\./g, '').split('|').length);
      expect(new Set(cellsOfLines).size, table).toBe(1);
    }
    expect(markdown).not.toMatch(/(?<!\\)<script/);
  });

  it('escapes what Markdown would read', () => {
    expect(escapeMarkdown('a|b *c* _d_ `e` <f> [g](h) #i\nj')).toBe(
      'a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\[g\\](h) \\#i j',
    );
    expect(escapeMarkdown('- no list')).toBe('\\- no list');
    expect(escapeMarkdown('1. no list')).toBe('1\\. no list');
    expect(escapeMarkdown('12.5%')).toBe('12.5%');
    expect(escapeMarkdown('see http://x.example')).toBe('see http\\://x.example');
  });
});

describe('Edges of length bins', () => {
  it('are whole numbers above 0 in rising order', () => {
    expect(readEdges('6, 11;26  51')).toEqual([6, 11, 26, 51]);
    for (const wrong of ['', '0, 4', '4, 4', '9 3', '2.5', '-3', 'ten', '1e3']) {
      expect(readEdges(wrong), wrong).toBeNull();
    }
    expect(readEdges(Array.from({ length: 21 }, (_, edge) => edge + 1).join(' '))).toBeNull();
  });
});
