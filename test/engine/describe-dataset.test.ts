import { describe, expect, it } from 'vitest';
import type {
  ColumnSummary,
  DatasetProblem,
  DatasetSurvey,
  FileFormat,
  LabelMapping,
  SurveyedFile,
} from '../../src/dataset/dataset.ts';
import { columnName, describeDataset } from '../../src/engine/describe-dataset.ts';

const csv: FileFormat = { format: 'csv', encoding: 'utf-8', delimiter: ';', header: true };
const jsonl: FileFormat = { format: 'jsonl', encoding: 'utf-8', delimiter: null, header: true };

function surveyOf(names: readonly string[], formats: readonly FileFormat[]): DatasetSurvey {
  return {
    name: 'a.csv, b.jsonl',
    fileFormat: formats[0]!,
    files: formats.map((fileFormat) => ({ fileFormat }) as SurveyedFile),
    columns: names.map((name, index) => ({ name, index }) as ColumnSummary),
  } as DatasetSurvey;
}

const survey = surveyOf(['id', 'review', '', 'state'], [csv, jsonl, csv]);
const labels: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 5, count: 1, target: 'positive' },
    { value: '5', count: 1, target: 'negative' },
    { value: 'meh', count: 1, target: null },
    { value: true, count: 1, target: 'neutral' },
  ],
};
const excluded = {
  ...{ neutral: 1, leaveOut: 2, unmapped: 3, emptyText: 4, noLabel: 5 },
  ...{ noPrediction: 0, malformed: 6 },
};

function described(problems: DatasetProblem[] = [], id: number | null = 0) {
  return describeDataset({
    survey,
    columns: { text: 1, label: 2, id, groups: [3, 2] },
    labels,
    reading: { rows: 30, excluded, problemCount: 7, problems },
    evaluated: 9,
  });
}

describe('describeDataset', () => {
  it('names files, formats, columns and labels, and has the counts', () => {
    expect(described()).toEqual({
      name: 'a.csv, b.jsonl',
      format: 'csv, jsonl',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 30,
      evaluated: 9,
      columns: {
        ...{ text: 'review', label: 'column 3', id: 'id', groups: ['state', 'column 3'] },
        ...{ prediction: null, probabilities: [] },
      },
      labelMapping: { 5: 'positive', '"5"': 'negative', meh: 'unmapped', true: 'neutral' },
      excluded,
      problemCount: 7,
      problems: [],
    });
    expect(described([], null).columns.id).toBeNull();
  });

  it('tells a class called “leave-out” from the labels that are left out', () => {
    const classes = ['leave-out', 'unmapped', 'neutral', 'leave-out (no class)'];
    const mapping = (names: readonly string[]): Record<string, string> =>
      describeDataset({
        survey,
        columns: { text: 1, label: 2, id: null, groups: [] },
        labels: {
          scheme: 'custom',
          classes: names,
          assignments: [
            { value: 'a', count: 1, target: 0 },
            { value: 'b', count: 1, target: 1 },
            { value: 'c', count: 1, target: 'leave-out' },
            { value: 'd', count: 1, target: 'neutral' },
            { value: 'e', count: 1, target: null },
          ],
        },
        reading: { rows: 30, excluded, problemCount: 0, problems: [] },
        evaluated: 9,
      }).labelMapping;
    const { a, b, ...others } = mapping(classes);
    expect([a, b]).toEqual(['leave-out', 'unmapped']);
    expect(others).toEqual({
      c: 'leave-out (no class) (no class)',
      d: 'neutral (no class)',
      e: 'unmapped (no class)',
    });
    expect(mapping(['x', 'y'])).toEqual({
      ...{ a: 'x', b: 'y', c: 'leave-out', d: 'neutral', e: 'unmapped' },
    });
  });

  it.each<[Omit<DatasetProblem, 'row'>, string]>([
    [{ code: 'too-few-cells' }, 'The row has too few cells'],
    [
      { code: 'too-many-cells', detail: { expected: 3, found: 4 } },
      'The row has too many cells (expected: 3, found: 4)',
    ],
    [
      { code: 'empty-text', column: 'review', file: 'b.jsonl' },
      'The text is empty (file: b.jsonl, column: review)',
    ],
    [
      { code: 'unmapped-label', column: 'label', detail: { value: 'meh' } },
      'The label has no meaning assigned (column: label, value: meh)',
    ],
    [{ code: 'unclosed-quote' }, 'A quote is opened and never closed'],
    [{ code: 'nul-byte' }, 'NUL bytes were taken out of the row'],
    [{ code: 'undecodable-bytes' }, 'Some bytes stand for no character in this encoding'],
    [{ code: 'invalid-json-line' }, 'The line is not valid JSON'],
    [{ code: 'not-an-object' }, 'The element is not an object'],
    [{ code: 'duplicate-column' }, 'Two columns have the same name'],
    [{ code: 'text-too-long' }, 'The text is too long'],
    [{ code: 'no-label' }, 'The label is empty'],
    [{ code: 'no-prediction' }, 'The prediction is empty'],
    [{ code: 'unmapped-prediction' }, 'The prediction has no meaning assigned'],
    [{ code: 'invalid-probability' }, 'The value is no probability from 0 to 1'],
    [
      { code: 'probabilities-do-not-sum', detail: { sum: 0.9 } },
      'The probabilities of the classes do not sum to 1 (sum: 0.9)',
    ],
    [{ code: 'prediction-not-most-probable' }, 'The predicted class is not the most probable one'],
    [{ code: 'missing-column' }, 'The file lacks a column of the files before'],
    [{ code: 'added-column' }, 'The file has a column that the files before lack'],
    [{ code: 'columns-by-position' }, 'The file has no header and was read by position'],
  ])('says %j in a sentence', (problem, message) => {
    const withRow = { row: 4, ...problem };
    expect(described([withRow]).problems).toEqual([{ ...withRow, message }]);
  });
});

describe('columnName', () => {
  it('is the header, or the position from 1', () => {
    expect(columnName(survey, 1)).toBe('review');
    expect(columnName(survey, 2)).toBe('column 3');
    expect(columnName(survey, 4)).toBe('column 5');
  });
});
