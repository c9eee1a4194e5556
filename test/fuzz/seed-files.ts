import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encode } from '../dataset/file-of.ts';
import { workbookFile } from '../dataset/xlsx-file.ts';
import { zipOf } from '../fixtures/model/zips.ts';

const reviews = [
  ['Adorei, chegou antes do prazo', 5, 'SP'],
  ['Veio quebrado; "não" recomendo', 1, 'RJ'],
  ['Works great, love it\nbought two', 4, 'SP'],
  ['Ótimo, mas caro 😀', 3, 'MG'],
  ['Terrible. Do not buy', 2, 'RJ'],
] as const;
const rows = Array.from({ length: 12 }, (_, row) => {
  const [text, stars, state] = reviews[row % reviews.length]!;
  return { id: row + 1, review: text, stars, state };
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (delimiter: string) =>
  ['id', 'review', 'stars', 'state'].join(delimiter) +
  '\n' +
  rows
    .map(({ id, review, stars, state }) => [id, quoted(review), stars, state].join(delimiter))
    .join('\n');

async function workbook(): Promise<Uint8Array> {
  const cells = rows
    .map(
      ({ review, stars }, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}" t="inlineStr"><is><t>${review.replaceAll('&', '&amp;')}</t></is></c>` +
        `<c r="B${index + 2}"><v>${stars}</v></c></row>`,
    )
    .join('');
  const head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  const file = workbookFile({
    sheets: { Reviews: head + cells },
    sharedStrings: '<si><t>review</t></si><si><t>stars</t></si>',
  });
  return new Uint8Array(await file.arrayBuffer());
}

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/dataset/${name}`, import.meta.url));

/** Files of every kind that the page reads, by name. */
export async function seedFiles(): Promise<[name: string, bytes: Uint8Array][]> {
  const json = JSON.stringify(rows);
  return [
    ['comma.csv', encode(table(','), 'utf-8')],
    ['semicolon.csv', encode(table(';').replaceAll('😀', ''), 'windows-1252')],
    ['tab.tsv', encode(table('\t'), 'utf-16le')],
    ['lines.jsonl', encode(rows.map((row) => JSON.stringify(row)).join('\n'), 'utf-8')],
    ['array.json', encode(json, 'utf-8')],
    ['within.json', encode(`{"meta":{"n":12},"data":${json}}`, 'utf-8')],
    ['packed.csv.gz', gzipSync(table(','))],
    ['packed.zip', zipOf({ 'reviews.csv': table(',') })],
    ['made.xlsx', await workbook()],
    ['reviews.xlsx', fixture('reviews.xlsx')],
    ['none.parquet', fixture('reviews-none.parquet')],
    ['snappy.parquet', fixture('reviews-snappy.parquet')],
    ['gzip.parquet', fixture('reviews-gzip.parquet')],
    ['pages-v2.parquet', fixture('reviews-pages-v2.parquet')],
  ];
}
