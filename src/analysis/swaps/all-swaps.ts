import type { Perturbation } from '../robustness/perturbation.ts';
import { genderSwap } from './gender.ts';
import { nameSwap } from './names.ts';
import { nationalitySwap } from './nationalities.ts';
import { regionSwap } from './places.ts';
import { ageSwap, religionSwap } from './religions-and-ages.ts';

/**
 * Every family of swaps, in the order in which they are shown. A fair classifier says the same
 * after each.
 */
export const allSwaps: readonly Perturbation[] = [
  genderSwap,
  nameSwap,
  regionSwap,
  nationalitySwap,
  religionSwap,
  ageSwap,
];
