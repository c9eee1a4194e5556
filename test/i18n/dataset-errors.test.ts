import { describe, expect, it } from 'vitest';
import { errors as english } from '../../src/i18n/en/errors.ts';
import { errors as portuguese } from '../../src/i18n/pt-br/errors.ts';

describe('what a user reads of a file that cannot be read', () => {
  it.each([
    ['an .xls or a workbook with a password', 'file-binary', { kind: 'xls' }, /password/, /senha/],
    ['a picture', 'file-binary', { kind: 'png' }, /looks like png.*XLSX/, /parece ser png.*XLSX/],
    ['a bomb', 'file-too-large', { limit: 128 }, /128 MiB.*CSV/, /128 MiB.*CSV/],
    [
      'a sheet too wide and long',
      'file-too-large',
      { cells: 20e6 },
      /20,000,000 cells/,
      /20\.000\.000 células/,
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

describe('what a user reads of a problem in the file', () => {
  it.each([
    [
      'too-few-cells',
      { found: 1, expected: 3 },
      /^1 cell where 3 were/,
      /^1 célula onde se esperavam 3/,
    ],
    [
      'too-many-cells',
      { found: 2, expected: 1 },
      /^2 cells where 1 was/,
      /^2 células onde se esperava 1/,
    ],
    // Nothing of such a row is read.
    ['text-too-long', {}, /left out/, /deixada de fora/],
  ] as const)('%s', (code, detail, inEnglish, inPortuguese) => {
    expect(english.problems[code](detail)).toMatch(inEnglish);
    expect(portuguese.problems[code](detail)).toMatch(inPortuguese);
  });
});
