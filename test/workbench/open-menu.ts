import { page } from 'vitest/browser';
import { expect } from 'vitest';

/** Unfolds the menu with the files of a report; where the page is wide it is unfolded at first. */
export async function openMenu(): Promise<void> {
  const button = page.getByTestId('menu-button');
  await expect.element(button).toBeVisible();
  if (button.element().getAttribute('aria-expanded') === 'false') await button.click();
}
