import { describe, expect, it } from 'vitest';
import { CueTextReader } from '../../../src/analysis/cues/cue-text-reader.ts';
import type { Cue } from '../../../src/analysis/cues/cue.ts';

export interface CueSentences {
  /** What the cue must find stands between ⟦ and ⟧. */
  found: readonly string[];
  /** Sentences that tempt the cue and hold none. */
  absent: readonly string[];
}

const reader = new CueTextReader();

function marked(text: string, cue: Cue, language: 'pt' | 'en'): string {
  let answer = '';
  let done = 0;
  for (const { start, end } of cue.find(reader.read(text, language))) {
    answer += `${text.slice(done, start)}⟦${text.slice(start, end)}⟧`;
    done = end;
  }
  return answer + text.slice(done);
}

/**
 * Holds a cue to sentences written for it, in both languages: where it is, and where it only seems
 * to be.
 */
export function describeCue(cue: Cue, sentences: Record<'pt' | 'en', CueSentences>): void {
  describe(cue.name, () => {
    for (const language of ['pt', 'en'] as const) {
      const { found, absent } = sentences[language];
      it.each(found)(`marks ${language}: %s`, (sentence) => {
        expect(marked(sentence.replace(/[⟦⟧]/gu, ''), cue, language)).toBe(sentence);
      });
      it.each(absent)(`leaves ${language}: %s`, (sentence) => {
        expect(marked(sentence, cue, language)).toBe(sentence);
      });
      it(`is tried on enough ${language} sentences`, () => {
        expect(found.length).toBeGreaterThanOrEqual(8);
        expect(absent.length).toBeGreaterThanOrEqual(8);
      });
    }
  });
}
