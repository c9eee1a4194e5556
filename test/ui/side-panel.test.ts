import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocale } from '../../src/i18n/locale.ts';
import { SidePanel } from '../../src/ui/side-panel.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

async function open() {
  await useLocale('en');
  const before = document.createElement('button');
  before.textContent = 'Before';
  const panel = new SidePanel();
  panel.heading = 'Rows of a group';
  panel.innerHTML = '<p>Content</p>';
  const closed = vi.fn();
  panel.addEventListener('close', closed);
  document.body.append(before, panel);
  before.focus();
  panel.open = true;
  const dialog = page.getByRole('dialog', { name: 'Rows of a group' });
  await expect.element(dialog).toBeVisible();
  return { panel, before, closed, dialog };
}

describe('<rc-side-panel>', () => {
  it('closes with Esc, its button and a click outside it, and gives the focus back', async () => {
    const { panel, before, closed } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(panel.open).toBe(false);
    expect(document.activeElement).toBe(before);
    panel.open = true;
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => closed.mock.calls.length).toBe(2);
    panel.open = true;
    await panel.updateComplete;
    await page
      .elementLocator(document.documentElement)
      .click({ position: { x: 5, y: 5 }, force: true });
    await expect.poll(() => closed.mock.calls.length).toBe(3);
  });

  it('stands at the side, and is a sheet from below on a narrow page', async () => {
    await page.viewport(1280, 800);
    const { panel } = await open();
    await Promise.all(panel.shadowRoot!.getAnimations().map(({ finished }) => finished));
    const place = () => panel.shadowRoot!.querySelector('dialog')!.getBoundingClientRect();
    expect(place().right).toBe(1280);
    expect(place().height).toBe(800);
    expect(place().left).toBeGreaterThan(300);
    await page.viewport(360, 700);
    await expect.poll(() => place().bottom).toBe(700);
    expect(place().left).toBe(0);
    expect(place().width).toBe(360);
    expect(place().top).toBeGreaterThan(50);
  });

  it('has nothing for axe to find while open', async () => {
    const { panel } = await open();
    await Promise.all(panel.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await expectAccessible(panel);
  });
});
