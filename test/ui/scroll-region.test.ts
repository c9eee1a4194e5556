import { html, render } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import '../../src/ui/scroll-region.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

function openRegion(content: string): HTMLElement {
  const frame = document.createElement('div');
  frame.style.width = '200px';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  render(
    html`<rc-scroll-region label="Scores"
      ><table>
        <tbody>
          <tr>
            <td>${content}</td>
          </tr>
        </tbody>
      </table></rc-scroll-region
    >`,
    frame,
  );
  return frame;
}

describe('<rc-scroll-region>', () => {
  it('keeps what is too wide inside, reachable by keyboard under its name', async () => {
    const frame = openRegion('x'.repeat(200));
    await expect.element(page.getByRole('group', { name: 'Scores' })).toBeVisible();
    expect(frame.scrollWidth).toBe(200);
    await userEvent.tab();
    await expect.element(page.getByRole('group', { name: 'Scores' })).toHaveFocus();
    expect(await accessibilityProblems(frame)).toEqual([]);
  });

  it('is no stop on the way where everything fits', async () => {
    const frame = openRegion('x');
    await expect.element(page.getByText('x')).toBeVisible();
    expect(page.getByRole('group', { name: 'Scores' }).elements()).toEqual([]);
    expect(await accessibilityProblems(frame)).toEqual([]);
  });
});
