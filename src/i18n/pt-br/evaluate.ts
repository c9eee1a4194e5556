import type { Messages } from '../english.ts';

export const evaluate: Messages['evaluate'] = {};
