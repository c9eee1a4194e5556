import { describe, expect, it } from 'vitest';
import { part, splitRows, type RowSplit } from '../../src/learning/split-rows.ts';
import { madeUpTexts } from './made-up-texts.ts';

const settings = { seed: 1, validation: 0.15, test: 0.25 };

function split(
  texts: readonly string[],
  labels: readonly number[],
  changes: Partial<Parameters<typeof splitRows>[1]> = {},
  classCount = 2,
): Promise<RowSplit> {
  const rows = { texts, labels: Uint8Array.from(labels), classCount };
  return splitRows(rows, { ...settings, ...changes });
}

const partByText = (texts: readonly string[], { parts }: RowSplit) =>
  new Map(texts.map((text, row) => [text, parts[row]!]));

const keysOfTest = ({ keys, parts }: RowSplit) =>
  new Set(keys.filter((_, row) => parts[row] === part.test));

describe('splitRows', () => {
  it('gives each part its share of every class', async () => {
    const texts = madeUpTexts(1000, 1);
    const labels = texts.map((_, row) => (row % 10 === 0 ? 1 : 0));
    const { counts, problem } = await split(texts, labels);
    expect([...counts]).toEqual([540, 60, 135, 15, 225, 25]);
    expect(problem).toBeNull();
  });

  it('divides otherwise under another seed, and the same way under the same', async () => {
    const texts = madeUpTexts(200, 2);
    const labels = texts.map((_, row) => row % 2);
    const [one, again, other] = await Promise.all([
      split(texts, labels),
      split(texts, labels),
      split(texts, labels, { seed: 2 }),
    ]);
    expect(again.parts).toEqual(one.parts);
    const moved = other.parts.filter((place, row) => place !== one.parts[row]).length;
    expect(moved).toBeGreaterThan(60);
  });

  it('leaves texts where they are in a file in another order, and most in a larger one', async () => {
    const texts = madeUpTexts(2000, 3);
    const labels = texts.map((_, row) => row % 2);
    const before = partByText(
      texts.slice(0, 1000),
      await split(texts.slice(0, 1000), labels.slice(0, 1000)),
    );
    const turned = texts.slice(0, 1000).reverse();
    const reversed = await split(turned, labels.slice(0, 1000).reverse());
    expect(partByText(turned, reversed)).toEqual(new Map([...before].reverse()));

    const larger = partByText(texts, await split(texts, labels));
    const moved = [...before].filter(([text, place]) => larger.get(text) !== place);
    expect(moved.length).toBeLessThan(80);
  });

  it('keeps the same and nearly the same text in one part, and counts what it joined', async () => {
    const texts = madeUpTexts(300, 4, 20);
    const copies = texts.map((text) => `${text.toUpperCase()}!!`);
    const similar = texts.map((text) => text.replace(/\S+$/, 'outra'));
    const all = [...texts, ...copies, ...similar];
    const found = await split(
      all,
      all.map((_, row) => row % 2),
    );
    let apart = 0;
    for (let row = 0; row < 300; row++) {
      expect(found.parts[row + 300]).toBe(found.parts[row]);
      if (found.parts[row + 600] !== found.parts[row]) apart++;
    }
    // A pair of the least similarity is missed once in a hundred times.
    expect(apart).toBeLessThan(3);
    expect(found.duplicatesJoined).toBeGreaterThan(590);
    expect(found.duplicatesJoined).toBeLessThanOrEqual(600);
  });

  it('counts the texts with more than one label', async () => {
    const [one, two, three] = madeUpTexts(3, 5) as [string, string, string];
    const texts = [one, two, three, `${one}.`, one.toUpperCase(), two];
    expect(await split(texts, [0, 1, 0, 1, 0, 1])).toMatchObject({ conflicting: 1 });
  });

  it('keeps locked rows and what resembles them in the test part, within its share', async () => {
    const texts = madeUpTexts(400, 6, 20);
    const labels = texts.map((_, row) => row % 2);
    const locked = keysOfTest(await split(texts, labels));
    const another = await split(texts, labels, { seed: 9, locked });
    expect(keysOfTest(another)).toEqual(locked);

    const [first] = [...texts.keys()].filter((row) => another.parts[row] === part.test);
    const similar = texts[first!]!.replace(/\S+$/, 'outra');
    const more = [similar, ...texts, ...madeUpTexts(400, 7)];
    const grown = await split(
      more,
      more.map((_, row) => (row + 1) % 2),
      { locked },
    );
    expect(grown.parts[0]).toBe(part.test);
    for (const key of locked) expect(keysOfTest(grown)).toContain(key);
    expect(keysOfTest(grown).size).toBeLessThan(205);
  });

  it('refuses rows of a later source that say what an earlier one is tested with', async () => {
    const texts = madeUpTexts(400, 11, 20);
    const labels = texts.map((_, row) => row % 2);
    const alone = await split(texts, labels);
    const locked = keysOfTest(alone);
    const tested = [...texts.keys()].filter((row) => alone.parts[row] === part.test);
    const shouted = tested.map((row) => `${texts[row]!.toUpperCase()}!`);
    const similar = texts[tested[0]!]!.replace(/\S+$/, 'outra');
    const all = [...texts, ...shouted, similar];
    const rows = {
      texts: all,
      // The same texts with the other label.
      labels: Uint8Array.from([...labels, ...tested.map((row) => 1 - labels[row]!), 0]),
      classCount: 2,
      sources: Uint8Array.from(all, (_, row) => (row < 400 ? 0 : 1)),
    };
    for (const before of [new Set<string>(), locked]) {
      const found = await splitRows(rows, { ...settings, locked: before });
      expect(found.parts.subarray(0, 400)).toEqual(alone.parts);
      expect(new Set(found.parts.subarray(400))).toEqual(new Set([part.refused]));
      expect(found).toMatchObject({ refused: tested.length + 1, duplicatesJoined: 0 });
      expect(found.counts).toEqual(alone.counts);
    }
  });

  it('tests what only a later source has, again and again', async () => {
    const texts = madeUpTexts(400, 12);
    const labels = Uint8Array.from(texts, (_, row) => row % 2);
    const sources = Uint8Array.from(texts, (_, row) => (row < 100 ? 0 : 1));
    const rows = { texts, labels, classCount: 2, sources };
    const once = await splitRows(rows, settings);
    const again = await splitRows(rows, { ...settings, locked: keysOfTest(once) });
    expect(once.refused).toBe(0);
    expect(once.parts.subarray(100)).toContain(part.test);
    expect(again.parts).toEqual(once.parts);
  });

  it('does not tear a large group of copies apart, nor let it swallow a part', async () => {
    const texts = [...madeUpTexts(60, 8), ...Array<string>(40).fill('sem comentários')];
    const labels = texts.map(() => 0).fill(1, 0, 30);
    const { parts, counts } = await split(texts, labels);
    expect(new Set(parts.subarray(60)).size).toBe(1);
    expect(counts[part.test * 2]!).toBeLessThan(41);
    expect(counts[part.train * 2]!).toBeGreaterThan(20);
  });

  it('tests one of a class with two texts and trains on the only text of a class', async () => {
    const texts = madeUpTexts(43, 9);
    const labels = texts.map((_, row) => (row < 40 ? 0 : row < 42 ? 1 : 2));
    const { counts, problem } = await split(texts, labels, {}, 3);
    expect(problem).toBeNull();
    expect([1, 2].map((k) => counts[part.train * 3 + k])).toEqual([1, 1]);
    expect([1, 2].map((k) => counts[part.test * 3 + k])).toEqual([1, 0]);
  });

  it.each<[string, string[], number[], RowSplit['problem']]>([
    ['no rows', [], [], 'no-rows'],
    ['one class', ['a b', 'c d', 'e f'], [1, 1, 1], 'one-class'],
    ['one text', ['muito bom', 'Muito bom!', 'MUITO BOM'], [0, 1, 1], 'one-text'],
    ['two rows', ['muito bom', 'ruim'], [1, 0], 'no-test-rows'],
    ['three rows', ['muito bom', 'ruim', 'péssimo'], [1, 0, 0], null],
  ])('says what is wrong with %s', async (_, texts, labels, problem) => {
    const found = await split(texts, labels);
    expect(found.problem).toBe(problem);
    expect(found.parts).toHaveLength(texts.length);
  });

  it('says so where every row is locked', async () => {
    const texts = madeUpTexts(10, 10);
    const labels = texts.map((_, row) => row % 2);
    const { keys } = await split(texts, labels);
    const found = await split(texts, labels, { locked: new Set(keys) });
    expect(found.problem).toBe('no-training-rows');
  });

  it('stops where the pause throws', async () => {
    const pause = () => Promise.reject(new Error('stopped'));
    await expect(split(['a'], [0], { pause })).rejects.toThrow('stopped');
  });

  it('refuses labels and shares that mean nothing', async () => {
    await expect(split(['a', 'b'], [0])).rejects.toThrow(RangeError);
    await expect(split(['a'], [2])).rejects.toThrow(RangeError);
    await expect(split(['a'], [0], { test: 0.9 })).rejects.toThrow(RangeError);
  });
});
