import { changedWords, type TextRange } from '../analysis/robustness/changed-words.ts';
import type { TrialExample } from '../analysis/robustness/trial-result.ts';
import { usualThreshold } from '../evaluation/answers.ts';
import type { ChangeExample, ChangedText } from './engine-api.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** Code units of a long text that are shown, and how many of those come before the first change. */
const excerptLength = 320;
const leadLength = 100;

/** Reviews that were changed and classified again, each before and after the change. */
export function describeExamples(
  examples: readonly TrialExample[],
  rows: EvaluatedRows,
): Promise<ChangeExample[]> {
  return Promise.all(
    examples.map(async ({ row, changed, before, after, flipped }) => {
      const original = await rows.text(row);
      const words = changedWords(original, changed);
      const side = (
        text: string,
        ranges: readonly TextRange[],
        first: number,
        probability: number,
      ): ChangedText => {
        const predictedClass = probability >= (rows.threshold ?? usualThreshold) ? 1 : 0;
        return {
          ...excerpt(text, ranges, first),
          predictedClass,
          probability: predictedClass === 1 ? probability : 1 - probability,
        };
      };
      return {
        ...(await rows.name(row)),
        flipped,
        before: side(original, words.before, words.firstBefore, before),
        after: side(changed, words.after, words.firstAfter, after),
      };
    }),
  );
}

/** The part of a text around its first change, cut at spaces, with the ranges inside it. */
function excerpt(
  text: string,
  ranges: readonly TextRange[],
  first: number,
): { text: string; changed: TextRange[] } {
  if (text.length <= excerptLength) return { text, changed: [...ranges] };
  const blankBefore = text.lastIndexOf(' ', Math.max(0, first - leadLength));
  const start = first <= leadLength || blankBefore < 0 ? 0 : blankBefore + 1;
  const blankAfter = text.indexOf(' ', start + excerptLength);
  const end = blankAfter < 0 ? text.length : blankAfter;
  const lead = start > 0 ? '… ' : '';
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    changed: ranges
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({
        start: Math.max(range.start, start) - start + lead.length,
        end: Math.min(range.end, end) - start + lead.length,
      })),
  };
}
