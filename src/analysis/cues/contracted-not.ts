import { hashWord } from '../../text/hash.ts';

/** Token of the `n't` that English words end with, as the tokeniser gives it. */
export const contractedNot = hashWord('n\u0001t');
