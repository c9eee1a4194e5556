import type { Plugin } from 'vite';

/** Most values and bytes that a page may claim; the reader holds whole row groups to the same. */
const maxValues = 10_000_000;
const maxBytes = 512 * 1024 * 1024;

const claim = (value: string, most: number) =>
  `((claimed) => { if (!(claimed >= 0 && claimed <= ${most})) throw new Error(\`a page claims \${claimed}\`); return claimed })(${value})`;

/** What is written in hyparquet 1.31.5, and what stands there instead. */
const changes: Record<string, [written: string, bounded: string][]> = {
  'encoding.js': [
    [
      'readRle(reader, count, width',
      'readRle(reader, Math.min(count, output.length - seen), width',
    ],
    ['while (count) {', 'while (count && seen < output.length) {'],
  ],
  'column.js': ['5', '7', '8'].map((field) => [
    `num_values: header.field_${field}.field_1,`,
    `num_values: ${claim(`header.field_${field}.field_1`, maxValues)},`,
  ]),
  'datapage.js': [
    [
      'page = new Uint8Array(uncompressed_page_size)',
      `page = new Uint8Array(${claim('uncompressed_page_size', maxBytes)})`,
    ],
  ],
};

/**
 * Bounds what hyparquet does for a page of Parquet by what the page can hold: a file of 3 kB may
 * claim a run of two thousand million equal values, which the package would write out one by one,
 * beyond the end of the page.
 */
export function boundedParquetPages(): Plugin {
  return {
    name: 'bounded-parquet-pages',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]hyparquet[\\/]src[\\/](?:encoding|column|datapage)\.js/ },
      handler(code, id) {
        const file = /(?:encoding|column|datapage)\.js/.exec(id)?.[0] ?? '';
        return (changes[file] ?? []).reduce((changed, [written, bounded]) => {
          if (changed.split(written).length !== 2) {
            this.error(`hyparquet has changed: ${file} does not hold "${written}" once.`);
          }
          return changed.replace(written, () => bounded);
        }, code);
      },
    },
  };
}
