import { describe, expect, it } from 'vitest';
import type { Cell, ReadOptions } from '../../src/dataset/dataset.ts';
import { encode } from './file-of.ts';
import { refusalOf, surveyOf } from './read-all.ts';
import { sheetRows, workbookFile, type WorkbookParts } from './xlsx-file.ts';

const header = '<row><c t="inlineStr"><is><t>texto</t></is></c><c t="str"><v>nota</v></c></row>';

/** The cells of a sheet below the header. */
async function cellsOf(
  rows: string,
  parts: Partial<WorkbookParts> = {},
  options: ReadOptions = { header: true },
): Promise<Cell[][]> {
  const file = workbookFile({ sheets: { A: header + rows }, ...parts });
  return (await surveyOf(file, options)).head;
}

const inline = (inside: string): string =>
  `<row><c t="inlineStr"><is>${inside}</is></c><c><v>5</v></c></row>`;

describe('the text of a cell', () => {
  it.each([
    ['character references', '<t>bom &#128512;&#x1F600; &lt;3 &amp;amp;</t>', 'bom 😀😀 <3 &amp;'],
    ['CDATA', '<t><![CDATA[a < b & c]]></t>', 'a < b & c'],
    ['text and CDATA', '<t>um <![CDATA[<dois>]]> três</t>', 'um <dois> três'],
    ['a comment inside', '<t>muito <!-- quase --> bom</t>', 'muito  bom'],
    ['an instruction inside', '<t>muito <?x y?>bom</t>', 'muito bom'],
    ['several texts', '<t>muito </t><t>bom</t>', 'muito bom'],
    [
      'runs with formats',
      '<r><rPr><b/><sz val="11"/></rPr><t>muito</t></r><r><t xml:space="preserve"> bom</t></r>',
      'muito bom',
    ],
    [
      'phonetic runs, which are no text',
      '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>',
      '課きく',
    ],
    ['outer spaces', '<t xml:space="preserve">  bom  </t>', '  bom  '],
    ['escaped control characters', '<t>a_x000D_b _x005F_x0041_</t>', 'a\rb _x0041_'],
    ['what careless writers let through', '<t>caf&eacute; bom\u0001</t>', 'caf&eacute; bom\u0001'],
  ])('has %s, inline and shared', async (_, inside, text) => {
    expect(await cellsOf(inline(inside))).toEqual([[text, 5]]);
    const shared = await cellsOf('<row><c t="s"><v>1</v></c><c><v>5</v></c></row>', {
      sharedStrings: `<si><t>outro</t></si><si>${inside}</si>`,
    });
    expect(shared).toEqual([[text, 5]]);
  });

  it('may be empty, and then the cell is', async () => {
    const rows = `${inline('<t></t>')}<row><c t="s"><v>0</v></c><c t="str"><v></v></c><c><v>1</v></c></row>`;
    expect(await cellsOf(rows, { sharedStrings: '<si/>' })).toEqual([
      [null, 5, null],
      [null, null, 1],
    ]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('is read from %s', async (encoding) => {
    const part = (xml: string) => encode(`\uFEFF<?xml version="1.0"?>${xml}`, encoding);
    const file = workbookFile({
      sheets: { A: '' },
      others: {
        'xl/sharedStrings.xml': part('<sst><si><t>ótimo 😀</t></si></sst>'),
        'xl/worksheets/sheet0.xml': part(
          `<worksheet><sheetData>${header}<row><c t="s"><v>0</v></c><c><v>5</v></c></row></sheetData></worksheet>`,
        ),
      },
    });
    expect((await surveyOf(file, { header: true })).head).toEqual([['ótimo 😀', 5]]);
  });

  it('is read after a byte order mark of UTF-8', async () => {
    const sheet = `\uFEFF<worksheet><sheetData>${header}${inline('<t>ótimo</t>')}</sheetData></worksheet>`;
    const file = workbookFile({
      sheets: { A: '' },
      others: { 'xl/worksheets/sheet0.xml': encode(sheet, 'utf-8') },
    });
    expect((await surveyOf(file)).head).toEqual([['ótimo', 5]]);
  });
});

describe('an ampersand that starts no reference', () => {
  it('makes the workbook damaged: no one can tell where its text ends', async () => {
    const rows = `${header}${inline('<t>A & B</t>')}${inline('<t>C; D</t>')}`;
    expect(await refusalOf(workbookFile({ sheets: { A: rows } }))).toMatchObject({
      code: 'file-damaged',
    });
  });
});

describe('the place of a cell', () => {
  it('follows the one before where it is not written, and rows follow each other', async () => {
    const rows = `${inline('<t>bom</t>')}<row/>${inline('<t>ruim</t>')}`;
    expect(await cellsOf(rows)).toEqual([
      ['bom', 5],
      ['ruim', 5],
    ]);
  });

  it('is believed where it is written, in whatever order', async () => {
    const rows =
      '<row r="4"><c r="D4"><v>4</v></c><c r="B4"><v>2</v></c><c><v>3</v></c></row>' +
      '<row r="9"><c r="c9"><v>9</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      [null, 2, 3, 4],
      [null, null, 9, null],
    ]);
  });

  it('counts only in the sheet’s data, whatever the prefix', async () => {
    const x = (xml: string) => xml.replaceAll(/<(\/?)(?=\w)/g, '<$1x:');
    const extension = '<extLst><ext><row r="7"><c r="A7"><v>7</v></c></row></ext></extLst>';
    const sheet = x(
      `<worksheet xmlns:x="urn:x"><sheetData>${header}<row><c t="inlineStr"><is><t>bom</t></is><extLst><v>8</v></extLst></c><c><f>1+4</f><v>5</v></c></row></sheetData>${extension}</worksheet>`,
    );
    const file = workbookFile({
      sheets: { A: '' },
      others: { 'xl/worksheets/sheet0.xml': encode(sheet, 'utf-8') },
    });
    const { head, rows } = await surveyOf(file);
    expect([rows, head]).toEqual([1, [['bom', 5]]]);
  });

  it('may be as far as a sheet goes: what lies between costs nothing', async () => {
    const far =
      '<row r="1048576"><c r="ALL1048576"><v>1</v></c><c r="XFD1048576" s="3"/></row>' +
      '<row r="1048575" spans="1:16384" s="1" customFormat="1"/>';
    const survey = await surveyOf(
      workbookFile({ sheets: { A: header + inline('<t>bom</t>') + far } }),
    );
    expect([survey.rows, survey.columns.length]).toEqual([2, 1_000]);
    expect(survey.columns.at(-1)).toMatchObject({ name: '', filled: 1, empty: 1 });
  });

  it('beyond the 200 rows that tell the columns adds a column without a name', async () => {
    const many = inline('<t>bom</t>').repeat(250);
    const wider = '<row><c t="str"><v>ruim</v></c><c><v>1</v></c><c><v>7</v></c></row>';
    const { columns, rows } = await surveyOf(
      workbookFile({ sheets: { A: header + many + wider } }),
    );
    expect(rows).toBe(251);
    expect(columns.map(({ name, filled }) => [name, filled])).toEqual([
      ['texto', 251],
      ['nota', 251],
      ['', 1],
    ]);
  });
});

describe('the value of a cell', () => {
  const value = async (
    cell: string,
    parts: Partial<WorkbookParts> = {},
  ): Promise<Cell | undefined> =>
    (await cellsOf(`<row><c><v>1</v></c>${cell}</row>`, parts))[0]?.[1];

  it.each([
    ['t="b"><v>1', true],
    ['t="b"><v>0', false],
    ['t="b"><v>true', true],
    ['t="b"><v>false', false],
    ['t="e"><v>#DIV/0!', null],
    ['t="n"><v>-1.5E3', -1500],
    ['><v> 5 ', 5],
    ['><v>', null],
    ['s="99"><v>5', 5],
    ['t="str"><f>A1</f><v>a &amp; b', 'a & b'],
    ['t="d"><v>2024-05-31T14:30:00', '2024-05-31T14:30:00'],
    ['t="d"><v>2024-05-31T14:30:00.7Z', '2024-05-31T14:30:01'],
    ['t="d"><v>2024-05-31', '2024-05-31'],
    ['t="d"><v>08:15:00', '08:15:00'],
  ])('<c %s is %j', async (cell, expected) => {
    expect(await value(`<c ${cell}</v></c>`)).toBe(expected);
  });

  it.each(['><v>cinco', 't="n"><v>1e999', 't="b"><v>sim', 't="s"><v>7', 't="x"><v>1'])(
    '<c %s is no value: file-damaged',
    async (cell) => {
      const rows = `${header}<row><c><v>1</v></c><c ${cell}</v></c></row>`;
      expect(await refusalOf(workbookFile({ sheets: { A: rows } }))).toEqual({
        code: 'file-damaged',
        detail: { kind: 'xlsx' },
      });
    },
  );

  it('stays a number under the format of a percentage', async () => {
    const styles = '<cellXfs><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>';
    expect(await value('<c s="0"><v>0.9</v></c>', { styles })).toBe(0.9);
    expect(await value('<c s="1"><v>0.905</v></c>', { styles })).toBe(0.905);
  });

  it('is a date by the format of its style, or of the base style where it has none', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0" xfId="1"/><xf xfId="1"/><xf numFmtId="164"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs>';
    expect(await value('<c s="0"><v>45443</v></c>', { styles })).toBe(45443);
    expect(await value('<c s="1"><v>45443</v></c>', { styles })).toBe('2024-05-31');
    expect(await value('<c s="2"><v>45443.604166667</v></c>', { styles })).toBe(
      '2024-05-31T14:30:00',
    );
  });
});

describe('a strict workbook', () => {
  it('has other namespaces and the same sheets', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const file = workbookFile({
      sheets: {
        A: sheetRows([
          ['texto', 'nota'],
          ['bom', 5],
        ]),
      },
      others: {
        'xl/workbook.xml': encode(
          `<workbook xmlns:k="${strict}" conformance="strict"><sheets><sheet name="A" sheetId="1" k:id="s0"/></sheets></workbook>`,
          'utf-8',
        ),
        'xl/_rels/workbook.xml.rels': encode(
          `<Relationships><Relationship Id="s0" Type="${strict}/worksheet" Target="worksheets/sheet0.xml"/></Relationships>`,
          'utf-8',
        ),
      },
    });
    expect((await surveyOf(file)).head).toEqual([['bom', 5]]);
  });
});

describe('the sheet that is read', () => {
  it('is the first with a table, whose rows a formatted text does not make', async () => {
    const title = '<row><c t="inlineStr"><is><r><t>Lei</t></r><r><t>a</t></r></is></c></row>';
    const { fileFormat } = await surveyOf(
      workbookFile({ sheets: { Capa: title + title, Dados: header + inline('<t>bom</t>') } }),
    );
    expect(fileFormat.sheet).toBe('Dados');
  });

  it('is not stopped by another one that is damaged', async () => {
    const { fileFormat } = await surveyOf(
      workbookFile({
        sheets: { Quebrada: '<row><c></row>', Dados: header + inline('<t>bom</t>') },
      }),
    );
    expect(fileFormat.sheet).toBe('Dados');
  });
});
