import { describe, expect, it } from 'vitest';
import type { Cell, ColumnMapping, LabelMapping, RowColumns } from '../../src/dataset/dataset.ts';
import { answeredFileQuestions } from '../../src/engine/answered-file.ts';
import type { WrittenFileFormat } from '../../src/engine/write-records.ts';
import { classificationQuestions } from '../../src/engine/classifications.ts';
import { datasetQuestions } from '../../src/engine/datasets.ts';
import type { Progress, Task } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { Results } from '../../src/engine/results.ts';
import type { StarScale } from '../../src/model/expected-stars.ts';
import type { Model } from '../../src/model/model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { recordsOf } from '../dataset/file-of.ts';
import { sheetRows, workbookFile } from '../dataset/xlsx-file.ts';

const silent = new JobHandle<Progress>();
const scale: StarScale = { slope: 1, thresholds: [-2, -1, 1, 2] };

/** Sure of 0.75 that a text with "bom" is positive, and of 0.75 that any other is negative. */
function wordModel(starScale: StarScale | null): Model {
  return {
    info: {
      ...{ id: 'word', version: '1', name: 'word', classes: ['negative', 'positive'] },
      ...{ languages: [], licence: '', bytes: 0, metrics: [] },
    },
    reference: null,
    starScale,
    predict: () => [],
    positiveProbabilities: (texts) =>
      Float64Array.from(texts, (text) => (/bom/i.test(text) ? 0.75 : 0.25)),
    classProbabilities: () => new Float32Array(0),
    unknownWordShares: (texts) => new Float32Array(texts.length),
    tokenKnowledge: null,
    explain: () => {
      throw new Error('Nobody asks for it.');
    },
    dispose: () => {},
  };
}

async function open({ stars = false } = {}) {
  const models = new Models<BundleOrigin>(() => Promise.resolve(wordModel(stars ? scale : null)));
  await models.load('key', 'anywhere');
  const results = new Results();
  const evaluations = evaluationQuestions(results, models);
  const classifications = classificationQuestions(results, models);
  const { answeredFile } = answeredFileQuestions(results);
  return {
    results,
    answeredFile,
    classify: async (files: File[], columns: Partial<RowColumns> = {}) => {
      const survey = await datasetQuestions.survey(files, {}, silent);
      const all = { text: 0, id: null, groups: [], date: null, ...columns };
      return classifications.classify('c', 'key', { files, survey, columns: all }, silent);
    },
    evaluate: async (
      files: File[],
      columns: Pick<ColumnMapping, 'label'> & Partial<ColumnMapping>,
      labels: LabelMapping = polarity,
      task: Exclude<Task, 'classify'> = 'evaluate',
    ) => {
      const survey = await datasetQuestions.survey(files, {}, silent);
      const request = { task, files, survey, labels };
      const all = { text: 0, id: null, groups: [], ...columns };
      const key = task === 'predictions' ? null : 'key';
      return evaluations.evaluate('e', key, { ...request, columns: all }, silent);
    },
    textOf: async (id: string, format: WrittenFileFormat = 'same') => {
      const blob = await answeredFile(id, format, silent);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
  };
}

const polarity: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 2, target: 'positive' },
    { value: 'neg', count: 2, target: 'negative' },
    { value: 'meh', count: 1, target: 'neutral' },
    { value: 'hm', count: 1, target: null },
  ],
};

const csv = (text: string, name = 'a.csv') => new File([text], name);

describe('A classified file', () => {
  it('comes back with its own cells, delimiter and decimal mark, and every record', async () => {
    const { classify, textOf } = await open();
    const table = [
      'texto;preço;loja',
      '"Muito bom; ""adorei""\nmesmo";4,50;São Paulo',
      ';1,25;vazia',
      '=1+1;-3,5;@x',
      'Ruim;2,00',
      'Bom;1,00;a;b',
    ];
    await classify([csv(table.join('\r\n'))]);
    expect(await textOf('c')).toBe(
      [
        '\uFEFFtexto;preço;loja;prediction;probability;p_negative;p_positive;left_out',
        '"Muito bom; ""adorei""\nmesmo";4,50;São Paulo;positive;0,75;0,25;0,75;',
        ';1,25;vazia;;;;;emptyText',
        "'=1+1;-3,5;'@x;negative;0,75;0,75;0,25;",
        'Ruim;2,00;;negative;0,75;0,75;0,25;',
        'Bom;1,00;a;;;;;malformed;b',
        '',
      ].join('\r\n'),
    );
  });

  it('has the stars that the model expects', async () => {
    const { classify, textOf } = await open({ stars: true });
    await classify([csv('text\nBom\nQuebrou\n')]);
    const lines = (await textOf('c')).split('\r\n').map((line) => line.split(','));
    expect(lines[0]?.slice(-2)).toEqual(['expected_stars', 'left_out']);
    // 1 + 0.9568 + 0.8907 + 0.5246 + 0.2888: σ(ln 3 − threshold), the thresholds as above.
    expect(lines[1]?.at(-2)).toBe('3.661');
    expect(lines[2]?.at(-2)).toBe('2.339');
  });

  it('comes back as tab-separated text where it was that, named columns or not', async () => {
    const { classify, textOf, answeredFile } = await open();
    await classify([csv('1\tBom, sim\n2\tQuebrou no mesmo dia\n', 'a.tsv')], { text: 1 });
    expect((await textOf('c')).split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFcolumn 1\tcolumn 2\tprediction\tprobability\tp_negative\tp_positive\tleft_out',
      '1\tBom, sim\tpositive\t0.75\t0.25\t0.75\t',
    ]);
    expect((await answeredFile('c', 'same', silent)).type).toMatch('tab-separated');
  });

  it('comes back as one table where there were two, by the names of the columns', async () => {
    const { classify, textOf } = await open();
    await classify([
      csv('text,shop\nBom,A\nQuebrou,B\n'),
      csv('shop,text,extra\nC,Muito bom,x\nD,,y\n', 'b.csv'),
    ]);
    expect((await textOf('c')).split('\r\n').slice(1)).toEqual([
      'Bom,A,,positive,0.75,0.25,0.75,',
      'Quebrou,B,,negative,0.75,0.75,0.25,',
      'Muito bom,C,x,positive,0.75,0.25,0.75,',
      ',D,y,,,,,emptyText',
      '',
    ]);
  });

  it('takes other names where the file has those columns', async () => {
    const { classify, textOf } = await open();
    await classify([csv('text,prediction,left_out\nBom,x,y\n')]);
    await classify([csv('text,prediction,prediction (2),left_out\nBom,x,y,z\n')]);
    expect((await textOf('c')).split('\r\n')[0]).toBe(
      '\uFEFFtext,prediction,prediction (2),left_out,' +
        'prediction (3),probability,p_negative,p_positive,left_out (2)',
    );
  });

  it('comes back as CSV where it was JSON lines', async () => {
    const { classify, textOf } = await open();
    await classify([csv('{"text":"Bom","n":1.5}\n{"text":"Ruim","n":null}\n', 'a.jsonl')]);
    expect((await textOf('c')).split('\r\n').slice(1)).toEqual([
      'Bom,1.5,positive,0.75,0.25,0.75,',
      'Ruim,,negative,0.75,0.75,0.25,',
      '',
    ]);
  });
});

describe('An evaluated file', () => {
  it('says which answers are right, and why each other row was left out', async () => {
    const { evaluate, textOf } = await open();
    const rows = ['Bom,pos', 'Bom,neg', 'Quebrou,meh', 'Sei lá,hm', 'Caiu,', ',pos', 'Ruim,neg'];
    await evaluate([csv(['text,label', ...rows].join('\n'))], { label: 1 });
    expect((await textOf('e')).split('\r\n')).toEqual([
      '\uFEFFtext,label,prediction,probability,p_negative,p_positive,correct,left_out',
      'Bom,pos,positive,0.75,0.25,0.75,true,',
      'Bom,neg,positive,0.75,0.25,0.75,false,',
      'Quebrou,meh,,,,,,neutral',
      'Sei lá,hm,,,,,,unmapped',
      'Caiu,,,,,,,noLabel',
      ',pos,,,,,,emptyText',
      'Ruim,neg,negative,0.75,0.75,0.25,true,',
      '',
    ]);
  });

  it('has no probabilities where a column of labels answered, and says where it did not', async () => {
    const { evaluate, textOf } = await open();
    const rows = ['Bom,pos,pos', 'Bom,neg,', 'Ruim,neg,pos'];
    const prediction = { column: 2, labels: polarity, probability: null };
    const columns = { label: 1, prediction };
    await evaluate(
      [csv(['text,label,other', ...rows].join('\n'))],
      columns,
      polarity,
      'predictions',
    );
    expect((await textOf('e')).split('\r\n')).toEqual([
      '\uFEFFtext,label,other,prediction,correct,left_out',
      'Bom,pos,pos,positive,true,',
      'Bom,neg,,,,noPrediction',
      'Ruim,neg,pos,positive,false,',
      '',
    ]);
  });

  it('of stars has their mean', async () => {
    const { evaluate, textOf } = await open({ stars: true });
    const classes = ['1', '2', '3', '4', '5'];
    const assignments = classes.map((value, target) => ({ value, count: 1, target }));
    const labels: LabelMapping = { scheme: 'stars-1-5', assignments, classes };
    await evaluate([csv('text,stars\nBom,5\nQuebrou,1\n')], { label: 1 }, labels);
    const lines = (await textOf('e')).split('\r\n').map((line) => line.split(','));
    const at = lines[0]?.indexOf('expected_stars') ?? -1;
    expect([lines[1]?.[at], lines[2]?.[at]]).toEqual(['3.661', '2.339']);
  });
});

describe('A workbook', () => {
  const answersOf = async (blob: Blob): Promise<(readonly Cell[])[]> =>
    (await recordsOf(blob, { format: 'xlsx' })).rows;

  it('comes back as one, and is read as it was written', async () => {
    const { classify, answeredFile } = await open();
    const sheet = sheetRows([
      ['texto', 'nota'],
      ['Muito bom', 4.5],
      ['=1+1', null],
      [null, 2],
    ]);
    await classify([workbookFile({ sheets: { Vendas: sheet } })]);
    const blob = await answeredFile('c', 'same', silent);
    expect(blob.type).toMatch('spreadsheetml');
    const { columns } = await recordsOf(blob, { format: 'xlsx', sheet: 'Vendas' });
    expect(columns).toEqual([
      ...['texto', 'nota', 'prediction', 'probability', 'p_negative', 'p_positive', 'left_out'],
    ]);
    expect(await answersOf(blob)).toEqual([
      ['Muito bom', 4.5, 'positive', 0.75, 0.25, 0.75],
      ['=1+1', null, 'negative', 0.75, 0.75, 0.25],
      [null, 2, null, null, null, null, 'emptyText'],
    ]);
  });

  it('is what delimited text comes back as on request', async () => {
    const { classify, answeredFile } = await open();
    await classify([csv('text;n\nBom;1,5\n')]);
    const rows = await answersOf(await answeredFile('c', 'xlsx', silent));
    expect(rows[0]?.slice(0, 3)).toEqual(['Bom', '1,5', 'positive']);
  });
});

describe('Writing an answered file', () => {
  const many = Array.from({ length: 5000 }, (_, row) => `Bom ${row}`);

  it('goes on in pieces, tells how far it is, and has each row once', async () => {
    const { classify, answeredFile } = await open();
    await classify([csv(['text', ...many].join('\n'))]);
    const told: Progress[] = [];
    const handle = new JobHandle<Progress>({ onProgress: (progress) => told.push(progress) });
    const lines = (await (await answeredFile('c', 'same', handle)).text()).split('\r\n');
    expect(lines.length).toBe(5002);
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(many);
    expect(told.at(-1)).toEqual({ stage: 'reading', done: 5000, total: 5000, unit: 'rows' });
  });

  it('ends when it is cancelled, and refuses what there is not', async () => {
    const { classify, answeredFile } = await open();
    await classify([csv(['text', ...many].join('\n'))]);
    const cancelled = new JobHandle<Progress>({ signal: AbortSignal.abort() });
    await expect(answeredFile('c', 'same', cancelled)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(answeredFile('x', 'same', silent)).rejects.toMatchObject({
      code: 'no-evaluation',
    });
  });
});
