import { afterEach, describe, expect, it } from 'vitest';
import { ProbabilityBar } from '../../src/ui/probability-bar.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(() => document.body.replaceChildren());

/** From where to where the bar is filled, as shares of its scale. */
async function filled(value: number): Promise<{ from: number; to: number }> {
  const bar = new ProbabilityBar();
  bar.value = value;
  document.body.append(bar);
  await bar.updateComplete;
  const root = bar.shadowRoot!;
  await Promise.allSettled(root.getAnimations().map((animation) => animation.finished));
  const scale = root.querySelector('.scale')!.getBoundingClientRect();
  const part = root.querySelector('.value')!.getBoundingClientRect();
  return {
    from: (part.left - scale.left) / scale.width,
    to: (part.right - scale.left) / scale.width,
  };
}

describe('<rc-probability-bar>', () => {
  it('fills from the middle towards the class that is more probable', async () => {
    const positive = await filled(0.9);
    expect(positive.from).toBeCloseTo(0.5, 3);
    expect(positive.to).toBeCloseTo(0.9, 3);
    const negative = await filled(0.2);
    expect(negative.from).toBeCloseTo(0.2, 3);
    expect(negative.to).toBeCloseTo(0.5, 3);
  });

  it('has nothing for axe to find', async () => {
    await filled(0.7);
    await expectAccessible(document.querySelector('rc-probability-bar')!);
  });
});
