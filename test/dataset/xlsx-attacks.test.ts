import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { refusalOf, surveyOf } from './read-all.ts';
import { sheetRows, workbookFile } from './xlsx-file.ts';

const reviews = sheetRows([
  ['texto', 'nota'],
  ['muito bom', 5],
  ['muito ruim', 1],
]);
const damaged = { code: 'file-damaged', detail: { kind: 'xlsx' } };
const million = 1_000_000;

const sheetPart = (xml: string) => ({ 'xl/worksheets/sheet0.xml': strToU8(xml) });

describe('a workbook made to cost time is read or refused in time that grows with its length', () => {
  it('an attribute without end in the list of its parts', async () => {
    const others = {
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships><Relationship ${'a'.repeat(4e6)}`),
    };
    expect(await refusalOf(workbookFile({ sheets: { A: reviews }, others }))).toEqual(damaged);
  });

  it('rows that open in each other', async () => {
    const others = sheetPart(`<worksheet><sheetData>${'<row>'.repeat(million / 5)}`);
    expect(await refusalOf(workbookFile({ sheets: { A: '' }, others }))).toEqual(damaged);
  });

  it('a number format of a million brackets', async () => {
    const code = `${'['.repeat(million)}]`;
    const file = workbookFile({
      sheets: { A: `${reviews}<row><c s="0"><v>1</v></c><c s="0"><v>4</v></c></row>` },
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    });
    expect((await surveyOf(file)).head.at(-1)).toEqual([1, 4]);
  });

  it('a million formatted cells and rows that hold nothing', async () => {
    const empty = '<row><c s="1"/><c s="1"/></row>'.repeat(million / 20);
    const wide = `<row r="9">${'<c s="1"/>'.repeat(million / 10)}</row>`;
    const { rows, columns } = await surveyOf(
      workbookFile({ sheets: { A: reviews + empty + wide } }),
    );
    expect([rows, columns.length]).toEqual([2, 2]);
  });

  it.each([
    ['a comment', `<!--${' '.repeat(9 * million)}-->`],
    ['a document type', `<!DOCTYPE worksheet [${' '.repeat(9 * million)}]>`],
  ])('%s without end', async (_, token) => {
    const others = sheetPart(`${token}<worksheet><sheetData>${reviews}</sheetData></worksheet>`);
    expect(await refusalOf(workbookFile({ sheets: { A: '' }, others }))).toEqual(damaged);
  });

  it('a text without end in one cell, in one piece or in many', async () => {
    const half = 'ab '.repeat(1.5 * million);
    for (const text of [`<t>${half}${half}</t>`, `<t>${half}</t><t>${half}</t>`]) {
      const rows = `${reviews}<row><c t="inlineStr"><is>${text}</is></c></row>`;
      expect(await refusalOf(workbookFile({ sheets: { A: rows } }))).toEqual(damaged);
    }
  });
});

describe('a workbook made to cost memory is refused', () => {
  it.each([
    ['a row that no sheet has', '<row r="1e9"></row>'],
    ['a row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['a column that no sheet has', '<row r="5"><c r="AAAAAAAAAAAA5"><v>1</v></c></row>'],
    ['one of three letters', '<row r="5"><c r="XFE5"><v>1</v></c></row>'],
    ['one behind a reference', '<row r="5"><c r="&#88;XXXXXXX5"><v>1</v></c></row>'],
    ['a cell without a column', '<row r="5"><c r="5"><v>1</v></c></row>'],
  ])('with %s', async (_, row) => {
    expect(await refusalOf(workbookFile({ sheets: { A: reviews + row } }))).toEqual(damaged);
  });

  it('that declares entities', async () => {
    const bomb =
      '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      '<sst><si><t>&b;</t></si></sst>';
    const others = { 'xl/sharedStrings.xml': strToU8(bomb) };
    expect(await refusalOf(workbookFile({ sheets: { A: reviews }, others }))).toEqual(damaged);
  });

  it('whose cells stand for 4 GiB of text in a few bytes each', async () => {
    const shared = `<si><t>${'muito bom '.repeat(800_000)}</t></si>`;
    const rows = '<row><c t="s"><v>0</v></c><c><v>5</v></c></row>'.repeat(600);
    expect(
      await refusalOf(workbookFile({ sheets: { A: reviews + rows }, sharedStrings: shared })),
    ).toEqual({ code: 'file-too-large', detail: { limit: 4096 } });
  });
});

describe('a long workbook', () => {
  const manyRows = 100_000;
  const sheet = `${reviews}${'<row><c t="s"><v>0</v></c><c><v>5</v></c></row>'.repeat(manyRows)}`;
  const long = workbookFile({ sheets: { A: sheet }, sharedStrings: '<si><t>muito bom</t></si>' });

  it('is parsed in small pieces, and says how far it is', async () => {
    let pauses = 0;
    const steps: number[] = [];
    const survey = await surveyDataset(
      [long],
      {},
      {
        pause: () => {
          pauses++;
          return Promise.resolve();
        },
        onProgress: (done, total) => steps.push(done / total),
      },
    );
    expect(survey.rows).toBe(manyRows + 2);
    expect(pauses).toBeGreaterThan(sheet.length / (64 * 1024));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });

  it('stops where it is cancelled', async () => {
    const signal = { aborted: false };
    let pauses = 0;
    let pausesAfter = 0;
    const reading = surveyDataset(
      [long],
      {},
      {
        signal,
        pause: () => {
          if (signal.aborted) pausesAfter++;
          if (++pauses === 20) signal.aborted = true;
          return Promise.resolve();
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(pausesAfter).toBe(0);
  });
});
