import { add, json, pairs, records, rows, starsOf, zeroOne } from './reviews.ts';

const rated = rows.map((row) => ({ text: row.text, stars: starsOf(row) }));
const named = (name: string, value: unknown, expected = pairs): void => {
  add('json', name, json(value), expected);
};

named('train_with_ids.json', {
  train: records.slice(0, 12),
  test: records.slice(12).map((record, id) => ({ id, ...record, source: 'x' })),
});
named('children.json', {
  data: { children: records.map((data) => ({ kind: 't1', data })), after: null },
});
named('edges.json', {
  data: { reviews: { edges: rated.map((node) => ({ cursor: 'a', node })) } },
});
named('pages.json', [
  { page: 1, results: rated.slice(0, 12) },
  { page: 2, results: rated.slice(12) },
]);
named('stores.json', {
  app_store: rated.slice(0, 12),
  play_store: rated.slice(12).map(({ text, stars }) => ({ content: text, score: stars })),
});
named('schema_fields.json', {
  schema: { fields: [{ name: 'text', type: 'string' }] },
  data: records,
});
named(
  'pairs.json',
  records.map(({ text, label }) => [text, label]),
);
named('labels_of_texts.json', Object.fromEntries(records.map(({ text, label }) => [text, label])));
named('features_rows.json', {
  features: ['text', 'label'],
  rows: rows.map((row) => [row.text, zeroOne(row)]),
});
named(
  'unlabelled_test.json',
  { train: records.slice(0, 16), test: records.slice(16).map(({ text }) => ({ text })) },
  pairs.slice(0, 16),
);
