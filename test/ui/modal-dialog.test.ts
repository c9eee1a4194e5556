import { html, render } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/modal-dialog.ts';
import type { ModalDialog } from '../../src/ui/modal-dialog.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(() => document.body.replaceChildren());

async function open() {
  const closed = vi.fn();
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<button>Before</button>
      <rc-modal-dialog .heading=${'A heading'} @close=${closed}><p>Content</p></rc-modal-dialog>`,
    place,
  );
  const before = place.querySelector('button')!;
  before.focus();
  const dialog = place.querySelector<ModalDialog>('rc-modal-dialog')!;
  dialog.open = true;
  await expect.element(page.getByRole('dialog', { name: 'A heading' })).toBeVisible();
  return { dialog, before, closed };
}

describe('<rc-modal-dialog>', () => {
  it('closes with Esc and gives the focus back', async () => {
    const { before, closed } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(document.activeElement).toBe(before);
    expect(page.getByRole('dialog').query()).toBeNull();
  });

  it('closes with its button', async () => {
    const { closed } = await open();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => closed.mock.calls.length).toBe(1);
  });

  it('has nothing for axe to find while open', async () => {
    const { dialog } = await open();
    await expectAccessible(dialog);
  });
});
