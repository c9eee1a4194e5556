import { describe, expect, it } from 'vitest';
import type { LabelMapping, PredictionMapping } from '../../src/dataset/dataset.ts';
import { readLabelledRows } from '../../src/dataset/read-labelled-rows.ts';
import type { LabelledRow } from '../../src/dataset/dataset.ts';
import { fileOf, named } from './file-of.ts';
import { labelsOf, surveyOf } from './read-all.ts';

const polarity = labelsOf({ pos: 'positive', neg: 'negative' });
const others = labelsOf({ P: 'positive', N: 'negative', mixed: 'neutral' });

/** Own classes; each value is named as its class. */
function ownClasses(...classes: string[]): LabelMapping {
  return {
    scheme: 'custom',
    classes,
    assignments: classes.map((value, target) => ({ value, count: 1, target })),
  };
}

/** Reads rows whose text is in the first column and whose label is in the second. */
async function read(
  csv: string,
  prediction?: PredictionMapping,
  labels = polarity,
  answersNeeded = false,
) {
  const file = named(fileOf(csv), 'a.csv');
  const survey = await surveyOf(file, { delimiter: ',', header: true });
  const columns = { text: 0, label: 1, id: null, groups: [] };
  const kept: LabelledRow[] = [];
  const outcome = await readLabelledRows(
    [file],
    survey.files.map(({ fileFormat }) => fileFormat),
    prediction === undefined ? columns : { ...columns, prediction },
    labels,
    {
      answersNeeded,
      onRows: (batch) => {
        kept.push(...batch);
      },
    },
  );
  const answers = kept.map(({ answer }) => answer);
  return { ...outcome, kept, answers };
}

const none = { predicted: null, probabilities: null };
const only = (predicted: number | null) => ({ predicted, probabilities: null });

const csv = `text,label,theirs,certainty
bom,pos,P,0.9
ruim,neg,N,"0,25"
sem resposta,pos,,
misto,neg,mixed,0.5
estranho,neg,???,high
duvidoso,pos,N,1.7
,pos,P,0.9
`;

describe('predicted labels', () => {
  const labelled: PredictionMapping = { column: 2, labels: others, probability: null };

  it('come with their rows, mapped by labels of their own; no row is lost for lack of one', async () => {
    const { kept, answers, problems, excluded } = await read(csv, labelled);
    expect(kept.map(({ row, target }) => [row, target])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 0],
      [5, 0],
      [6, 1],
    ]);
    expect(answers).toEqual([only(1), only(0), none, none, none, only(0)]);
    expect(problems).toMatchObject([
      { row: 3, code: 'no-prediction' },
      { row: 5, code: 'unmapped-prediction', detail: { value: '???' } },
      { row: 7, code: 'empty-text' },
    ]);
    expect(excluded).toMatchObject({ emptyText: 1, noPrediction: 0 });
  });

  it('are counted where they are missing and needed, and the counts add up', async () => {
    const { kept, excluded, rows } = await read(csv, labelled, polarity, true);
    expect(kept.map(({ row }) => row)).toEqual([1, 2, 6]);
    expect(excluded).toMatchObject({ noPrediction: 3, emptyText: 1 });
    const left = Object.values(excluded as unknown as Record<string, number>).reduce(
      (a, b) => a + b,
      0,
    );
    expect(kept.length + left).toBe(rows);
  });

  it('may be of own classes', async () => {
    const topics = ownClasses('entrega', 'produto', 'serviço');
    const { answers } = await read(
      'text,label,theirs\na,entrega,serviço\nb,produto,produto\n',
      { column: 2, labels: topics, probability: null },
      topics,
    );
    expect(answers).toEqual([only(2), only(1)]);
  });

  it('are not there where no column is mapped', async () => {
    const { kept } = await read(csv);
    expect(kept[0]).not.toHaveProperty('answer');
  });

  it('need a meaning', async () => {
    const mapping = { column: 2, labels: null, probability: null };
    await expect(read(csv, mapping)).rejects.toThrow(TypeError);
    await expect(read(csv, { ...mapping, column: null })).rejects.toThrow(TypeError);
    await expect(
      read(csv, { ...mapping, column: null, probability: { kind: 'of-predicted', column: 3 } }),
    ).rejects.toThrow(TypeError);
  });
});

describe('one probability', () => {
  const certainty = (classIndex: number): PredictionMapping => ({
    column: null,
    labels: null,
    probability: { kind: 'of-class', column: 3, classIndex },
  });

  it('of the second class predicts it from 0.5 on; what is no probability is said with its row', async () => {
    const { answers, problems } = await read(csv, certainty(1));
    expect(answers).toEqual([
      { predicted: 1, probabilities: [expect.closeTo(0.1, 12), 0.9] },
      { predicted: 0, probabilities: [0.75, 0.25] },
      none,
      { predicted: 1, probabilities: [0.5, 0.5] },
      none,
      none,
    ]);
    expect(problems).toMatchObject([
      { row: 3, code: 'no-prediction' },
      { row: 5, code: 'invalid-probability', detail: { value: 'high', why: 'not-a-number' } },
      { row: 6, code: 'invalid-probability', detail: { value: '1.7', why: 'outside' } },
      { row: 7, code: 'empty-text' },
    ]);
  });

  it('of the first class is that of the first class', async () => {
    const { answers } = await read(csv, certainty(0));
    expect(answers.slice(0, 2)).toEqual([
      { predicted: 0, probabilities: [0.9, expect.closeTo(0.1, 12)] },
      { predicted: 1, probabilities: [0.25, 0.75] },
    ]);
    expect(answers[3]).toEqual({ predicted: 1, probabilities: [0.5, 0.5] });
  });

  it('of the predicted label leaves the rest to the other class', async () => {
    const { answers, problems } = await read(
      'text,label,theirs,p\na,pos,P,0.75\nb,neg,N,87 %\nc,neg,N,0.25\nd,neg,N,\n',
      { column: 2, labels: others, probability: { kind: 'of-predicted', column: 3 } },
    );
    expect(answers).toEqual([
      { predicted: 1, probabilities: [0.25, 0.75] },
      { predicted: 0, probabilities: [0.87, 0.13] },
      { predicted: 0, probabilities: [0.25, 0.75] },
      none,
    ]);
    expect(problems).toMatchObject([
      { row: 3, code: 'prediction-not-most-probable' },
      { row: 4, code: 'no-prediction' },
    ]);
  });

  it('of more than two classes is no distribution, so that only the label counts', async () => {
    const topics = ownClasses('entrega', 'produto', 'serviço');
    const { answers, problemCount } = await read(
      'text,label,theirs,p\na,entrega,serviço,0.4\nb,produto,produto,sure\n',
      { column: 2, labels: topics, probability: { kind: 'of-predicted', column: 3 } },
      topics,
    );
    expect(answers).toEqual([only(2), only(1)]);
    expect(problemCount).toBe(0);
  });

  it('is clear in percent, with a comma, and a hair past its ends', async () => {
    const rows = ['87 %', '"87,5%"', '"0,25"', '1.0000001', '-0.0000001', '-3.2', '250%', '101'];
    const { answers, problems } = await read(
      `text,label,theirs,p\n${rows.map((p) => `a,pos,,${p}`).join('\n')}\n`,
      certainty(1),
    );
    const second = answers.map((answer) => answer?.probabilities?.[1] ?? null);
    expect(second).toEqual([0.87, 0.875, 0.25, 1, 0, null, null, null]);
    expect(problems.map(({ row, detail }) => [row, detail?.why])).toEqual([
      [6, 'outside'],
      [7, 'outside'],
      [8, 'outside'],
    ]);
  });
});

describe('a probability a class', () => {
  const topics = ownClasses('a', 'b', 'c');
  const perClass = (
    columns: readonly (number | null)[],
    column: number | null = null,
  ): PredictionMapping => ({
    column,
    labels: column === null ? null : topics,
    probability: { kind: 'per-class', columns },
  });

  it('predicts the most probable, of equals the first, by columns in any order', async () => {
    const { answers } = await read(
      'text,label,c,a,b\nx,a,0.2,0.7,0.1\nx,b,0.2,0.4,0.4\nx,c,1,0,0\n',
      perClass([3, 4, 2]),
      topics,
    );
    expect(answers).toEqual([
      { predicted: 0, probabilities: [0.7, 0.1, 0.2] },
      { predicted: 0, probabilities: [0.4, 0.4, 0.2] },
      { predicted: 2, probabilities: [0, 0, 1] },
    ]);
  });

  it('is made to sum to 1 where it is off by rounding, and is no answer beyond', async () => {
    const { answers, problems, excluded } = await read(
      'text,label,a,b,c\nx,a,0.5,0.3,0.21\nx,a,0.5,0.3,0.19\nx,a,0.5,0.3,0.22\nx,a,0.5,0.3,0.1\nx,a,0.5,0.5,\n',
      perClass([2, 3, 4]),
      topics,
      true,
    );
    expect(answers.map((answer) => answer?.probabilities?.map((p) => p.toFixed(6)))).toEqual([
      ['0.495050', '0.297030', '0.207921'],
      ['0.505051', '0.303030', '0.191919'],
    ]);
    expect(problems).toMatchObject([
      { row: 3, code: 'probabilities-do-not-sum', detail: { sum: 1.02 } },
      { row: 4, code: 'probabilities-do-not-sum', detail: { sum: 0.9 } },
      { row: 5, code: 'no-prediction' },
    ]);
    expect(excluded.noPrediction).toBe(3);
  });

  it('keeps the label that is predicted, and says where it is not the most probable', async () => {
    const { answers, problems } = await read(
      'text,label,theirs,a,b,c\nx,a,b,0.5,0.3,0.2\nx,a,a,0.4,0.4,0.2\nx,a,,0.4,0.4,0.2\n',
      perClass([3, 4, 5], 2),
      topics,
    );
    expect(answers).toEqual([
      { predicted: 1, probabilities: [0.5, 0.3, 0.2] },
      { predicted: 0, probabilities: [0.4, 0.4, 0.2] },
      none,
    ]);
    expect(problems).toMatchObject([
      { row: 1, code: 'prediction-not-most-probable' },
      { row: 3, code: 'no-prediction' },
    ]);
  });

  it('may lack a column: of two classes it has the rest, of more nothing', async () => {
    const three = await read(
      'text,label,a,b\nx,a,0.7,0.3\nx,a,0.7,0.1\n',
      perClass([2, 3, null]),
      topics,
    );
    expect(three.answers).toEqual([{ predicted: 0, probabilities: [0.7, 0.3, 0] }, none]);
    const two = await read('text,label,p\nx,pos,0.75\n', perClass([2, null]));
    expect(two.answers).toEqual([{ predicted: 0, probabilities: [0.75, 0.25] }]);
    const both = await read('text,label,p,q\nx,pos,0.5,0.5\n', perClass([2, 3]));
    expect(both.answers).toEqual([{ predicted: 1, probabilities: [0.5, 0.5] }]);
  });
});
