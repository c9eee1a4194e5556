import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { widgetMessages } from '../../src/i18n/widget-messages.ts';
import { renderAnswer, verdictInWords } from '../../src/widget/review-answer.ts';

const words = widgetMessages('en');

/** What a model with a decision threshold of 0.3 answers where the positive class has 0.375. */
const answer = {
  text: 'fine',
  prediction: {
    ...{ prediction: 1, label: 'positive', probability: 0.375 },
    probabilities: { negative: 0.625, positive: 0.375 },
    ...{ language: 'en' as const, flags: [], model: { id: 'mine', version: '1.0.0' } },
  },
  explanation: null,
};

function drawn(threshold: number): HTMLElement {
  const place = document.createElement('div');
  render(renderAnswer(answer, { words, threshold }), place);
  return place;
}

describe('An answer that the model’s own threshold decides', () => {
  it('is named with its sign and color, whatever is more probable', () => {
    const verdict = drawn(0.5).querySelector('.verdict')!;
    expect(verdict.textContent).toMatch(/^\s*\+ Positive\s*37\.5%\s*$/);
    expect(verdict.querySelector('span')!.className).toBe('positive');
    expect(verdictInWords(answer, { words, threshold: 0.5 })).toBe('Positive, 37.5%');
  });

  it('is not sure where the page asks for more', () => {
    expect(drawn(0.6).querySelector('.verdict')!.textContent).toContain('Not sure');
    expect(verdictInWords(answer, { words, threshold: 0.6 })).toContain('Not sure');
  });
});
