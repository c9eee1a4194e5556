import { describe, expect, it } from 'vitest';
import { textDirection } from '../../src/ui/text-direction.ts';

describe('textDirection', () => {
  it.each([
    ['Muito bom', 'ltr'],
    ['שלום, muito bom', 'rtl'],
    ['مرحبا', 'rtl'],
    ['«5» — ✔ שלום', 'rtl'],
    ['10/10 😡', 'ltr'],
    ['', 'ltr'],
  ])('follows the first letter of %j, as dir="auto" does', (text, expected) => {
    const auto = document.createElement('p');
    auto.dir = 'auto';
    auto.textContent = text;
    document.body.append(auto);
    expect(getComputedStyle(auto).direction).toBe(expected);
    expect(textDirection(text)).toBe(expected);
    auto.remove();
  });
});
