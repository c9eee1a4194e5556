import { page } from 'vitest/browser';

/** Shows a tab of the report. */
export async function openTab(name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}
