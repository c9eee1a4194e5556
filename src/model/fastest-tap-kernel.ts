import { ArrayTapKernel } from './array-tap-kernel.ts';
import type { TapKernel } from './tap-kernel.ts';
import type { TapSteps } from './tap-steps.ts';

let makeFast: () => TapKernel | null = () => null;

/**
 * Says what to compute tables of 16 bits with, where it can be made; JavaScript computes all else.
 */
export function provideTapKernel(make: () => TapKernel | null): void {
  makeFast = make;
}

/** A kernel with a memory of its own. */
export function fastestTapKernel(bits: TapSteps['bits']): TapKernel {
  return (bits === 16 ? makeFast() : null) ?? new ArrayTapKernel();
}
