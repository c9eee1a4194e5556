import { describe, expect, it } from 'vitest';
import type { ColumnEvidence } from '../../src/dataset/column-accumulator.ts';
import type { Cell } from '../../src/dataset/dataset.ts';
import { guessColumns } from '../../src/dataset/guess-columns.ts';

const rows = 100;

/** A column of 100 cells that says nothing by itself. */
function column(changes: Partial<ColumnEvidence>): ColumnEvidence {
  return {
    index: 0,
    name: '',
    filled: rows,
    empty: 0,
    meanLength: 5,
    numericShare: 0,
    distinct: null,
    values: [],
    holdsProbabilities: false,
    minNumber: null,
    maxNumber: null,
    dateOrder: null,
    decimalCommas: 0,
    decimalPoints: 0,
    proseShare: 0,
    lettersShare: 0,
    speechShare: 0,
    variedShare: 0.5,
    replyShare: 0,
    uniqueShare: 0.5,
    ...changes,
  };
}

/** Values that are as common, and their number. */
function valued(
  values: readonly Cell[],
  changes: Partial<ColumnEvidence> = {},
): Partial<ColumnEvidence> {
  const count = (changes.filled ?? rows) / values.length;
  return {
    distinct: values.length,
    values: values.map((value) => ({ value, count })),
    ...changes,
  };
}

const prose = {
  ...{ meanLength: 60, proseShare: 1, lettersShare: 0.8, speechShare: 0.9 },
  ...{ variedShare: 1, uniqueShare: 1 },
};

function guess(...columns: Partial<ColumnEvidence>[]) {
  return guessColumns(
    columns.map((changes, index) => column({ index, ...changes })),
    rows,
  );
}

describe('the label', () => {
  it('is words of sentiment under no name or any name that is not about something else', () => {
    expect(guess(valued(['good', 'bad'])).label).toBe(0);
    expect(guess(valued(['good', 'bad'], { name: 'xyz' })).label).toBe(0);
    expect(guess(valued(['good', 'bad'], { name: 'produto' })).label).toBe(0);
    expect(guess(valued([1, 0], { name: 'produto' })).label).toBeNull();
    expect(guess(valued([1, 0], { name: 'xyz' })).label).toBe(0);
  });

  it('is never another system’s answer', () => {
    expect(guess(valued(['good', 'bad'], { name: 'predicted_label' }))).toMatchObject({
      label: null,
      prediction: 0,
    });
  });

  it('is a class before stars, and stars before a column without a name', () => {
    const classes = valued([1, 0], { name: 'label' });
    const stars = valued([1, 2, 3, 4, 5], { name: 'stars' });
    const nameless = valued(['good', 'bad']);
    expect(guess(stars, classes, nameless).label).toBe(1);
    expect(guess(nameless, stars).label).toBe(1);
  });

  it('is, of two as good, the first', () => {
    expect(guess(valued(['good', 'bad']), valued(['good', 'bad'])).label).toBe(0);
  });

  it('wants half of its cells to mean something', () => {
    expect(guess(valued(['good', 'zig'])).label).toBe(0);
    expect(guess(valued(['good', 'zig', 'zag'])).label).toBeNull();
  });

  it('counts less where it stands in few rows', () => {
    // (1.5 + 2) · √(filled share) against 2.
    expect(guess(valued(['good', 'bad'], { filled: 33 })).label).toBe(0);
    expect(guess(valued(['good', 'bad'], { filled: 32 })).label).toBeNull();
  });

  it('is no single value, unless its name says so', () => {
    // 1.5 + 0.6 − 1, and 1.5 + 0.6 + 4 − 0.
    expect(guess(valued([0])).label).toBeNull();
    expect(guess(valued([0], { name: 'label' })).label).toBe(0);
    expect(guess(valued([0, 1])).label).toBe(0);
  });

  it('is a column that is named as one, where its values mean nothing yet', () => {
    const fifty = Array.from({ length: 50 }, (_, n) => `v${n}`);
    expect(guess(valued(['zig', 'zag'], { name: 'label' })).label).toBe(0);
    expect(guess(valued(['zig', 'zag'], { name: 'stars' })).label).toBe(0);
    expect(guess(valued(['zig', 'zag'], { name: 'xyz' })).label).toBeNull();
    expect(guess(valued(['zig', 'zag'])).label).toBeNull();
    expect(guess(valued(fifty, { name: 'label' })).label).toBe(0);
    expect(guess(valued([...fifty, 'one more'], { name: 'label' })).label).toBeNull();
    expect(guess({ name: 'label', distinct: 0, filled: 0 }).label).toBeNull();
    expect(guess({ name: 'label', distinct: null }).label).toBeNull();
    expect(guess(valued(['zig', 'zag'], { name: 'label', proseShare: 0.5 })).label).toBeNull();
    expect(guess(valued(['zig', 'zag'], { name: 'label', proseShare: 0.49 })).label).toBe(0);
  });
});

describe('the text', () => {
  it('is the longest prose', () => {
    expect(guess({ ...prose, meanLength: 30 }, prose, { ...prose, meanLength: 59 }).text).toBe(1);
  });

  it('is no column of numbers or of nothing', () => {
    expect(guess({ ...prose, numericShare: 0.51 }).text).toBeNull();
    expect(guess({ ...prose, numericShare: 0.5 }).text).toBe(0);
    expect(guess({ ...prose, filled: 0 }).text).toBeNull();
  });

  it('is no column of short words that repeat', () => {
    expect(guess({ meanLength: 3, variedShare: 0.1, lettersShare: 1 }).text).toBeNull();
  });

  it('is varied rather than the same again and again', () => {
    expect(guess({ ...prose, variedShare: 0.1 }, { ...prose, meanLength: 40 }).text).toBe(1);
  });

  it('is what its name says, rather than a title, an id or an answer of a system', () => {
    const short = { ...prose, meanLength: 15, name: 'review' };
    expect(guess({ ...prose, name: 'title' }, short).text).toBe(1);
    expect(guess({ ...prose }, short).text).toBe(1);
    for (const name of ['title', 'id', 'predicted']) {
      expect(guess({ ...prose, name }, { ...prose, meanLength: 30 }).text).toBe(1);
    }
  });

  it('is as written rather than processed', () => {
    const processed = { ...prose, meanLength: 80, name: 'review_text_clean' };
    expect(guess(processed, { ...prose, name: 'review_text' }).text).toBe(1);
    expect(guess(processed).text).toBe(0);
  });

  it('is the reviewer’s rather than the shop’s answer, and one that most rows have', () => {
    const long = { ...prose, meanLength: 200 };
    expect(guess({ ...long, replyShare: 0.9 }, prose).text).toBe(1);
    expect(guess({ ...long, name: 'developer_reply_text' }, { ...prose, name: 'text' }).text).toBe(
      1,
    );
    expect(guess({ ...long, filled: 10 }, prose).text).toBe(1);
    expect(guess({ ...long, filled: 90 }, prose).text).toBe(0);
  });

  it('is asked about where another column is as likely', () => {
    expect(guess(prose, { ...prose, meanLength: 55 }).texts).toEqual([1]);
    expect(guess(prose, { ...prose, meanLength: 20 }).texts).toBeUndefined();
    expect(guess(prose, { ...prose, replyShare: 0.3 }).texts).toBeUndefined();
    const [text, comment] = [
      { ...prose, name: 'text' },
      { ...prose, name: 'comment', meanLength: 70 },
    ];
    expect(guess(text, comment)).toMatchObject({ text: 1, texts: [0] });
    expect(guess(text, { ...comment, name: 'title' }).texts).toBeUndefined();
  });

  it('is never the column of the label', () => {
    expect(guess(valued(['very good', 'very bad'], { proseShare: 1 }))).toMatchObject({
      label: 0,
      text: null,
    });
  });
});

describe('the prediction', () => {
  it('is named as one and has few values or holds probabilities', () => {
    const name = 'predicted';
    expect(guess(valued(['good', 'bad'], { name })).prediction).toBe(0);
    expect(guess(valued(['zig', 'zag'], { name })).prediction).toBe(0);
    expect(guess(valued(['zig', 'zag'], { name, proseShare: 0.5 })).prediction).toBeNull();
    expect(guess({ name }).prediction).toBeNull();
    expect(guess({ name, holdsProbabilities: true, numericShare: 1 }).prediction).toBe(0);
    expect(guess(valued(['good', 'bad'], { name: 'label' })).prediction).toBeNull();
  });

  it('is of classes before probabilities', () => {
    const probabilities = { name: 'y_pred', holdsProbabilities: true, numericShare: 1 };
    const classes = valued(['good', 'bad'], { name: 'predicted' });
    expect(guess(probabilities, classes).prediction).toBe(1);
  });
});

describe('the id', () => {
  const id = { name: 'id', meanLength: 8, uniqueShare: 1, numericShare: 1 };

  it('is nearly unique and nearly everywhere', () => {
    expect(guess(id).id).toBe(0);
    expect(guess({ ...id, uniqueShare: 0.98, filled: 95 }).id).toBe(0);
    expect(guess({ ...id, uniqueShare: 0.97 }).id).toBeNull();
    expect(guess({ ...id, filled: 94 }).id).toBeNull();
  });

  it('is short, and no prose', () => {
    expect(guess({ ...id, meanLength: 64 }).id).toBe(0);
    expect(guess({ ...id, meanLength: 65 }).id).toBeNull();
    expect(guess({ ...id, proseShare: 0.2 }).id).toBe(0);
    expect(guess({ ...id, proseShare: 0.21 }).id).toBeNull();
  });

  it('is not found in a single row', () => {
    expect(guessColumns([column({ ...id, filled: 1 })], 1).id).toBeNull();
    expect(guessColumns([column({ ...id, filled: 2 })], 2).id).toBe(0);
  });

  it('is the known name before another, and a name before none', () => {
    const nameless = { ...id, name: '' };
    const other = { ...id, name: 'product_id' };
    expect(guess(nameless, other, id).id).toBe(2);
    expect(guess(nameless, other).id).toBe(1);
  });

  it('is a column without a name that holds numbers or codes', () => {
    const codes = { ...id, numericShare: 0, name: '' };
    expect(guess({ ...id, name: '' }).id).toBe(0);
    expect(guess({ ...id, name: 'Unnamed: 0' }).id).toBe(0);
    expect(guess({ ...id, name: 'not unnamed' }).id).toBeNull();
    expect(guess({ ...codes, lettersShare: 0.09 }).id).toBe(0);
    expect(guess({ ...codes, lettersShare: 0.1, numericShare: 0.9 }).id).toBeNull();
    expect(guess({ ...codes, lettersShare: 0.1, numericShare: 0.91 }).id).toBe(0);
  });
});

describe('the groups', () => {
  const group = { name: 'city', distinct: 4, uniqueShare: 0.04, meanLength: 2 };

  it('have 2 to 50 values in half of the rows, four rows each', () => {
    const groupsOf = (changes: Partial<ColumnEvidence>) => guess({ ...group, ...changes }).groups;
    expect(groupsOf({})).toEqual([0]);
    expect(groupsOf({ distinct: 1 })).toEqual([]);
    expect(groupsOf({ distinct: 2 })).toEqual([0]);
    expect(groupsOf({ distinct: null })).toEqual([]);
    expect(groupsOf({ distinct: 25 })).toEqual([0]);
    expect(groupsOf({ distinct: 26 })).toEqual([]);
    expect(groupsOf({ filled: 50 })).toEqual([0]);
    expect(groupsOf({ filled: 49 })).toEqual([]);
    expect(groupsOf({ proseShare: 0.89 })).toEqual([0]);
    expect(groupsOf({ proseShare: 0.9 })).toEqual([]);
    expect(groupsOf({ name: 'predicted' })).toEqual([]);
    const large = (distinct: number) =>
      guessColumns([column({ ...group, distinct, filled: 1000 })], 1000).groups;
    expect([large(50), large(51)]).toEqual([[0], []]);
  });

  it('are at most eight, the first ones', () => {
    expect(guess(...new Array<object>(10).fill(group)).groups).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are none of the other columns', () => {
    const found = guess(
      valued(['good', 'bad'], { name: 'label' }),
      { ...prose, name: 'text', distinct: 20 },
      { name: 'id', uniqueShare: 1, numericShare: 1, distinct: 20 },
      group,
    );
    expect(found).toEqual({ label: 0, text: 1, id: 2, groups: [3], prediction: null, date: null });
  });
});
