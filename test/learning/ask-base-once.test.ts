import { describe, expect, it } from 'vitest';
import { askBaseOnce } from '../../src/learning/ask-base-once.ts';
import type { BaseModel } from '../../src/learning/improved-rows.ts';

describe('askBaseOnce', () => {
  it('asks about each text once, and answers in the order that is asked for', async () => {
    const asked: string[] = [];
    const base: BaseModel = {
      cut: 0,
      maxTokens: 64,
      logits: (texts) => {
        asked.push(...texts);
        return Promise.resolve(Float64Array.from(texts.flatMap((text) => [text.length, -1])));
      },
    };
    const once = askBaseOnce(base, 2);
    expect([...(await once.logits(['bad', 'good', 'bad']))]).toEqual([3, -1, 4, -1, 3, -1]);
    expect([...(await once.logits(['fine!', 'good']))]).toEqual([5, -1, 4, -1]);
    expect(asked).toEqual(['bad', 'good', 'fine!']);
    expect(once.maxTokens).toBe(64);
  });
});
