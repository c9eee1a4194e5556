import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setAssetAddresses } from '../../src/widget/asset-addresses.ts';
import { createClassifier } from '../../src/widget/create-classifier.ts';
import { defineReviewClassifier } from '../../src/widget/define-review-classifier.ts';
import type { ReviewClassifierElement } from '../../src/widget/review-classifier-element.ts';

const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;

beforeAll(() => {
  setAssetAddresses({ engine: '/src/engine/review-classifier-engine.ts', model: modelUrl });
  defineReviewClassifier();
});
afterEach(() => document.body.replaceChildren());

function open(attributes: string): ReviewClassifierElement {
  document.body.innerHTML = `<review-classifier ${attributes}></review-classifier>`;
  return document.querySelector('review-classifier')!;
}

const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector(`[part~="${name}"]`);

describe('<review-classifier>', () => {
  it.each([
    ['pt_BR', 'Positiva', /^\d+,\d%$/],
    ['pt-PT', 'Positiva', /^\d+,\d%$/],
    ['en_US', 'Positive', /^\d+\.\d%$/],
    ['not a language', 'Positive', /^\d+\.\d%$/],
  ])('speaks a language that it knows where lang is %s', async (lang, word, number) => {
    const element = open(`lang="${lang}" value="Adorei, excelente"`);
    await element.classify();
    await expect.poll(() => part(element, 'verdict')?.textContent).toContain(word);
    expect(part(element, 'probability')?.textContent).toMatch(number);
  });

  it('gives no answer for a text that it has not read yet', async () => {
    const element = open('value="Wonderful, I love it"');
    expect((await element.classify())?.label).toBe('positive');
    element.value = 'Terrible, it broke';
    expect(element.prediction).toBeNull();
    expect((await element.classify())?.label).toBe('negative');
    expect(element.prediction?.label).toBe('negative');
  });

  it('tells no answer to a text that was changed meanwhile', async () => {
    const element = open('loading="eager"');
    const told: string[] = [];
    element.addEventListener('review-classified', ({ detail }) => told.push(detail.label));
    element.value = 'Wonderful, I love it';
    // The first question is under way by now.
    await new Promise((resolve) => setTimeout(resolve));
    element.value = 'Terrible, it broke';
    await element.classify();
    expect(told).toEqual(['negative']);
  });

  it('takes the marks away when it is to explain no more, and brings them back', async () => {
    const element = open('explain value="Wonderful, I love it"');
    await element.classify();
    await expect.poll(() => part(element, 'words')).not.toBeNull();
    element.explain = false;
    await expect.poll(() => part(element, 'words')).toBeNull();
    expect(element.explanation).toBeNull();
    expect(element.prediction?.label).toBe('positive');
    element.explain = true;
    await expect.poll(() => part(element, 'words')).not.toBeNull();
    expect(element.explanation?.contributions).not.toEqual([]);
  });

  it('does not answer by the model before when another one was set', async () => {
    const element = open('value="Wonderful, I love it"');
    await element.classify();
    element.model = '/models/nowhere/';
    expect(await element.classify()).toBeNull();
    expect(part(element, 'error')?.getAttribute('data-code')).toBe('model-missing');
    expect(part(element, 'error')?.textContent).toContain('EMBED.md');
    element.model = modelUrl;
    expect((await element.classify())?.label).toBe('positive');
    expect(part(element, 'error')).toBeNull();
  });
});

describe('createClassifier', () => {
  it('stops between two batches when it is disposed of', async () => {
    const classifier = await createClassifier();
    let done = 0;
    const many = classifier.predict(Array<string>(2000).fill('Good'), {
      onProgress: (progress) => {
        ({ done } = progress);
        classifier.dispose();
      },
    });
    await expect(many).rejects.toThrow('disposed');
    expect(done).toBe(256);
  });

  it('waits for a model no longer than the page wants', async () => {
    const stop = new AbortController();
    const opening = createClassifier({ signal: stop.signal });
    stop.abort(new Error('No longer needed.'));
    await expect(opening).rejects.toThrow('No longer needed.');
    await expect(createClassifier({ signal: stop.signal })).rejects.toThrow('No longer needed.');
    const classifier = await createClassifier({ signal: new AbortController().signal });
    expect((await classifier.predict('Good')).label).toBe('positive');
    classifier.dispose();
  });

  it('says where the address of a model belongs', async () => {
    const wrong = createClassifier as unknown as (model: string | URL) => Promise<unknown>;
    await expect(wrong(modelUrl)).rejects.toThrow(TypeError);
    await expect(wrong(new URL(modelUrl))).rejects.toThrow('createClassifier({ model })');
  });

  it('takes a hole in a list for no review', async () => {
    const classifier = await createClassifier();
    // eslint-disable-next-line no-sparse-arrays
    await expect(classifier.predict([, 'a'] as string[])).rejects.toThrow('A review is a string');
    classifier.dispose();
  });

  it('keeps the query of a model’s address', async () => {
    const classifier = await createClassifier({ model: `${modelUrl.slice(0, -1)}?token=t` });
    expect(classifier.info.id).toBe('reviews-pt-en');
    classifier.dispose();
  });
});
