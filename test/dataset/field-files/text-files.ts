import { encode } from '../file-of.ts';
import { add, csv, pairs, quoted, rows, starsOf } from './reviews.ts';

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
