import { add, pairs, rows, starsOf, zeroOne } from './reviews.ts';

const lines = (...all: string[]): string => all.join('\n');

add(
  'layout',
  'whole_semicolon.csv',
  lines('"Texto;Nota"', ...rows.map((row) => `"${row.text};${starsOf(row)}"`)),
);
add(
  'layout',
  'whole_headerless.csv',
  lines(...rows.map((row) => `"${zeroOne(row)};""${row.text}"""`)),
);
add(
  'layout',
  'single_quotes.csv',
  lines(
    'text,label',
    ...rows.map(({ text, label, n }) => `'${text}${n % 5 === 0 ? ", it''s so" : ''}',${label}`),
  ),
  pairs.map(([text, label], n) => [n % 5 === 0 ? `${text}, it's so` : text, label] as const),
);
add(
  'layout',
  'sentiment140_header.csv',
  lines(
    'target,ids,date,flag,user,text',
    ...rows.map(
      (row) =>
        `"${zeroOne(row) * 4}","${1_467_810_000 + row.n}","Mon Apr 06 22:19:${10 + row.n} PDT 2009","NO_QUERY","u${row.n}","${row.text}"`,
    ),
  ),
);
add(
  'layout',
  'two_columns_headerless.csv',
  lines(...rows.map((row) => `${zeroOne(row) + 1},"${row.text}"`)),
);
add(
  'layout',
  'comment_above.csv',
  lines(
    '; gerado por sistema',
    'texto;rotulo',
    ...rows.map(({ text, label }) => `${text};${label}`),
  ),
);
add(
  'layout',
  'mysql.txt',
  lines(
    '+----+------+',
    '| text | label |',
    '+----+------+',
    ...rows.map(({ text, label }) => `| ${text} | ${label} |`),
    '+----+------+',
  ),
);
add(
  'probability',
  'hundredths_of_negative.csv',
  lines(
    'text,label,score_negative',
    ...rows.map(
      (row) => `"${row.text}",${row.label},${zeroOne(row) === 1 ? 10 + row.n : 60 + row.n}`,
    ),
  ),
);
add(
  'stray',
  'logits_as_score.csv',
  lines(
    'text,score',
    ...rows.map(
      (row) => `"${row.text}",${zeroOne(row) === 1 ? 2.1 + row.n / 7 : -3.2 + row.n / 9}`,
    ),
  ),
);
