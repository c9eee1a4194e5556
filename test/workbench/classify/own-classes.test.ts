import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { Prediction } from '../../../src/model/prediction.ts';
import '../../../src/ui/theme.css';
import { ClassifyPage } from '../../../src/workbench/classify/classify-page.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { clientOver, shopFiles } from '../own-class-clients.ts';
import { sessionOver } from '../sessions.ts';

const review = 'the parcel was late';
const text = page.getByTestId('review-text');
const answer = page.getByTestId('prediction');
const bars = () =>
  page.getByRole('list', { name: 'Probability of each class' }).getByRole('listitem');

let client: EngineClient;
let element: ClassifyPage;

beforeEach(() => useLocale('en'));
afterEach(async () => {
  element.remove();
  client.dispose();
  vi.restoreAllMocks();
  await useLocale('en');
});

async function open(...files: Parameters<typeof shopFiles>): Promise<() => Promise<unknown>> {
  const opened = clientOver(await shopFiles(...files));
  client = opened.client;
  element = new ClassifyPage();
  element.session = sessionOver(client);
  document.body.append(element);
  await userEvent.fill(text, review);
  await expect.element(answer).toHaveAttribute('data-label', 'delivery');
  return opened.takeAway;
}

describe('Classify with a model of three own classes', () => {
  it('names the class, draws a bar for each, and says what the words speak for', async () => {
    await open();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Which class');
    const [prediction] = (await client.predict([review])) as [Prediction];
    await expect.element(answer).toHaveTextContent(/^\s*delivery/);
    await expect.element(answer).not.toHaveTextContent(/positive|negative/);
    await expect.poll(() => bars().elements().length).toBe(3);
    for (const [place, name] of ['delivery', 'product', 'service'].entries()) {
      const percent = `${(prediction.probabilities[name]! * 100).toFixed(1)}%`;
      await expect.element(bars().nth(place)).toHaveTextContent(name);
      await expect.element(bars().nth(place)).toHaveTextContent(percent);
    }
    const { contrast } = await client.explain(review);
    await expect
      .element(page.getByRole('heading', { name: `+ towards “${contrast!.towards}”` }))
      .toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: `− towards “${contrast!.from}”` }))
      .toBeVisible();
    await expectAccessible(element);
  });

  it('adds the words up to how much one class is ahead of the next', async () => {
    await open();
    await page.getByText('How this adds up').click();
    const { contrast, prediction } = await client.explain(review);
    const { towards, from } = contrast!;
    const [one, other] = [prediction.probabilities[towards]!, prediction.probabilities[from]!];
    const row = page.getByRole('row', { name: /^Probability of “delivery”, if that or/ });
    await expect.element(row).toHaveTextContent(`${((one / (one + other)) * 100).toFixed(1)}%`);
  });

  it('copies the answer by its own names', async () => {
    await open();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await page.getByRole('button', { name: 'Copy as JSON' }).click();
    await expect.poll(() => written.mock.calls.length).toBe(1);
    const copied = JSON.parse(written.mock.calls[0]![0]) as Prediction;
    expect(copied).toEqual((await client.predict([review]))[0]);
    expect(Object.keys(copied.probabilities)).toEqual(['delivery', 'product', 'service']);
  });

  it('speaks of positive and negative again once the shipped model answers', async () => {
    const takeAway = await open();
    await takeAway();
    element.retry();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Is this review positive or negative?');
    const [{ label }] = (await client.predict([review])) as [Prediction];
    await expect.element(answer).toHaveAttribute('data-label', label);
    expect(['negative', 'positive']).toContain(label);
    await expect.element(page.getByRole('heading', { name: '− towards negative' })).toBeVisible();
    expect(bars().elements()).toHaveLength(0);
  });
});

describe('Classify with a model of two classes and a threshold', () => {
  it('says from where the second class is answered', async () => {
    await open(['delivery', 'service'], { threshold: 0.9 });
    await expect
      .element(page.getByTestId('answered-from'))
      .toHaveTextContent('This model answers “service” from a probability of 0.9 on.');
    await expect.poll(() => bars().elements().length).toBe(2);
  });

  it('says nothing of it where that is one half', async () => {
    await open(['delivery', 'service']);
    expect(page.getByTestId('answered-from').elements()).toHaveLength(0);
  });
});

describe('Classify with classes that are called as what every object has', () => {
  it.each(['constructor', 'toString', '__proto__'])('shows %s as any other', async (odd) => {
    const opened = clientOver(await shopFiles(undefined, { classes: [odd, 'product', 'service'] }));
    client = opened.client;
    element = new ClassifyPage();
    element.session = sessionOver(client);
    document.body.append(element);
    await userEvent.fill(text, review);
    await expect.element(answer).toHaveAttribute('data-label', odd);
    await expect.element(answer).toHaveTextContent(new RegExp(`^\\s*${odd}`));
    await expect.element(bars().first()).toHaveTextContent(odd);
    await expect.element(bars().first()).not.toHaveTextContent(/^\D*0\.0%$/);
  });
});
