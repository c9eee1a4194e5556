import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMapping } from '../../src/dataset/count-mapping.ts';
import type { ColumnMapping, LabelMapping } from '../../src/dataset/dataset.ts';
import { fileOf, named } from './file-of.ts';
import { readAll, surveyOf } from './read-all.ts';

const labels: LabelMapping = {
  scheme: 'custom',
  classes: ['a', 'b', 'c'],
  assignments: [
    { value: 'a', count: 1, target: 0 },
    { value: 'b', count: 1, target: 1 },
    { value: 'c', count: 1, target: 2 },
    { value: 'out', count: 1, target: 'leave-out' },
    { value: 'odd', count: 1, target: null },
  ],
};
const columns: ColumnMapping = {
  ...{ text: 0, label: 1, id: 2, groups: [2] },
  prediction: { column: 2, labels, probability: null },
};

async function count(csv: string, answersNeeded: boolean) {
  const file = named(fileOf(csv), 'a.csv');
  const survey = await surveyOf(file, { delimiter: ',', header: true });
  const formats = survey.files.map(({ fileFormat }) => fileFormat);
  const counts = await countMapping([file], formats, columns, labels, { answersNeeded });
  return { counts, file };
}

describe('countMapping', () => {
  it('counts each row once, for the first reason that leaves it out', async () => {
    const csv = `text,label,predicted
one,a,a
two,a,b
,a,a
,,
three,c,
four,out,a
five,odd,a
six,,a
seven,b,???
eight,b,b,too,many
`;
    const reasons = { ...{ malformed: 1, emptyText: 2, noLabel: 1, unmapped: 1 }, leaveOut: 1 };
    expect((await count(csv, false)).counts).toEqual({
      ...{ rows: 10, evaluated: 4, classes: [2, 1, 1], answered: 2 },
      excluded: { ...reasons, neutral: 0, noPrediction: 0 },
    });
    expect((await count(csv, true)).counts).toEqual({
      ...{ rows: 10, evaluated: 2, classes: [2, 0, 0], answered: 2 },
      excluded: { ...reasons, neutral: 0, noPrediction: 2 },
    });
  });

  it('adds up to the rows of any file', async () => {
    const cell = fc.constantFrom('', ' ', 'a', 'b', 'c', 'out', 'odd', '???', 'x,y');
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        async (table, answersNeeded) => {
          const csv = `text,label,predicted\nbom,a,a\n${table.map((cells) => cells.join(',')).join('\n')}\n`;
          const { counts, file } = await count(csv, answersNeeded);
          const { excluded, evaluated, rows } = counts;
          const left = Object.values(excluded as unknown as Record<string, number>);
          expect(left.reduce((sum, number) => sum + number, evaluated)).toBe(rows);
          expect(counts.classes.reduce((sum, number) => sum + number)).toBe(evaluated);
          const { kept } = await readAll([file], columns, labels, { delimiter: ',', header: true });
          if (!answersNeeded) expect(kept).toHaveLength(evaluated);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops when it is cancelled', async () => {
    const file = named(fileOf('text,label\na,a\n'), 'a.csv');
    const { files } = await surveyOf(file);
    const formats = files.map(({ fileFormat }) => fileFormat);
    await expect(
      countMapping([file], formats, { text: 0, label: 1, id: null, groups: [] }, labels, {
        signal: { aborted: true },
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
