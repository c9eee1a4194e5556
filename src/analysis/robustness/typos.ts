import { withTypos } from '../../text/typing-slips.ts';
import type { Perturbation } from './perturbation.ts';

/** Slips of the finger. */
export const typos: Perturbation = { name: 'typos', expects: 'same', apply: withTypos };
