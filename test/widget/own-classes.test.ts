import { afterEach, beforeAll, expect, it } from 'vitest';
import { setAssetAddresses } from '../../src/widget/asset-addresses.ts';
import { createClassifier } from '../../src/widget/create-classifier.ts';
import { defineReviewClassifier } from '../../src/widget/define-review-classifier.ts';
import { shopBundle, shopClasses } from '../fixtures/model/own-classes.ts';

const review = 'the parcel was late';

beforeAll(() => defineReviewClassifier());
afterEach(() => document.body.replaceChildren());

/** Makes a model of these classes the one that embedded classifiers load. */
async function use(classes: readonly string[]): Promise<void> {
  const bundle = await shopBundle(classes);
  setAssetAddresses({
    engine: '/src/engine/review-classifier-engine.ts',
    model: Object.fromEntries(
      [...bundle].map(([path, bytes]) => [
        path,
        URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])),
      ]),
    ),
  });
}

const part = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;

it('createClassifier answers by the names of a model’s own classes', async () => {
  await use(shopClasses);
  const classifier = await createClassifier();
  expect(classifier.info.classes).toEqual(shopClasses);
  const { label, probability, probabilities } = await classifier.predict(review);
  expect(label).toBe('delivery');
  expect(Object.keys(probabilities)).toEqual(shopClasses);
  expect(probability).toBe(probabilities['delivery']);
  expect((await classifier.explain(review)).contrast?.towards).toBe('delivery');
  classifier.dispose();
});

it('<review-classifier> names the class without a sign, and marks the words as they stand', async () => {
  await use(shopClasses);
  document.body.innerHTML = `<review-classifier explain threshold="0.99" value="${review}"></review-classifier>`;
  const element = document.querySelector('review-classifier')!;
  expect((await element.classify())?.label).toBe('delivery');
  await expect.poll(() => part(element, 'verdict')?.textContent).toMatch(/^\s*delivery\s*\d/);
  expect(part(element, 'words').textContent).toBe(review);
  const [verdict] = part(element, 'verdict').querySelectorAll('span');
  const { color } = getComputedStyle(verdict!);
  document.body.innerHTML = `<review-classifier style="--review-classifier-class-color: rgb(1, 2, 3)" value="${review}"></review-classifier>`;
  const other = document.querySelector('review-classifier')!;
  await other.classify();
  await expect.poll(() => part(other, 'verdict')).not.toBeNull();
  const named = part(other, 'verdict').querySelector('span')!;
  expect([color, getComputedStyle(named).color]).toEqual(['rgb(177, 53, 177)', 'rgb(1, 2, 3)']);
});
