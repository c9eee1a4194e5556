import { describe, expect, it } from 'vitest';
import { Random } from '../../src/learning/random.ts';

describe('Random', () => {
  it("gives the numbers of Marsaglia's generator, the first eight left out", () => {
    // This seed leads to the state 0, which the generator would never leave: it starts from 1.
    const random = new Random(606_900_613);
    // xorshift32 from 1 with the shifts 13, 17 and 5, its ninth number and those after it.
    expect([random.next(), random.next(), random.next()]).toEqual([
      2005365029, 2916098932, 2657092299,
    ]);
  });

  it('starts elsewhere with each seed', () => {
    const random = new Random(1);
    expect([random.next(), random.next()]).toEqual([2418292361, 3361121171]);
    expect(new Random(2).next()).not.toBe(new Random(1).next());
  });

  it('draws whole numbers below a limit, each as often', () => {
    const random = new Random(2);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 5000; draw++) counts[random.below(5)]!++;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('shuffles into each order as often', () => {
    const random = new Random(3);
    const orders = new Map<string, number>();
    for (let turn = 0; turn < 6000; turn++) {
      const items = Uint32Array.of(7, 8, 9);
      random.shuffle(items);
      const order = items.join(' ');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual([
      ...['7 8 9', '7 9 8', '8 7 9', '8 9 7', '9 7 8', '9 8 7'],
    ]);
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});
