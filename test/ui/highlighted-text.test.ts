import { afterEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../src/i18n/locale.ts';
import type { Contribution } from '../../src/model/explanation.ts';
import { HighlightedText } from '../../src/ui/highlighted-text.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await useLocale('en');
});

async function show(text: string, contributions: Contribution[]): Promise<ShadowRoot> {
  const element = new HighlightedText();
  element.text = text;
  element.contributions = contributions;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot!;
}

describe('<rc-highlighted-text>', () => {
  it('shows markup in a review as the text it is', async () => {
    const text =
      'Bad <script>window.ran = true</script> <img src=x onerror="window.ran = true"> & <b>bad</b>';
    const root = await show(text, [{ start: 4, end: 12, value: -1 }]);
    expect(root.querySelector('.review')!.textContent).toBe(text);
    expect(root.querySelector('script, img, b')).toBeNull();
    expect(root.querySelector('mark')!.textContent).toBe('<script>');
    expect('ran' in window).toBe(false);
  });

  it('tells the classes apart without colour: by the line, and the strongest by a sign', async () => {
    const root = await show('awful but lovely, ok', [
      { start: 0, end: 5, value: -2 },
      { start: 10, end: 16, value: 1.8 },
      { start: 18, end: 20, value: 0.1 },
    ]);
    const [awful, lovely, ok] = [...root.querySelectorAll('mark')];
    const line = (mark: Element | undefined) => getComputedStyle(mark!).textDecorationStyle;
    expect([line(awful), line(lovely), line(ok)]).toEqual(['dashed', 'solid', 'solid']);
    const sign = (mark: Element | undefined) => getComputedStyle(mark!, '::after').content;
    expect(sign(awful)).toContain('−');
    expect(sign(lovely)).toContain('+');
    expect(sign(ok)).toBe('none');
    const thickness = (mark: Element | undefined) =>
      parseFloat(getComputedStyle(mark!).textDecorationThickness);
    expect(thickness(awful)).toBeGreaterThan(thickness(ok));
  });

  it('keeps spaces and line breaks of the review', async () => {
    const text = ' two  spaces\n\nand a paragraph ';
    const root = await show(text, []);
    expect(root.querySelector<HTMLElement>('.review')!.innerText).toBe(text);
  });

  it('draws little of a megabyte and says how much is left', async () => {
    const text = 'good '.repeat(200_000);
    const contributions = Array.from({ length: 2000 }, (_, index) => ({
      start: index * 5,
      end: index * 5 + 4,
      value: 0.1,
    }));
    const root = await show(text, contributions);
    expect(root.querySelectorAll('*').length).toBeLessThan(400);
    expect(root.querySelector('.quiet')!.textContent).toContain('996,000 more characters');
    await useLocale('pt-BR');
    await expect
      .poll(() => root.querySelector('.quiet')!.textContent)
      .toContain('996.000 caracteres');
  });

  it('has nothing for axe to find', async () => {
    const root = await show('Awful, but lovely', [
      { start: 0, end: 5, value: -2 },
      { start: 11, end: 17, value: 1.8 },
    ]);
    await expectAccessible(root.host);
  });
});
