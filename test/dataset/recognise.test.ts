import { describe, expect, it } from 'vitest';
import type {
  DatasetEncoding,
  DatasetSurvey,
  FileFormat,
  ReadOptions,
} from '../../src/dataset/dataset.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { encode, fileOf, named } from './file-of.ts';

const survey = (
  file: Blob,
  name = 'reviews.csv',
  options: ReadOptions = {},
): Promise<DatasetSurvey> => surveyDataset([named(file, name)], options, {});
const formatOf = async (text: string, name?: string): Promise<FileFormat> =>
  (await survey(fileOf(text), name)).fileFormat;

describe('encoding', () => {
  const text = 'texto;nota\n“Ótimo” não é péssimo – 5 €;5\nação;1\n';

  it.each<[string, string, DatasetEncoding]>([
    ['UTF-8', text, 'utf-8'],
    ['UTF-8 with a byte order mark', `\uFEFF${text}`, 'utf-8'],
    ['UTF-16 LE with a byte order mark', `\uFEFF${text}`, 'utf-16le'],
    ['UTF-16 BE with a byte order mark', `\uFEFF${text}`, 'utf-16be'],
    ['UTF-16 LE without', text, 'utf-16le'],
    ['UTF-16 BE without', text, 'utf-16be'],
    ['windows-1252', text, 'windows-1252'],
  ])('%s is recognised and read', async (_, content, encoding) => {
    const found = await survey(fileOf(content, encoding));
    expect(found.fileFormat).toEqual({ format: 'csv', encoding, delimiter: ';', header: true });
    expect(found.columns.map(({ name }) => name)).toEqual(['texto', 'nota']);
    expect(found.head[0]).toEqual(['“Ótimo” não é péssimo – 5 €', '5']);
    expect(found.problemCount).toBe(0);
  });

  it('is windows-1252 even when the first accent stands far behind the beginning', async () => {
    const file = new Blob([
      encode(`text,label\n${'plain words only,1\n'.repeat(50_000)}`, 'utf-8'),
      encode('não é bom,0\n', 'windows-1252'),
    ]);
    expect((await survey(file)).fileFormat.encoding).toBe('windows-1252');
  });

  it('of Arabic and Chinese UTF-16 without a byte order mark', async () => {
    const found = await survey(fileOf('text,label\nمرحبا بكم في المتجر,1\n非常好,0\n', 'utf-16le'));
    expect(found.head.map((row) => row[0])).toEqual(['مرحبا بكم في المتجر', '非常好']);
  });
});

describe('delimiter', () => {
  it.each([
    ['text,label\nbom; barato; bonito,1\nruim; caro,0\n', ','],
    ['texto;nota\nbom, barato, bonito;1\nruim, caro;0\n', ';'],
    ['texto\tnota\nbom, barato; bonito\t1\nruim, caro\t0\n', '\t'],
    ['texto|nota\nbom, barato; bonito|1\nruim, caro|0\n', '|'],
    ['produto;preço;texto;nota\nA;R$ 1,50;bom;5\nB;R$ 22,90;ruim;1\nC;R$ 3,10;ok;3\n', ';'],
    ['"text, or so","label"\n"a; b; c","1"\n"d; e; f","0"\n', ','],
    ['bom produto;1\npreço R$ 1,50;0\ncaro, R$ 2,50;0\n', ';'],
    ['text,label\nbom, mas caro,1\nótimo,1\nruim, feio, caro,0\nnão, não,0\n', ','],
    ['5,1\n4,1\n3,0\n', ','],
    ['1,Bom e barato\n0,Ruim demais\n1,Gostei\n', ','],
    ['id,text,label\n1,"a\nb;c;d\ne;f;g",1\n2,"x;y\nz;w;k",0\n', ','],
  ])('of %j is %j', async (text, delimiter) => {
    expect((await formatOf(text)).delimiter).toBe(delimiter);
  });

  it.each([
    'Adorei, recomendo\nNão gostei\nBom, bonito, barato\nRuim\nMuito bom, chegou antes\n',
    'Paguei R$ 1,50 e gostei\nCustou R$ 22,90 e quebrou\nPor R$ 3,10 está ótimo\n',
    'Chegou rápido, gostei\nVeio quebrado, devolvi\nMuito bom, recomendo\n',
    'texto\nAdorei, recomendo muito\nNão gostei, infelizmente\n',
  ])('of one column of prose is none: %j', async (text) => {
    const found = await survey(fileOf(text));
    expect(found.fileFormat.delimiter).toBeNull();
    expect(found.columns).toHaveLength(1);
    expect(found.problemCount).toBe(0);
  });

  it('tab makes it TSV, whatever the name', async () => {
    expect(await formatOf('a\tb\n1\t2\n', 'x.csv')).toMatchObject({
      format: 'tsv',
      delimiter: '\t',
    });
  });
});

describe('header', () => {
  it.each([
    ['text,label\nbom,1\n', true],
    ['Comentário,Avaliação\nbom,5\n', true],
    ['x,y2\num texto longo,1\noutro texto,0\n', true],
    ['0,1\nbom demais,positivo\nruim demais,negativo\n', true],
    ['bom,1\nruim,0\n', false],
    ['1;Adorei\n0;Odiei\n', false],
    ['Adorei o produto.,positivo\nOdiei.,negativo\nGostei.,positivo\n', false],
    [
      '"2","Great CD: My lovely Pat has one of the GREAT voices.","Five stars"\n"1","Bad.","No"\n',
      false,
    ],
    ['__label__2\tGreat CD\n__label__1\tBatteries died\n', false],
    ['bom produto,positivo\n', false],
  ])('of %j: %s', async (text, header) => {
    expect((await formatOf(text)).header).toBe(header);
  });

  it('of R, one name short, gets a nameless first column', async () => {
    const found = await survey(
      fileOf('"text" "label"\n'.replaceAll(' ', ',') + '"1","bom",1\n"2","ruim",0\n'),
    );
    expect(found.columns.map(({ name }) => name)).toEqual(['', 'text', 'label']);
    expect(found.problemCount).toBe(0);
  });

  it('with a delimiter too many loses its empty last column', async () => {
    const found = await survey(fileOf('text,label,\nbom,1\nruim,0\n'));
    expect(found.columns.map(({ name }) => name)).toEqual(['text', 'label']);
    expect(found.problemCount).toBe(0);
  });
});

describe('format', () => {
  const array = '[{"text":"bom","label":1},{"text":"ruim","label":0}]';
  const lines = '{"text":"bom","label":1}\n{"text":"ruim","label":0}\n';

  it.each([
    [array, 'a.json', 'json'],
    [`\uFEFF \n${array}`, 'a.txt', 'json'],
    [array, 'a.csv', 'json'],
    [`{"reviews":${array}}`, 'a.json', 'json'],
    [`{\n  "count": 2,\n  "data": ${array}\n}`, 'a', 'json'],
    [`{"meta":{"x":[1,2]},"data":{"items":${array}}}`, 'a.json', 'json'],
    [lines, 'a.jsonl', 'jsonl'],
    [lines, 'a.json', 'jsonl'],
    [`\n${lines}`, 'a.txt', 'jsonl'],
    [`{"text": broken}\n${lines}`, 'a.ndjson', 'jsonl'],
  ])('of %j named %s is %s', async (text, name, format) => {
    const found = await survey(fileOf(text), name);
    expect(found.fileFormat).toEqual({ format, encoding: 'utf-8', delimiter: null, header: true });
    expect(found.guess).toMatchObject({ text: 0, label: 1 });
  });

  it('of one object alone is a line', async () => {
    const found = await survey(fileOf('{"text":"um texto bom","label":1}'), 'a.jsonl');
    expect(found.rows).toBe(1);
  });

  it('lays one level of nesting flat and keeps what is deeper as JSON', async () => {
    const found = await survey(
      fileOf(
        '{"review":{"text":"bom","by":{"id":7}},"tags":["a","b"]}\n{"stars":5,"review":{"text":"ruim"}}\n',
      ),
      'a.jsonl',
    );
    expect(found.columns.map(({ name }) => name)).toEqual([
      'review.text',
      'review.by',
      'tags',
      'stars',
    ]);
    expect(found.head).toEqual([
      ['bom', '{"id":7}', '["a","b"]', null],
      ['ruim', null, null, 5],
    ]);
    expect(found.columns.map(({ filled, empty }) => [filled, empty])).toEqual([
      [2, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});
