import { describe, expect, it } from 'vitest';
import { errors as english } from '../../src/i18n/en/errors.ts';
import { errors as portuguese } from '../../src/i18n/pt-br/errors.ts';

describe('what a person reads of a file that cannot be read', () => {
  it.each([
    ['an .xls or a workbook with a password', 'file-binary', { kind: 'xls' }, /password/, /senha/],
    ['a picture', 'file-binary', { kind: 'png' }, /looks like png.*XLSX/, /parece ser png.*XLSX/],
    ['a bomb', 'file-too-large', { limit: 128 }, /128 MiB.*CSV/, /128 MiB.*CSV/],
    [
      'a sheet too wide and long',
      'file-too-large',
      { cells: 20e6 },
      /20000000 cells/,
      /20000000 células/,
    ],
    ['a half', 'file-damaged', { kind: 'gzip' }, /cut off \(gzip\)/, /cortado \(gzip\)/],
    ['a full zip', 'archive-not-one-table', { count: 3 }, /3 files/, /3 arquivos/],
    ['an empty zip', 'archive-not-one-table', { count: 0 }, /no file of rows/, /nenhum arquivo/],
    ['a codec', 'parquet-codec', { codec: 'ZSTD' }, /ZSTD.*Snappy/, /ZSTD.*Snappy/],
    ['a wrong sheet', 'sheet-missing', { sheet: 'Maio' }, /“Maio”/, /“Maio”/],
    ['an empty sheet', 'sheet-empty', { sheet: 'Maio' }, /“Maio” has no cells/, /“Maio” não tem/],
  ] as const)('%s', (_, code, detail, inEnglish, inPortuguese) => {
    expect(english.jobs[code](detail)).toMatch(inEnglish);
    expect(portuguese.jobs[code](detail)).toMatch(inPortuguese);
  });

  it('names the file where there are several', () => {
    const detail = { file: 'b.csv' };
    expect(english.jobs['file-empty'](detail)).toMatch(/^b\.csv: The file is empty/);
    expect(portuguese.jobs['file-empty'](detail)).toMatch(/^b\.csv: O arquivo está vazio/);
    expect(english.jobs['file-empty']({})).toMatch(/^The file is empty/);
  });
});
