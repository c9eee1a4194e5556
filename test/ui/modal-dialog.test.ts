import { html, render } from 'lit';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../src/ui/modal-dialog.ts';
import type { ModalDialog } from '../../src/ui/modal-dialog.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(() => document.body.replaceChildren());

async function open() {
  const closed = vi.fn();
  const place = document.createElement('div');
  document.body.append(place);
  // The button that opens it is in a shadow root, as on the page.
  const root = place.attachShadow({ mode: 'open' });
  render(
    html`<button>Before</button>
      <rc-modal-dialog .heading=${'A heading'} @close=${closed}>
        <p>Content</p>
        <button data-dialog="close">Keep</button>
      </rc-modal-dialog>`,
    root,
  );
  const before = root.querySelector('button')!;
  before.focus();
  const dialog = root.querySelector<ModalDialog>('rc-modal-dialog')!;
  dialog.open = true;
  await expect.element(page.getByRole('dialog', { name: 'A heading' })).toBeVisible();
  return { dialog, before, closed, root };
}

function native(dialog: ModalDialog): HTMLDialogElement {
  return dialog.shadowRoot!.querySelector('dialog')!;
}

describe('<rc-modal-dialog>', () => {
  it('takes the focus, closes with Esc and gives the focus back', async () => {
    const { dialog, before, closed, root } = await open();
    expect(dialog.shadowRoot!.activeElement?.textContent.trim()).toBe('Close');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(root.activeElement).toBe(before);
    expect(page.getByRole('dialog').query()).toBeNull();
    expect(dialog.open).toBe(false);
  });

  it('closes with its button, and with one of its content', async () => {
    const { dialog, closed } = await open();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    dialog.open = true;
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect.poll(() => closed.mock.calls.length).toBe(2);
  });

  it('closes with a click on the page around it, but not when a selection ends there', async () => {
    const { dialog, closed } = await open();
    const inside = dialog.querySelector('p')!;
    const press = { bubbles: true, composed: true };
    // The browser sends the click to what holds both ends of the drag: the dialog.
    inside.dispatchEvent(new PointerEvent('pointerdown', press));
    native(dialog).dispatchEvent(new PointerEvent('pointerup', press));
    native(dialog).click();
    expect(native(dialog).open).toBe(true);

    await page
      .elementLocator(document.documentElement)
      .click({ position: { x: 5, y: 5 }, force: true });
    await expect.poll(() => closed.mock.calls.length).toBe(1);
  });

  it('keeps the page behind it from scrolling for as long as it is open', async () => {
    const { dialog, closed } = await open();
    const overflow = () => getComputedStyle(document.documentElement).overflowY;
    expect(overflow()).toBe('hidden');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(overflow()).toBe('visible');
    dialog.open = true;
    await dialog.updateComplete;
    expect(overflow()).toBe('hidden');
    dialog.remove();
    expect(overflow()).toBe('visible');
  });

  it('appears at once where the user prefers less motion', async () => {
    const emulate = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-motion', value }],
      });
    onTestFinished(async () => void (await emulate('')));
    const { dialog } = await open();
    const duration = () => getComputedStyle(native(dialog)).animationDuration;
    expect(duration()).toBe('0.15s');
    await emulate('reduce');
    expect(duration()).toBe('0s');
  });

  it('has nothing for axe to find while open', async () => {
    const { dialog } = await open();
    await expectAccessible(dialog);
  });
});
