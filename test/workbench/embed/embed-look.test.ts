import { describe, expect, it } from 'vitest';
import reference from '../../../docs/embed.md?raw';
import { classifierColorNames, classifierProperty } from '../../../src/ui/classifier-colors.ts';
import {
  customProperties,
  isColor,
  isFontFamily,
  plainLook,
} from '../../../src/workbench/embed/embed-look.ts';
import { partNames } from '../../../src/workbench/embed/embed-parts.ts';

describe('The look of the element', () => {
  it.each(['red', '#c0ffee', 'rgb(1 2 3 / 50%)', 'oklch(60% 0.2 20)', 'light-dark(#fff, #000)'])(
    'takes the colour %s',
    (text) => expect(isColor(text)).toBe(true),
  );

  it.each([
    ...['', 'no colour', '#12345', 'red; background: url(//evil.example)', 'red}'],
    ...['inherit', 'currentcolor', 'var(--brand)', 'VAR(--brand, red)', 'env(x, red)'],
    ...['red/**/', 'var(--x) </style><script>alert(1)</script>', 'url(x)', 'red !important'],
    ...[String.raw`v\61r(--x) </style>`, 'if(else: red)', 'rgb(1 2 3'],
  ])('takes no colour from %s', (text) => expect(isColor(text)).toBe(false));

  it('takes font families, quoted ones too, and nothing behind them', () => {
    expect(isFontFamily('"Open Sans", Inter, sans-serif')).toBe(true);
    expect(isFontFamily("'微软雅黑', serif")).toBe(true);
    for (const wrong of [
      '',
      '"open',
      "a, 'open",
      'a; color: red',
      'a</style>',
      'var(--x)',
      'inherit',
      'a,',
    ]) {
      expect(isFontFamily(wrong), wrong).toBe(false);
    }
  });

  it('becomes custom properties where it is set and can be', () => {
    expect(customProperties(plainLook)).toEqual([]);
    expect(
      customProperties({
        colors: { background: ' #fff ', color: 'nothing', 'accent-color': '' },
        radius: 0,
        padding: 1.5,
        fontSize: 1.125,
        fontFamily: '',
      }),
    ).toEqual([
      ['--review-classifier-background', '#fff'],
      ['--review-classifier-font', '1.125rem/1.5 system-ui, sans-serif'],
      ['--review-classifier-radius', '0rem'],
      ['--review-classifier-padding', '1.5rem'],
    ]);
    expect(customProperties({ ...plainLook, fontFamily: 'Georgia, serif' })).toEqual([
      ['--review-classifier-font', '1rem/1.5 Georgia, serif'],
    ]);
  });

  it('can be set as far as the reference goes', () => {
    const documented = new Set(reference.match(/--review-classifier-[a-z-]+/g));
    const properties = [...classifierColorNames, 'font', 'radius', 'padding'];
    expect([...documented].sort()).toEqual(properties.map(classifierProperty).sort());
    const [, parts = ''] = /^Parts for `::part\(\)`: (.*)\.$/m.exec(reference) ?? [];
    expect(partNames).toEqual(parts.replaceAll('`', '').split(', '));
  });
});
