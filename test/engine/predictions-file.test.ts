import { expect, it, vi } from 'vitest';
import { writePredictions } from '../../src/engine/predictions-file.ts';
import { evaluatedRowsOf, type Review } from './evaluated-rows-of.ts';

const classes = ['negative', 'positive'];
const header = 'row,text,label,prediction,probability,p_negative,p_positive,correct';

it('writes one line for each row', async () => {
  const rows = evaluatedRowsOf([
    ['bom, sim', 1, 0.75],
    ['=1+1', 0, 0.5],
  ]);
  const file = await writePredictions(rows, classes, () => Promise.resolve());
  expect(file.type).toBe('text/csv;charset=utf-8');
  expect(await file.text()).toBe(
    [
      header,
      '10,"bom, sim",positive,positive,0.75,0.25,0.75,true',
      `11,"'=1+1",negative,positive,0.5,0.5,0.5,false`,
      '',
    ].join('\r\n'),
  );
});

it('writes long files in pieces, each row once, with pauses between them', async () => {
  const reviews = Array.from({ length: 4100 }, (_, row): Review => [
    `review ${row}`,
    1,
    row % 2 === 0 ? 1 : 0,
  ]);
  const pause = vi.fn(() => Promise.resolve());
  const file = await writePredictions(evaluatedRowsOf(reviews), classes, pause);
  const lines = (await file.text()).split('\r\n');
  expect(lines).toEqual([
    header,
    ...reviews.map(([text, , positive], row) =>
      positive === 1
        ? `${row + 10},${text},positive,positive,1,0,1,true`
        : `${row + 10},${text},positive,negative,1,1,0,false`,
    ),
    '',
  ]);
  expect(pause).toHaveBeenCalledTimes(3);
});
