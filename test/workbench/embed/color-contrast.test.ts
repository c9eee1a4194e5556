import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  contrastRatio,
  paintedColor,
  weakContrasts,
} from '../../../src/workbench/embed/color-contrast.ts';

let probe: HTMLElement;

beforeEach(() => {
  probe = document.createElement('span');
  document.body.append(probe);
});
afterEach(() => probe.remove());

describe('The contrast of colours', () => {
  it('is that of WCAG', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBe(21);
    expect(contrastRatio([255, 255, 255], [255, 255, 255])).toBe(1);
    // The lightest grey that has 4.5:1 on white.
    expect(contrastRatio([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
    expect(contrastRatio([119, 119, 119], [255, 255, 255])).toBeLessThan(4.5);
  });

  it('is measured on what is painted, half transparent layers too', () => {
    expect(paintedColor(['white', 'rgb(0 0 0 / 50%)'])[0]).toBeCloseTo(127.5, -1);
    expect(paintedColor(['hsl(120 100% 25%)'])).toEqual([0, 128, 0]);
  });

  it('says nothing of the element’s own colours', () => {
    expect(weakContrasts({}, probe)).toEqual([]);
  });

  it('finds text that is hard to read in one scheme alone', () => {
    const [found, ...others] = weakContrasts({ 'negative-color': '#e9a36a' }, probe);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ color: 'negative-color', scheme: 'light', needed: 4.5 });
    expect(found!.ratio).toBeCloseTo(2.1, 1);
  });

  it('asks less of lines than of text', () => {
    const grey = '#8c8c8c';
    expect(weakContrasts({ 'accent-color': grey, background: 'white' }, probe)).not.toContainEqual(
      expect.objectContaining({ color: 'accent-color' }),
    );
    expect(weakContrasts({ color: grey, background: 'white' }, probe)).toContainEqual(
      expect.objectContaining({ color: 'color', scheme: 'light' }),
    );
  });

  it('measures every colour on a background that was chosen, in both schemes', () => {
    const found = weakContrasts({ background: '#ffffff' }, probe);
    // The element's own colours for light pages are good on white; those for dark pages are not.
    expect(new Set(found.map(({ scheme }) => scheme))).toEqual(new Set(['dark']));
    expect(found.map(({ color }) => color)).toContain('color');
    expect(weakContrasts({ background: 'light-dark(#fff, #111)' }, probe)).toEqual([]);
  });
});
