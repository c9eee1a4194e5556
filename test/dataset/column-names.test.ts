import { describe, expect, it } from 'vitest';
import { ColumnNames } from '../../src/dataset/column-names.ts';

describe('ColumnNames', () => {
  it('makes a name unique, and leaves nameless columns nameless', () => {
    const columns = new ColumnNames();
    expect(['nota', 'nota', '', 'nota (2)', 'nota', ''].map((name) => columns.add(name))).toEqual([
      ...['nota', 'nota (2)', '', 'nota (2) (2)', 'nota (3)', ''],
    ]);
  });

  it('refuses more than 1,000', () => {
    const columns = new ColumnNames();
    for (let n = 0; n < 1000; n++) columns.add(`c${n}`);
    expect(() => columns.add('one more')).toThrow('The file has more than 1000 columns');
    expect(columns.names).toHaveLength(1000);
  });
});
