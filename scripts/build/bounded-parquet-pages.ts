import type { Plugin } from 'vite';

/** Most values and bytes that a page may claim; the reader holds whole row groups to the same. */
const maxValues = 10_000_000;
const maxBytes = 512 * 1024 * 1024;

const claim = (value: string, most: number) =>
  `((claimed) => { if (!(claimed >= 0 && claimed <= ${most})) throw new Error(\`a page claims \${claimed}\`); return claimed })(${value})`;

/** What a header says, bounded where it is read; where it says nothing, the page is refused too. */
function bounding(written: string, most: number): [written: string, bounded: string] {
  const value = /header\.field_\d(?:\.field_\d)?/.exec(written)?.[0] ?? '';
  return [written, written.replace(value, () => claim(value, most))];
}

/** What is written in hyparquet 1.31.5, and what stands there instead. */
const changes: Record<string, [written: string, bounded: string][]> = {
  'encoding.js': [
    [
      'readRle(reader, count, width',
      'readRle(reader, Math.min(count, output.length - seen), width',
    ],
    ['while (count) {', 'while (count && seen < output.length) {'],
  ],
  'column.js': [
    bounding('const uncompressed_page_size = header.field_2\n', maxBytes),
    bounding('const compressed_page_size = header.field_3\n', maxBytes),
    ...['5', '7', '8'].map((field) =>
      bounding(`num_values: header.field_${field}.field_1,`, maxValues),
    ),
    bounding('num_nulls: header.field_8.field_2,', maxValues),
    bounding('num_rows: header.field_8.field_3,', maxValues),
    bounding('definition_levels_byte_length: header.field_8.field_5,', maxBytes),
    bounding('repetition_levels_byte_length: header.field_8.field_6,', maxBytes),
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
      filter: { id: /[\\/]hyparquet[\\/]src[\\/](?:encoding|column)\.js/ },
      handler(code, id) {
        const file = /(?:encoding|column)\.js/.exec(id)?.[0] ?? '';
        const whole = (changes[file] ?? []).reduce((changed, [written, bounded]) => {
          if (changed.split(written).length !== 2) {
            this.error(`hyparquet has changed: ${file} does not hold "${written}" once.`);
          }
          return changed.replace(written, () => bounded);
        }, code);
        // The package has no map of its own, and lines stay where they are.
        return { code: whole, map: null };
      },
    },
  };
}
