import type { Page } from 'playwright-core';

/** What has the focus now, within all shadow roots. */
export interface Focused {
  element: string;
  testId: string | null;
  /** Elements that draw it, from the page inwards. */
  hosts: string[];
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const hosts: string[] = [];
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      hosts.push(element.localName);
      element = element.shadowRoot.activeElement;
    }
    return {
      element: element?.localName ?? '',
      testId: element?.getAttribute('data-testid') ?? null,
      hosts,
    };
  });
}

/**
 * Goes on from control to control, as a user without a mouse does, until one is reached.
 *
 * @returns how many times Tab was pressed
 * @throws Error when it is not among the next `most` controls
 */
export async function tabTo(
  page: Page,
  isReached: (at: Focused) => boolean,
  most = 60,
): Promise<number> {
  const passed: string[] = [];
  for (let stops = 1; stops <= most; stops++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (isReached(at)) return stops;
    passed.push(`${at.hosts.at(-1) ?? ''} ${at.element} ${at.testId ?? ''}`);
  }
  throw new Error(`Not reached by the keyboard; passed: ${passed.join(', ')}`);
}

/** Presses a button as a user without a mouse does, once it can be pressed. */
export async function pressByKeyboard(page: Page, testId: string, most = 60): Promise<void> {
  await page.locator(`[data-testid="${testId}"]:not([disabled])`).first().waitFor();
  await tabTo(page, (at) => at.testId === testId, most);
  await page.keyboard.press('Enter');
}
