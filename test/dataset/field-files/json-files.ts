import { add, json, negative, positive, records, rows, zeroOne } from './reviews.ts';

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
