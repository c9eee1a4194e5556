import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { disposeClients } from '../engine-clients.ts';
import { openReading, press, pressedTags, review, rowShown, said } from './open-reading.ts';

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('The focus', () => {
  const active = (): Element | null => {
    let found = document.activeElement;
    for (let inner = found; inner; inner = inner.shadowRoot?.activeElement ?? null) found = inner;
    return found;
  };

  it('never falls to the body: W then Esc, N then Esc, and the end of the list', async () => {
    const { client, evaluation } = await openReading();
    const desk = review.element();
    await press('w');
    await expect.poll(() => active()?.id).toBe('edited');
    await userEvent.keyboard('{Escape}');
    await expect.poll(active).toBe(desk);
    await userEvent.keyboard('n');
    await expect.poll(() => active()?.id).toBe('note');
    await userEvent.keyboard('{Escape}');
    await expect.poll(active).toBe(desk);
    await userEvent.keyboard('w');
    await userEvent.keyboard('j');
    const { length } = await client.ask.readingQueue(evaluation.id, {}, { by: 'confidence' });
    const next = page.getByRole('button', { name: /^Next/ });
    (next.element() as HTMLElement).focus();
    for (let place = 1; place < length + 2; place += 1) await userEvent.keyboard('{Enter}');
    await expect.element(page.getByTestId('reading-place')).toHaveTextContent(`${length} of`);
    expect(active()?.textContent).toContain('Next');
  });

  it('moves in the list of errors with the arrows, the review following', async () => {
    const { client, evaluation } = await openReading();
    const queue = await client.ask.readingQueue(evaluation.id, {}, { by: 'confidence' });
    const list = document
      .querySelector('rc-errors-page')!
      .shadowRoot!.querySelector('rc-error-reader')!
      .shadowRoot!.querySelector('rc-error-list')!.shadowRoot!;
    await expect.poll(() => list.querySelectorAll('li').length).toBe(queue.length);
    expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    list.querySelector<HTMLElement>('[aria-current=true]')!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const { row } = await client.ask.row(evaluation.id, queue[2]!);
    await expect.poll(rowShown).toBe(row);
    expect(active()?.getAttribute('aria-current')).toBe('true');
  });
});

describe('On a phone', () => {
  it('shows one card, the ways on below, and tags in a sheet', async () => {
    const { element } = await openReading();
    await page.viewport(380, 740);
    onTestFinished(() => page.viewport(1280, 800));
    const reader = element.shadowRoot!.querySelector('rc-error-reader')!.shadowRoot!;
    await expect.poll(() => reader.querySelector('rc-error-list')).toBeNull();
    const below = reader.querySelector('.below')!.getBoundingClientRect();
    expect(Math.round(below.bottom)).toBe(740);
    const buttons = [...reader.querySelectorAll('.below button')];
    for (const button of buttons) expect(button.getBoundingClientRect().height).toBeGreaterThan(43);
    const first = rowShown();
    await page.getByRole('button', { name: /^Next/ }).click();
    await expect.poll(rowShown).not.toBe(first);
    expect(reader.querySelector('rc-review-said')).toBeNull();
    await page.getByTestId('open-tags').click();
    await expect.element(page.getByRole('dialog', { name: 'Tags and note' })).toBeVisible();
    said()
      .querySelector('rc-review-tags')!
      .shadowRoot!.querySelector<HTMLElement>('[data-tag=irony]')!
      .click();
    await expect.poll(pressedTags).toEqual(['irony']);
    expect(await accessibilityProblems(element)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByTestId('open-tags')).toHaveTextContent('Tags and note (1)');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
