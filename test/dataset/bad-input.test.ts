import { describe, expect, it } from 'vitest';
import type {
  DatasetSurvey,
  LabelledRow,
  LabelMapping,
  ReadOptions,
} from '../../src/dataset/dataset.ts';
import { DatasetError } from '../../src/dataset/dataset-error.ts';
import { readLabelledRows, type ReadingOutcome } from '../../src/dataset/read-labelled-rows.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { encode, fileOf, named } from './file-of.ts';

const survey = (
  file: Blob,
  name = 'reviews.csv',
  options: ReadOptions = {},
): Promise<DatasetSurvey> => surveyDataset([named(file, name)], options, {});

async function refusal(
  file: Blob,
  name?: string,
): Promise<{ code: string; detail: DatasetError['detail'] }> {
  try {
    await survey(file, name);
  } catch (error) {
    if (error instanceof DatasetError) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error('The file was accepted');
}

const starsAsLabels: LabelMapping = {
  scheme: 'binary-0-1',
  assignments: [
    { value: '1', count: 1, target: 'positive' },
    { value: '0', count: 1, target: 'negative' },
    { value: 'meh', count: 1, target: 'neutral' },
    { value: 'skip', count: 1, target: 'leave-out' },
  ],
};

async function read(
  file: Blob,
  { fileFormat }: DatasetSurvey,
  columns = { text: 0, label: 1, id: null, groups: [] as number[] },
  labels = starsAsLabels,
): Promise<ReadingOutcome & { kept: LabelledRow[] }> {
  const kept: LabelledRow[] = [];
  const outcome = await readLabelledRows(
    [named(file, 'reviews.csv')],
    [fileFormat],
    columns,
    labels,
    {
      onRows: (batch) => {
        kept.push(...batch);
      },
    },
  );
  return { ...outcome, kept };
}

describe('a file that cannot be rows is refused', () => {
  it.each([
    ['of 0 bytes', ''],
    ['with a byte order mark only', '\uFEFF'],
    ['with spaces and line ends only', ' \n\r\n\t \n'],
  ])('%s: file-empty', async (_, text) => {
    expect(await refusal(fileOf(text))).toMatchObject({ code: 'file-empty' });
  });

  it.each(['text,label\n', 'review_text;nota', '\uFEFFid\ttexto\tsentimento\r\n\r\n', 'foo,bar\n'])(
    'with the header %j only: file-header-only',
    async (text) => {
      expect(await refusal(fileOf(text))).toMatchObject({ code: 'file-header-only' });
    },
  );

  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ['pdf', [...encode('%PDF-1.7\n%', 'utf-8'), 0xe2, 0xe3]],
    ['sqlite', [...encode('SQLite format 3\0', 'utf-8'), 0x10, 0]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['tar', [...encode('reviews.csv'.padEnd(257, '\0'), 'utf-8'), ...encode('ustar', 'utf-8')]],
  ])('a %s renamed .csv: file-binary', async (kind, bytes) => {
    expect(await refusal(new Blob([Uint8Array.from(bytes)]))).toEqual({
      code: 'file-binary',
      detail: { kind },
    });
  });

  it.each([
    ['gzip', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]],
    ['zip', [0x50, 0x4b, 3, 4, 20, 0, ...encode('reviews.csv', 'utf-8')]],
    ['parquet', [...encode('PAR1', 'utf-8'), 21, 4]],
  ])('a %s of which the rest is missing: file-damaged', async (kind, bytes) => {
    expect(await refusal(new Blob([Uint8Array.from(bytes)]))).toEqual({
      code: 'file-damaged',
      detail: { kind },
    });
  });

  it('with bytes that are no text at all: file-binary', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 2654435761) >>> 13);
    expect(await refusal(new Blob([bytes]))).toEqual({
      code: 'file-binary',
      detail: { kind: 'unknown' },
    });
  });

  it('that the browser will not read (a folder, a file removed meanwhile): file-unreadable', async () => {
    const folder = new Blob(['text']);
    folder.slice = () => {
      throw new DOMException('A requested file or directory could not be found', 'NotFoundError');
    };
    expect(await refusal(folder)).toMatchObject({ code: 'file-unreadable' });
  });

  it('with 5,000 columns: file-too-many-columns', async () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `c${String(i)}`);
    expect(await refusal(fileOf(`${names.join(',')}\n${names.join(',')}\n`))).toEqual({
      code: 'file-too-many-columns',
      detail: { limit: 1_000 },
    });
    const record = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])));
    expect(await refusal(fileOf(record), 'a.jsonl')).toMatchObject({
      code: 'file-too-many-columns',
    });
  });

  it('JSON that breaks in the middle: json-invalid, with the line and the row', async () => {
    const text =
      '[\n{"text": "a", "label": 1},\n{"text": "b" "label": 0},\n{"text": "c", "label": 1}\n]';
    expect(await refusal(fileOf(text), 'a.json')).toEqual({
      code: 'json-invalid',
      detail: { line: 3, position: text.indexOf('{"text": "b"'), row: 2 },
    });
  });

  it.each([
    ['cut off inside a record', '[\n{"text": "a"},\n{"text": "b', 3],
    ['cut off after a record', '[{"text": "a"},\n', 2],
    ['without a comma between records', '[{"text": "a"}\n{"text": "b"}]', 2],
    ['with a comma too many', '[{"text": "a"},\n]', 2],
    ['with something after the end', '[{"text": "a"}]\n]', 2],
    ['broken after the rows', '{"reviews": [{"text": "a"}],\n"next": nope}', 2],
  ])('JSON %s: json-invalid', async (_, text, line) => {
    expect(await refusal(fileOf(text), 'a.json')).toMatchObject({
      code: 'json-invalid',
      detail: { line },
    });
  });

  it.each([
    ['an object of objects', '{"text": {"a": "a"}, "label": {"b": 1}}'],
    ['an array of numbers', '[1, 2, 3]'],
    ['an array of arrays', '[["a", 1], ["b", 0]]'],
    ['a wrapped array of texts', '{"reviews": ["a", "b"]}'],
  ])('JSON that is %s: json-not-rows', async (_, text) => {
    expect(await refusal(fileOf(text), 'a.json')).toMatchObject({ code: 'json-not-rows' });
  });

  it('JSON with no rows: file-empty', async () => {
    expect(await refusal(fileOf('[]'), 'a.json')).toMatchObject({ code: 'file-empty' });
    expect(await refusal(fileOf('{"reviews": []}'), 'a.json')).toMatchObject({
      code: 'json-not-rows',
    });
  });

  it('JSON Lines without one good line: json-invalid', async () => {
    expect(await refusal(fileOf('{"a": \n{"b": \n'), 'a.jsonl')).toMatchObject({
      code: 'json-invalid',
    });
  });
});

describe('a row that cannot be used is reported by its number and the others are kept', () => {
  it('empty text, no label, unmapped, neutral and left out', async () => {
    const file = fileOf(
      'text,label\nótimo,1\n,1\n   ,0\nruim,\nnão sei,7\nmais ou menos,meh\ntanto faz,skip\npéssimo,0\n',
    );
    const outcome = await read(file, await survey(file));
    expect(outcome.kept.map(({ row, text, target }) => [row, text, target])).toEqual([
      [1, 'ótimo', 1],
      [8, 'péssimo', 0],
    ]);
    expect(outcome.rows).toBe(8);
    expect(outcome.excluded).toEqual({
      neutral: 1,
      leaveOut: 1,
      unmapped: 1,
      emptyText: 2,
      noLabel: 1,
      noPrediction: 0,
      malformed: 0,
    });
    expect(outcome.problems).toMatchObject([
      { row: 2, code: 'empty-text' },
      { row: 3, code: 'empty-text' },
      { row: 4, code: 'no-label' },
      { row: 5, code: 'unmapped-label', detail: { value: '7' } },
    ]);
  });

  it('too few cells: used where text and label are there', async () => {
    const file = fileOf('text,label,city\nbom,1,Rio\nruim,0\nso texto\nbom,1,Recife\n');
    const found = await survey(file);
    expect(found.problems).toMatchObject([
      { row: 2, code: 'too-few-cells', detail: { expected: 3, found: 2 } },
      { row: 3, code: 'too-few-cells', detail: { expected: 3, found: 1 } },
    ]);
    const outcome = await read(file, found);
    expect(outcome.kept.map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(outcome.excluded).toMatchObject({ noLabel: 1, malformed: 0 });
  });

  it('too many cells: left out as malformed, since the columns have shifted', async () => {
    const file = fileOf('text,label\nbom,1\nbom, mas caro,0\nruim,0,,\n');
    const outcome = await read(file, await survey(file));
    expect(outcome.kept.map(({ row }) => row)).toEqual([1, 3]);
    expect(outcome.excluded.malformed).toBe(1);
    expect(outcome.problems).toMatchObject([
      { row: 2, code: 'too-many-cells', detail: { expected: 2, found: 3 } },
    ]);
  });

  it('counts every problem and keeps the first thousand', async () => {
    const file = fileOf(`text,label\nbom,1\n${',1\n'.repeat(1_500)}`);
    const outcome = await read(file, await survey(file));
    expect(outcome.problemCount).toBe(1_500);
    expect(outcome.problems).toHaveLength(1_000);
    expect(outcome.problems.at(-1)).toMatchObject({ row: 1_001, code: 'empty-text' });
  });

  it('JSON Lines: a bad line and a line that is no object', async () => {
    const file = fileOf(
      '{"text":"bom","label":"1"}\n{"text": oops}\n\n[1]\n{"text":"ruim","label":"0"}\n',
    );
    const found = await survey(file, 'a.jsonl');
    expect(found.rows).toBe(4);
    expect(found.problems).toMatchObject([
      { row: 2, code: 'invalid-json-line' },
      { row: 3, code: 'not-an-object' },
    ]);
    const outcome = await read(file, found);
    expect(outcome.kept.map(({ row, text }) => [row, text])).toEqual([
      [1, 'bom'],
      [4, 'ruim'],
    ]);
    expect(outcome.excluded.malformed).toBe(2);
  });

  it('a JSON element that is no object', async () => {
    const found = await survey(
      fileOf('[{"text":"bom","label":1}, 3, {"text":"ruim","label":0}]'),
      'a.json',
    );
    expect(found.rows).toBe(3);
    expect(found.problems).toMatchObject([{ row: 2, code: 'not-an-object' }]);
  });

  it('NUL bytes: reported, and taken out so that the label is understood', async () => {
    const file = fileOf('text,label\nbom dia,1\nbom\0 dia,0\0\n');
    const outcome = await read(file, await survey(file));
    expect(outcome.kept.map(({ text, target }) => [text, target])).toEqual([
      ['bom dia', 1],
      ['bom dia', 0],
    ]);
    expect(outcome.problems).toMatchObject([{ row: 2, code: 'nul-byte' }]);
  });

  it('bytes that stand for no character: reported, and the file stays UTF-8', async () => {
    const damaged = new Blob([
      encode('text,label\nnão é ótimo,0\nbom', 'utf-8'),
      Uint8Array.of(0xe9),
      encode(',1\nação,1\n', 'utf-8'),
    ]);
    const found = await survey(damaged);
    expect(found.fileFormat.encoding).toBe('utf-8');
    expect(found.problems).toMatchObject([{ row: 2, code: 'undecodable-bytes' }]);
    expect(found.head[1]).toEqual(['bom\uFFFD', '1']);
  });

  it('UTF-16 cut in the middle of a character', async () => {
    const bytes = encode('\uFEFFtext,label\nbom,1\nruim,0', 'utf-16le');
    const found = await survey(new Blob([bytes.slice(0, -1)]));
    expect(found.problems).toMatchObject([{ row: 2, code: 'undecodable-bytes' }]);
  });
});

describe('a quote that is never closed', () => {
  it('costs its own line, not the file', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `linha ${String(i)},${String(i % 2)}`);
    lines[10] = '"aspas abertas,1';
    const file = fileOf(`text,label\n${lines.join('\n')}\n`);
    const found = await survey(file);
    expect(found.rows).toBe(50);
    expect(found.problems).toMatchObject([{ row: 11, code: 'unclosed-quote' }]);
    const outcome = await read(file, found);
    expect(outcome.kept).toHaveLength(50);
    expect(outcome.kept[10]).toMatchObject({ row: 11, text: '"aspas abertas', target: 1 });
  });

  it('is found before the next quoted cell, where it would seem to close', async () => {
    const file = fileOf(
      'id,text,label\n1,"bom, muito bom",1\n2,"aspas abertas,0\n3,"ruim, ruim",0\n4,"ok, ok",1\n',
    );
    const found = await survey(file);
    expect(found.rows).toBe(4);
    expect(found.problems).toMatchObject([{ row: 2, code: 'unclosed-quote' }]);
    expect(found.head[2]).toEqual(['3', 'ruim, ruim', '0']);
  });

  it('leaves a quoted text of several lines alone, even with quotes inside that nobody doubled', async () => {
    const file = fileOf(
      'text,label\n"Ele disse "não" e\nfoi embora",0\n"linha\n\n""dupla""\n",1\n',
    );
    const found = await survey(file, 'a.csv', { delimiter: ',' });
    expect(found.problemCount).toBe(0);
    expect(found.head).toEqual([
      ['Ele disse "não" e\nfoi embora', '0'],
      ['linha\n\n"dupla"\n', '1'],
    ]);
  });

  it('in a tab file reads quotes that open a text as text', async () => {
    const file = fileOf('text\tlabel\n"Great" movie\t1\nHe said "hi"\t0\nplain\t1\n');
    const found = await survey(file);
    expect(found.rows).toBe(3);
    expect(found.head.map((row) => row[0])).toEqual(['"Great" movie', 'He said "hi"', 'plain']);
  });

  it('after twenty of them, quotes mean nothing any more', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `"aberta ${String(i)},1`);
    const found = await survey(fileOf(`text,label\n${lines.join('\n')}\n"fim",0\n`));
    expect(found.rows).toBe(41);
    expect(found.problems.filter(({ code }) => code === 'unclosed-quote')).toHaveLength(20);
  });

  it('in the first line of a file, named or not, hides no column', async () => {
    const rows = 'um texto qualquer;1\noutro texto, melhor;0\n'.repeat(20_000);
    const headless = await survey(fileOf(`"abre e não fecha;1\n${rows}`));
    expect(headless).toMatchObject({ rows: 40_001, guess: { text: 0, label: 1 } });
    expect(headless.problems[0]).toMatchObject({ row: 1, code: 'unclosed-quote' });
    const named = await survey(fileOf(`"texto;nota\n${rows}`));
    expect(named.rows).toBeGreaterThanOrEqual(40_000);
    expect(named.guess).toMatchObject({ text: 0, label: 1 });
  });

  it('at the end of a large file is found in work that does not grow with its square', async () => {
    const rows = 'um texto qualquer, com vírgula e mais palavras,1\n'.repeat(400_000);
    const file = fileOf(`text;label\n"abre e não fecha;1\n${rows}`);
    const found = await survey(file, 'a.csv', { delimiter: ';' });
    expect(found.rows).toBe(400_001);
    expect(found.problems[0]).toMatchObject({ row: 1, code: 'unclosed-quote' });
  });
});

describe('strange but good input', () => {
  it('one column only: the survey works and there is no label', async () => {
    const found = await survey(
      fileOf(
        'Adorei o produto, recomendo a todos\nNão gostei, veio quebrado\nBom, bonito e barato\n',
      ),
    );
    expect(found.columns).toHaveLength(1);
    expect(found.fileFormat.delimiter).toBeNull();
    expect(found.rows).toBe(3);
    expect(found.guess.label).toBeNull();
  });

  it('no label column', async () => {
    const found = await survey(
      fileOf('texto,cidade\nAdorei o produto,Rio\nNão gostei de nada,Recife\n'),
    );
    expect(found.guess).toMatchObject({ text: 0, label: null });
  });

  it('1 MB in one cell, quoted or not, in every format', async () => {
    const long = 'bom produto '.repeat(90_000);
    const files: [Blob, string][] = [
      [fileOf(`text,label\n${long},1\nruim,0\n`), 'a.csv'],
      [fileOf(`text,label\n"${long}, ""sim""\n",1\nruim,0\n`), 'a.csv'],
      [
        fileOf(`[{"text":${JSON.stringify(long)},"label":"1"},{"text":"ruim","label":"0"}]`),
        'a.json',
      ],
      [
        fileOf(`{"text":${JSON.stringify(long)},"label":"1"}\n{"text":"ruim","label":"0"}`),
        'a.jsonl',
      ],
    ];
    for (const [file, name] of files) {
      const found = await survey(file, name);
      expect(found.problemCount).toBe(0);
      expect(String(found.head[0]?.[0])).toHaveLength(500);
      const { kept } = await read(file, found);
      expect(
        kept.map(({ text }) => text.trim().startsWith('bom') && text.length > 1_000_000),
      ).toEqual([true, false]);
    }
  });

  it('1 MB in the very first cell, without a header', async () => {
    const long = 'bom produto '.repeat(90_000);
    const found = await survey(fileOf(`${long}\t1\nruim\t0\n`));
    expect(found).toMatchObject({ rows: 2, problemCount: 0, fileFormat: { header: false } });
    expect(found.columns.map(({ filled }) => filled)).toEqual([2, 2]);
  });

  it('a cell beyond all bounds is left out, and the rest is read', async () => {
    const endless = 'x'.repeat(9 * 1024 * 1024);
    const csv = fileOf(`text,label\nbom,1\n${endless},1\nruim,0\n`);
    const found = await survey(csv);
    expect(found.rows).toBe(3);
    expect(found.problems).toMatchObject([{ row: 2, code: 'text-too-long' }]);
    const lines = fileOf(`{"text":"bom"}\n{"text":"${endless}"}\n{"text":"ruim"}\n`);
    expect((await survey(lines, 'a.jsonl')).problems).toMatchObject([
      { row: 2, code: 'text-too-long' },
    ]);
    const array = fileOf(`[{"text":"bom"},{"text":"${endless}"},{"text":"ruim"}]`);
    expect((await survey(array, 'a.json')).problems).toMatchObject([
      { row: 2, code: 'text-too-long' },
    ]);
  });

  it('right-to-left text, emoji, markup and formulas come through unharmed', async () => {
    const texts = [
      'مرحبا بالعالم',
      'שלום',
      '😀👨‍👩‍👧',
      '<script>alert(1)</script>',
      '=HYPERLINK("http://x";"y")',
      '@SUM(A1)',
      '\u202Eevil',
    ];
    const file = fileOf(
      `text,label\n${texts.map((text) => `"${text.replaceAll('"', '""')}",1`).join('\n')}\n`,
    );
    const { kept } = await read(file, await survey(file));
    expect(kept.map(({ text }) => text)).toEqual(texts);
  });

  it('lone surrogates in JSON', async () => {
    const file = fileOf('[{"text":"a\\ud800b","label":"1"},{"text":"b","label":"0"}]');
    const { kept } = await read(file, await survey(file, 'a.json'));
    expect(kept[0]?.text).toBe('a\ud800b');
  });

  it('duplicated column names are told apart and reported', async () => {
    const found = await survey(fileOf('texto,nota,nota,nota\nbom produto,5,1,2\n'));
    expect(found.columns.map(({ name }) => name)).toEqual([
      'texto',
      'nota',
      'nota (2)',
      'nota (3)',
    ]);
    expect(found.problems).toMatchObject([
      { row: null, code: 'duplicate-column', column: 'nota', detail: { renamed: 'nota (2)' } },
      { row: null, code: 'duplicate-column', column: 'nota', detail: { renamed: 'nota (3)' } },
    ]);
  });

  it('__proto__ and constructor are names like any other', async () => {
    const csv = await survey(
      fileOf('__proto__,constructor\num texto,1\noutro texto,0\n'),
      'a.csv',
      { header: true },
    );
    expect(csv.columns.map(({ name, filled }) => [name, filled])).toEqual([
      ['__proto__', 2],
      ['constructor', 2],
    ]);
    const json = await survey(
      fileOf('[{"__proto__":{"text":"a"},"constructor":1,"toString":"b"}]'),
      'a.json',
    );
    expect(json.head).toEqual([['a', 1, 'b']]);
    expect(json.columns.map(({ name }) => name)).toEqual([
      '__proto__.text',
      'constructor',
      'toString',
    ]);
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  it('numbers that a double cannot hold keep their digits', async () => {
    const found = await survey(
      fileOf('[{"id":12345678901234567890,"big":1e999,"text":"12345678901234567890","n":0.1}]'),
      'a.json',
    );
    expect(found.head).toEqual([['12345678901234567890', '1e999', '12345678901234567890', 0.1]]);
    const csv = await survey(fileOf('text,label\nbom,1e999\nruim,12345678901234567890\n'));
    expect(csv.columns[1]?.values.map(({ value }) => value)).toEqual([
      '1e999',
      '12345678901234567890',
    ]);
    expect(csv.columns[1]?.numericShare).toBe(0.5);
  });

  it('can be told how to read what it would read otherwise', async () => {
    const file = fileOf('a;b\nc;d\n');
    const found = await survey(file, 'a.csv', {
      delimiter: ',',
      header: false,
      encoding: 'windows-1252',
    });
    expect(found.fileFormat).toEqual({
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: ',',
      header: false,
    });
    expect(found.head).toEqual([['a;b'], ['c;d']]);
    expect(found.columns[0]?.name).toBe('');
  });
});
