import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextStore } from '../../src/engine/text-store.ts';

const chunkSize = 64;

function stored(texts: readonly string[]): TextStore {
  const store = new TextStore(texts.length, chunkSize);
  for (const text of texts) store.append(text);
  return store;
}

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 });

describe('TextStore', () => {
  it('gives every text back as it was, across chunks', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const store = stored(written);
        expect(store.length).toBe(written.length);
        expect(await store.readRange(0, written.length)).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it('reads any range, cut at the end of what is there', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(50), fc.nat(50), async (written, start, length) => {
        const store = stored(written);
        expect(await store.readRange(start, start + length)).toEqual(
          written.slice(start, start + length),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('holds a text longer than a chunk, and goes on with ordinary ones', async () => {
    const written = ['short', 'é'.repeat(500), '', '😀', 'after'];
    const store = stored(written);
    for (const [index, text] of written.entries()) expect(await store.read(index)).toBe(text);
  });

  it('scans all texts in order, in more than one batch', async () => {
    const written = Array.from({ length: 50 }, (_, index) => `review number ${index}`);
    const seen: string[] = [];
    let batches = 0;
    for await (const { start, texts: batch } of stored(written).scan()) {
      expect(start).toBe(seen.length);
      seen.push(...batch);
      batches += 1;
    }
    expect(seen).toEqual(written);
    expect(batches).toBeGreaterThan(1);
  });

  it('keeps a byte order mark that is part of a text', async () => {
    expect(await stored(['\uFEFFtext']).read(0)).toBe('\uFEFFtext');
  });

  it('refuses a text that is not there', async () => {
    await expect(stored(['one']).read(1)).rejects.toThrow(RangeError);
  });
});
