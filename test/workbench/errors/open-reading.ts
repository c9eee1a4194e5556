import { page, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { openErrorsPage, openTab, type OpenedPage } from './open-errors-page.ts';

export const review = page.getByTestId('reading-review');

export const rowShown = () => Number(review.element().getAttribute('data-row'));

/** Waits for the review that is shown to be there whole. */
export const settled = () => expect.element(review).toHaveAttribute('aria-busy', 'false');

/** Where tags and the note are. */
export const said = () =>
  document
    .querySelector('rc-errors-page')!
    .shadowRoot!.querySelector('rc-error-reader')!
    .shadowRoot!.querySelector('rc-review-said')!.shadowRoot!;

export const pressedTags = () =>
  [
    ...said()
      .querySelector('rc-review-tags')!
      .shadowRoot!.querySelectorAll<HTMLElement>('[aria-pressed=true]'),
  ].map(({ dataset }) => dataset['tag']);

/** Opens Errors where errors are read. */
export async function openReading(file?: File): Promise<OpenedPage> {
  const opened = await openErrorsPage(file);
  await opened.analysis;
  await openTab('read');
  await settled();
  return opened;
}

/** Presses a key where no field has the focus. */
export async function press(keys: string): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard(keys);
}
