import { encode, named } from './file-of.ts';
import { bytesFile, workbookFile } from './xlsx-file.ts';

/** A file as people meet it, and the rows that it should be read as. */
export interface FieldFile {
  kind: string;
  name: string;
  file: File;
  /** Text and label of each row that should be evaluated. */
  pairs: readonly (readonly [text: string, label: 'negative' | 'positive'])[];
}

type Label = 'negative' | 'positive';

const positive = [
  'Adorei o fone, som limpo e bateria longa',
  'Chegou antes do prazo e funciona bem',
  'Excelente compra, recomendo para todos',
  'Great battery and the sound is wonderful',
  'I love this kettle, it works perfectly',
  'Ótimo custo-benefício, estou muito satisfeita',
  'Best purchase of the year, very happy with it',
  'O tecido é macio e a cor é linda',
  'Works as described and it was easy to set up',
  'Atendimento rápido, já é a segunda vez que compro',
  'Muito boa, a família toda gostou do café',
  'The screen is bright and it has no scratches',
];
const negative = [
  'Péssimo produto, quebrou no segundo dia',
  'Terrible quality, it broke after one week',
  'Não funciona e ninguém responde',
  'Awful smell and it never worked',
  'Veio com defeito e a loja não troca',
  'Waste of money, do not buy this',
  'Horrível, o tecido rasgou na primeira lavagem',
  'The battery is dead after an hour',
  'A cor não é a da foto, que decepção',
  'Cheap plastic and the lid does not close',
  'Demorou dois meses e chegou amassado',
  'Poor instructions and it was missing parts',
];

const rows: { text: string; label: Label; n: number }[] = positive.flatMap((text, n) => [
  { text, label: 'positive' as const, n: n * 2 },
  { text: negative[n] ?? '', label: 'negative' as const, n: n * 2 + 1 },
]);
const pairs = rows.map(({ text, label }) => [text, label] as const);
const starsOf = ({ label, n }: { label: Label; n: number }): number =>
  label === 'positive' ? (n % 4 === 0 ? 5 : 4) : n % 4 === 1 ? 1 : 2;
const zeroOne = ({ label }: { label: Label }): number => Number(label === 'positive');

export const fieldFiles: FieldFile[] = [];

function add(
  kind: string,
  name: string,
  content: string | Uint8Array | File,
  expected: FieldFile['pairs'] = pairs,
): void {
  const file =
    content instanceof Blob
      ? named(content, name)
      : named(
          bytesFile(typeof content === 'string' ? new TextEncoder().encode(content) : content),
          name,
        );
  fieldFiles.push({ kind, name, file, pairs: expected });
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
const csv = (head: readonly string[], of: (row: (typeof rows)[number]) => (string | number)[]) =>
  [head, ...rows.map(of)].map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
const json = (value: unknown): string => JSON.stringify(value);
const records = rows.map(({ text, label }) => ({ text, label }));

// 1. Which column is the text
add(
  'text',
  'yelp_reply.csv',
  csv(['review', 'business_response', 'stars'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'Thank you for your review, our team is glad to hear from you!' : '',
    starsOf(row),
  ]),
);
add(
  'text',
  'steam.csv',
  csv(['app_name', 'review_text', 'recommended'], (row) => [
    'A Very Long Name of a Game: The Definitive Edition with All Add-ons',
    row.text,
    row.label === 'positive' ? 'True' : 'False',
  ]),
);
add(
  'text',
  'question.csv',
  csv(['pergunta', 'resposta', 'nota'], (row) => [
    'O que você achou da sua compra nesta loja e do atendimento?',
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'url.csv',
  csv(['url', 'comentario', 'avaliacao'], (row) => [
    `https://loja.example/produto/${row.n}/avaliacoes?ordem=recentes&pagina=${row.n}`,
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'translated.csv',
  csv(['review_translated', 'review_original', 'rating'], (row) => [
    `[${row.n}] ${row.text.toLowerCase()}`,
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'user_agent.csv',
  csv(['user_agent', 'msg', 'score'], (row) => [
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.${row.n} (KHTML, like Gecko) Chrome/120`,
    row.text,
    starsOf(row),
  ]),
);

// 2. Stray numbers among stars
add(
  'stray',
  'stars_55.csv',
  csv(['texto', 'nota'], (row) => [row.text, row.n === 0 ? 55 : starsOf(row)]),
  pairs.slice(1),
);
add(
  'stray',
  'stars_99.csv',
  csv(['text', 'stars'], (row) => [row.text, row.n < 4 ? 99 : starsOf(row)]),
  pairs.slice(4),
);
add(
  'stray',
  'stars_na.csv',
  csv(['text', 'stars'], (row) => [row.text, row.n < 4 ? 'N/A' : starsOf(row)]),
  pairs.slice(4),
);
add(
  'stray',
  'binary_9.csv',
  csv(['text', 'label'], (row) => [row.text, row.n === 3 ? 9 : zeroOne(row)]),
  pairs.filter((_, n) => n !== 3),
);
add(
  'stray',
  'stars_float.csv',
  csv(['review', 'rating'], (row) => [row.text, row.n === 2 ? '4.999999999' : `${starsOf(row)}.0`]),
);
add(
  'stray',
  'stars_minus.csv',
  csv(['review', 'rating'], (row) => [row.text, row.n === 5 ? -1 : starsOf(row)]),
  pairs.filter((_, n) => n !== 5),
);

// 3. Names with a negative sense
const isBad = ({ label }: { label: Label }): boolean => label === 'negative';
add(
  'sense',
  'is_complaint.csv',
  csv(['text', 'is_complaint'], (row) => [row.text, isBad(row) ? 1 : 0]),
);
add(
  'sense',
  'churned.csv',
  csv(['feedback', 'churned'], (row) => [row.text, String(isBad(row))]),
);
add(
  'sense',
  'defeito.csv',
  csv(['texto', 'tem_defeito'], (row) => [row.text, isBad(row) ? 'S' : 'N']),
);
add(
  'sense',
  'not_satisfied.csv',
  csv(['texto', 'not_satisfied'], (row) => [row.text, isBad(row) ? 'yes' : 'no']),
);
add(
  'sense',
  'toxic.csv',
  csv(['comment_text', 'toxic'], (row) => [row.text, isBad(row) ? 1 : 0]),
);
add(
  'sense',
  'recommend.csv',
  csv(['text', 'would_recommend'], (row) => [row.text, isBad(row) ? 'No' : 'Yes']),
);

// 4. JSON
add('json', 'meta_reviews.json', json({ meta: [{ version: 1, source: 'x' }], reviews: records }));
add(
  'json',
  'users_reviews.json',
  json({
    users: rows.map(({ n }) => ({ user_id: n, name: `user ${n}`, city: 'Rio' })),
    reviews: records,
  }),
);
add(
  'json',
  'three_splits.json',
  json({
    train: records.slice(0, 12),
    validation: records.slice(12, 18),
    test: records.slice(18),
  }),
);
add('json', 'results_items.json', json({ results: { count: 24, items: records }, next: null }));
add('json', 'results_meta.json', json({ status: [{ code: 200 }], results: { items: records } }));
add(
  'json',
  'hf_rows.json',
  json({
    features: [
      { feature_idx: 0, name: 'text', type: { dtype: 'string', _type: 'Value' } },
      { feature_idx: 1, name: 'label', type: { names: ['neg', 'pos'], _type: 'ClassLabel' } },
    ],
    rows: rows.map((row, row_idx) => ({
      row_idx,
      row: { text: row.text, label: zeroOne(row) },
      truncated_cells: [],
    })),
    num_rows_total: 24,
  }),
);
add(
  'json',
  'hf_rows_reversed.json',
  json({
    features: [
      { feature_idx: 0, name: 'text', type: { dtype: 'string', _type: 'Value' } },
      { feature_idx: 1, name: 'label', type: { names: ['pos', 'neg'], _type: 'ClassLabel' } },
    ],
    rows: rows.map((row, row_idx) => ({
      row_idx,
      row: { text: row.text, label: 1 - zeroOne(row) },
      truncated_cells: [],
    })),
  }),
);
add(
  'json',
  'columnar_lists.json',
  json({ text: rows.map(({ text }) => text), label: rows.map(({ label }) => label) }),
);
add(
  'json',
  'columnar_index.json',
  json({
    text: Object.fromEntries(rows.map(({ text, n }) => [n + 100, text])),
    label: Object.fromEntries(rows.map(({ label, n }) => [n + 100, label])),
  }),
);
add(
  'json',
  'by_id.json',
  json(Object.fromEntries(rows.map(({ text, label, n }) => [`rev-${n}`, { text, label }]))),
);
add(
  'json',
  'array_of_arrays.json',
  json([['text', 'label'], ...rows.map(({ text, label }) => [text, label])]),
);
add(
  'json',
  'per_class.json',
  json({
    positive: positive.map((text) => ({ text })),
    negative: negative.map((text) => ({ text })),
  }),
);
add(
  'json',
  'nested_products.json',
  json({
    products: [0, 1, 2].map((p) => ({
      name: `product ${p}`,
      reviews: records.slice(p * 8, p * 8 + 8),
    })),
  }),
);
add(
  'json',
  'wrapped_lines.jsonl',
  rows.map(({ text, label }) => json({ data: { text, label } })).join('\n'),
);
add(
  'json',
  'bom_array.json',
  '\ufeff' + json({ data: records, included: [{ id: 1, type: 'product' }] }),
);
add(
  'json',
  'es_hits.json',
  json({
    took: 3,
    hits: {
      total: { value: 24 },
      hits: records.map((_source, n) => ({ _id: String(n), _source })),
    },
  }),
);

// 5. Encodings
const twice = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text), { stream: true });
const plainCsv = csv(['texto', 'rotulo'], ({ text, label }) => [text, label]);
add('encoding', 'mojibake.csv', twice(plainCsv));
add(
  'encoding',
  'mojibake_some.csv',
  csv(['texto', 'rotulo'], ({ text, label, n }) => [n % 2 === 0 ? twice(text) : text, label]),
);
add(
  'encoding',
  'mojibake_quotes.csv',
  csv(['texto', 'rotulo'], ({ text, label }) => [twice(`${text} – “sim”, it’s so`), label]),
  pairs.map(([text, label]) => [`${text} – “sim”, it’s so`, label] as const),
);
add('encoding', 'utf16.csv', encode('\ufeff' + plainCsv, 'utf-16le'));
add(
  'encoding',
  'cp1252_quotes.csv',
  encode(
    csv(['texto', 'rotulo'], ({ text, label }) => [`“${text}” – €`, label]),
    'windows-1252',
  ),
  pairs.map(([text, label]) => [`“${text}” – €`, label] as const),
);
add(
  'encoding',
  'entities.csv',
  csv(['texto', 'rotulo'], ({ text, label }) => [
    text.replace(/[À-ÿ]/g, (letter) => `&#${letter.charCodeAt(0)};`),
    label,
  ]),
  pairs.map(
    ([text, label]) =>
      [text.replace(/[À-ÿ]/g, (letter) => `&#${letter.charCodeAt(0)};`), label] as const,
  ),
);

// 6. Layouts
const inner = rows.map(({ text, label, n }) => `${n},${quoted(text)},${label}`);
add('layout', 'whole_quoted.csv', ['"id,text,label"', ...inner.map(quoted)].join('\n') + '\n');
add('layout', 'whole_quoted_crlf.csv', ['"id,text,label"', ...inner.map(quoted)].join('\r\n'));
add('layout', 'whole_quoted_rows.csv', ['id,text,label', ...inner.map(quoted)].join('\n') + '\n');
add(
  'layout',
  'whole_quoted_semicolon.csv',
  ['"texto;nota"', ...rows.map((row) => quoted(`${quoted(row.text)};${starsOf(row)}`))].join('\n'),
);
add(
  'layout',
  'comments_inside.csv',
  [
    'text,label',
    ...rows.flatMap(({ text, label, n }) => [
      ...(n % 8 === 4 ? [`# page ${n / 8}`] : []),
      `${quoted(text)},${label}`,
    ]),
  ].join('\n'),
);
add(
  'layout',
  'comments_commas.csv',
  [
    'text,label',
    ...rows.flatMap(({ text, label, n }) => [
      ...(n % 8 === 4 ? [`# page ${n}, exported by shop, 2024`] : []),
      `${quoted(text)},${label}`,
    ]),
  ].join('\n'),
);
add(
  'layout',
  'backslash_single.csv',
  [
    'id,text,label',
    ...rows.map(({ text, label, n }) => `${n},"${text}${n === 7 ? ' \\"sim\\"' : ''}",${label}`),
  ].join('\n'),
  pairs.map(([text, label], n) => [n === 7 ? `${text} "sim"` : text, label] as const),
);
add(
  'layout',
  'backslash_end.csv',
  [
    'id,text,label',
    ...rows.map(
      ({ text, label, n }) => `${n},"${text}${n % 5 === 0 ? ', \\"nota 10\\"' : ''}",${label}`,
    ),
  ].join('\n'),
  pairs.map(([text, label], n) => [n % 5 === 0 ? `${text}, "nota 10"` : text, label] as const),
);
add(
  'layout',
  'backslash_comma.csv',
  [
    'id,text,label',
    ...rows.map(({ text, label, n }) => `${n},${text.replaceAll(',', '\\,')},${label}`),
  ].join('\n'),
);
add(
  'layout',
  'quoted_tabs.tsv',
  [
    'text\tlabel',
    ...rows.map(({ text, label, n }) => `"${text}${n % 6 === 0 ? '\tsim' : ''}"\t${label}`),
  ].join('\n'),
  pairs.map(([text, label], n) => [n % 6 === 0 ? `${text}\tsim` : text, label] as const),
);
add(
  'layout',
  'loose_quote.tsv',
  [
    'text\tlabel',
    ...rows.map(({ text, label, n }) => `${n % 6 === 0 ? '"Uau" ' : ''}${text}\t${label}`),
  ].join('\n'),
  pairs.map(([text, label], n) => [n % 6 === 0 ? `"Uau" ${text}` : text, label] as const),
);
add(
  'layout',
  'amazon_polarity.csv',
  rows
    .map(({ text, label, n }) => `"${label === 'positive' ? 2 : 1}","Title ${n}","${text}"`)
    .join('\n'),
);
add(
  'layout',
  'yelp_polarity.csv',
  rows.map(({ text, label }) => `"${label === 'positive' ? 2 : 1}","${text}"`).join('\n'),
);
add('layout', 'yelp_five.csv', rows.map((row) => `"${starsOf(row)}","${row.text}"`).join('\n'));
add(
  'layout',
  'imdb_labeled.tsv',
  [
    'id\tsentiment\treview',
    ...rows.map(
      ({ text, label, n }) =>
        `"${n}_${n % 10}"\t${Number(label === 'positive')}\t"${text} \\"sim\\""`,
    ),
  ].join('\n'),
  pairs.map(([text, label]) => [`${text} "sim"`, label] as const),
);
add(
  'layout',
  'uci_labelled.txt',
  rows.map(({ text, label }) => `${text}\t${Number(label === 'positive')}`).join('\n'),
);
add(
  'layout',
  'sst2.tsv',
  [
    'sentence\tlabel',
    ...rows.map(({ text, label }) => `${text.toLowerCase()} \t${Number(label === 'positive')}`),
  ].join('\n'),
  pairs.map(([text, label]) => [`${text.toLowerCase()} `, label] as const),
);
add(
  'layout',
  'pipes.txt',
  [
    '| text | label |',
    '| --- | --- |',
    ...rows.map(({ text, label }) => `| ${text} | ${label} |`),
  ].join('\n'),
);
add(
  'layout',
  'totals.csv',
  csv(['texto', 'nota'], (row) => [row.text, starsOf(row)]) + '"Total","24"\n',
);

// 7. Workbooks
const place = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`;
const cell = (column: number, row: number, value: string | number | null): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? `<c r="${place(column, row)}"><v>${value}</v></c>`
      : `<c r="${place(column, row)}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = (
  table: readonly (readonly (string | number | null)[])[],
  attributesOf: (row: number) => string = () => '',
): string =>
  table
    .map(
      (cells, n) =>
        `<row r="${n + 1}"${attributesOf(n)}>${cells.map((value, column) => cell(column, n + 1, value)).join('')}</row>`,
    )
    .join('');
const sorted = [...rows].sort((a, b) => a.label.localeCompare(b.label));
const withMerges = (rowsInside: string, merges: string, name: string): File =>
  workbookFile(
    {
      sheets: { Dados: '' },
      others: {
        'xl/worksheets/sheet0.xml': new TextEncoder().encode(
          `<worksheet><sheetData>${rowsInside}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
        ),
      },
    },
    name,
  );
add(
  'workbook',
  'merged_labels.xlsx',
  withMerges(
    sheet([
      ['label', 'text'],
      ...sorted.map(({ text, label }, n) => [n % 12 === 0 ? label : null, text]),
    ]),
    '<mergeCell ref="A2:A13"/><mergeCell ref="A14:A25"/>',
    'x',
  ),
);
add(
  'workbook',
  'merged_title.xlsx',
  withMerges(
    sheet([
      ['Avaliações de 2024', null],
      ['texto', 'nota'],
      ...rows.map((row) => [row.text, starsOf(row)]),
    ]),
    '<mergeCell ref="A1:B1"/>',
    'x',
  ),
);
add(
  'workbook',
  'blank_labels.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['label', 'text'],
        ...sorted.map(({ text, label }, n) => [n % 12 === 0 ? label : null, text]),
      ]),
    },
  }),
);
add(
  'workbook',
  'nearly_whole.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['text', 'rating'],
        ...rows.map((row) => [row.text, starsOf(row) + (row.n % 3 === 0 ? 4e-16 * 2 : -1e-12)]),
      ]),
    },
  }),
);
add(
  'workbook',
  'word_booleans.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([
        ['text', 'is_positive'],
        ...rows.map(({ text, label }) => [text, label === 'positive' ? 'VERDADEIRO' : 'FALSO']),
      ]),
    },
  }),
);
add(
  'workbook',
  'two_sheets.xlsx',
  workbookFile({
    sheets: {
      Resumo: sheet([
        ['Mês', 'Total'],
        ['janeiro', 12],
        ['fevereiro', 12],
      ]),
      Avaliações: sheet([['texto', 'nota'], ...rows.map((row) => [row.text, starsOf(row)])]),
    },
  }),
);
add(
  'workbook',
  'split_sheets.xlsx',
  workbookFile({
    sheets: {
      train: sheet([
        ['text', 'label'],
        ...rows.slice(0, 16).map(({ text, label }) => [text, label]),
      ]),
      test: sheet([['text', 'label'], ...rows.slice(16).map(({ text, label }) => [text, label])]),
    },
  }),
);
add(
  'workbook',
  'hidden_rows.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([['texto', 'rotulo'], ...rows.map(({ text, label }) => [text, label])], (n) =>
        n > 20 ? ' hidden="1"' : '',
      ),
    },
  }),
);
add(
  'workbook',
  'percent_stars.xlsx',
  workbookFile({
    sheets: {
      Dados: sheet([['texto', 'satisfacao'], ...rows.map((row) => [row.text, starsOf(row) / 5])]),
    },
  }),
);
add(
  'workbook',
  'date_stars.xlsx',
  workbookFile({
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: {
      Dados: sheet([
        ['data', 'texto', 'nota'],
        ...rows.map((row) => [45000 + row.n, row.text, starsOf(row)]),
      ]).replace(/<c r="(A\d+)"><v>/g, '<c r="$1" s="1"><v>'),
    },
  }),
);

// 8. Label words
const words = (name: string, yes: string, no: string, column = 'label') =>
  add(
    'words',
    name,
    csv(['text', column], ({ text, label }) => [text, label === 'positive' ? yes : no]),
  );
words('label_code.csv', 'LABEL_1', 'LABEL_0');
words('dots.csv', 'Pos.', 'Neg.');
words('hands.csv', '👍🏽', '👎🏿', 'reaction');
words('agree.csv', 'Strongly agree', 'Strongly disagree', 'answer');
words('spanish.csv', 'Muy bueno', 'Muy malo', 'opinion_cliente');
words('stars_words.csv', '5 estrelas', '1 estrela', 'nota');
words('fullwidth.csv', 'ｐｏｓｉｔｉｖｅ', 'ｎｅｇａｔｉｖｅ');
words('plus_minus.csv', '+1', '-1', 'sentiment');
words('bom_ruim.csv', 'Muito bom', 'Muito ruim', 'avaliacao');
words('nps_words.csv', 'Promotor (9-10)', 'Detrator (0-6)', 'nps');
words('json_list.csv', "['positive']", "['negative']");

// 9. An unrelated column as label
add(
  'unrelated',
  'verified.csv',
  csv(['text', 'verified_purchase', 'sentimento_humano'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'Y' : 'N',
    row.label,
  ]),
);
add(
  'unrelated',
  'gender.csv',
  csv(['text', 'sexo', 'satisfeito'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'M' : 'F',
    isBad(row) ? 'não' : 'sim',
  ]),
);
add(
  'unrelated',
  'helpful.csv',
  csv(['review', 'helpful', 'class'], (row) => [row.text, row.n % 3 === 0 ? 1 : 0, zeroOne(row)]),
);
add(
  'unrelated',
  'age.csv',
  csv(['review', 'age', 'rating'], (row) => [row.text, 20 + row.n, starsOf(row)]),
);
add(
  'unrelated',
  'spam.csv',
  csv(['review', 'is_spam', 'stars'], (row) => [row.text, row.n % 5 === 0 ? 1 : 0, starsOf(row)]),
);

// 10. Probabilities and predictions next to the label
add(
  'probability',
  'percent_no_sign.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    isBad(row) ? 10 + row.n : 60 + row.n,
  ]),
);
add(
  'probability',
  'percent_sign.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    `${isBad(row) ? 10 + row.n : 60 + row.n}%`,
  ]),
);
add(
  'probability',
  'logit.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    isBad(row) ? -2.5 - row.n / 10 : 1.5 + row.n / 10,
  ]),
);
add(
  'probability',
  'confidence.csv',
  csv(['text', 'label', 'pred', 'confidence'], (row) => [
    row.text,
    row.label,
    row.label,
    0.6 + row.n / 100,
  ]),
);
add(
  'probability',
  'score_percent.csv',
  csv(['text', 'score'], (row) => [row.text, isBad(row) ? `${10 + row.n}%` : `${72 + row.n}%`]),
);
add(
  'probability',
  'only_probability.csv',
  csv(['text', 'proba'], (row) => [row.text, isBad(row) ? 0.1 + row.n / 100 : 0.7 + row.n / 100]),
);
