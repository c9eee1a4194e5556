import { swapGenders } from '../../text/swap-genders.ts';
import type { Perturbation } from '../robustness/perturbation.ts';

/** Men for women and women for men. */
export const genderSwap: Perturbation = {
  name: 'gender',
  expects: 'same',
  apply: swapGenders,
};
