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

/** What a model of three classes answers. */
const ofThree = {
  text: 'the parcel was late',
  prediction: {
    ...{ prediction: 0, label: 'SAC', probability: 0.45 },
    probabilities: { SAC: 0.45, negative: 0.3, positive: 0.25 },
    ...{ language: 'en' as const, flags: [], model: { id: 'mine', version: '1.0.0' } },
  },
  explanation: null,
};

function drawnOf(prediction: Partial<typeof ofThree.prediction>, threshold: number): HTMLElement {
  const place = document.createElement('div');
  const made = { ...ofThree, prediction: { ...ofThree.prediction, ...prediction } };
  render(renderAnswer(made, { words, threshold }), place);
  return place;
}

describe('An answer of a model of other classes', () => {
  it.each(['SAC', 'constructor', 'toString', '__proto__'])(
    'is named %s, in a neutral color and without a sign',
    (label) => {
      const verdict = drawnOf({ label }, 0.5).querySelector('.verdict')!;
      expect(verdict.textContent).toMatch(new RegExp(`^\\s*${label}\\s*45\\.0%\\s*$`));
      expect(verdict.querySelector('span')!.className).toBe('own');
    },
  );

  it('has no sign where its class is called positive, among three', () => {
    const verdict = drawnOf({ label: 'positive', probability: 0.4 }, 0.5).querySelector(
      '.verdict',
    )!;
    expect(verdict.textContent).toMatch(/^\s*Positive\s*40\.0%\s*$/);
    expect(verdict.querySelector('span')!.className).toBe('own');
  });

  it('is named of more than two classes whatever threshold the page asks for', () => {
    expect(drawnOf({}, 0.9).querySelector('.verdict')!.textContent).toContain('SAC');
    expect(verdictInWords(ofThree, { words, threshold: 0.9 })).toBe('SAC, 45.0%');
  });

  it('is not sure of two classes, and leaves the name as it is written', () => {
    const two = { label: 'SAC', probability: 0.55, probabilities: { Loja: 0.45, SAC: 0.55 } };
    const made = { ...ofThree, prediction: { ...ofThree.prediction, ...two } };
    expect(verdictInWords(made as never, { words, threshold: 0.6 })).toBe(
      'Not sure, leaning SAC, 55.0%',
    );
  });
});
