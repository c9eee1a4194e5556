import { expect } from 'vitest';
import { useColorScheme } from '../../src/ui/color-scheme.ts';
import { accessibilityProblems } from './accessibility.ts';

/** Fails with what axe finds in an element, in the light and in the dark colours. */
export async function expectAccessible(element: Element): Promise<void> {
  // Colours change in transitions, and axe would measure them halfway.
  document.documentElement.style.setProperty('--rc-transition', '0ms');
  for (const scheme of ['light', 'dark'] as const) {
    useColorScheme(scheme);
    expect(await accessibilityProblems(element), scheme).toEqual([]);
  }
  useColorScheme('light');
}
