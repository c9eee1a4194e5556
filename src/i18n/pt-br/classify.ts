import type { Messages } from '../english.ts';

export const classify: Messages['classify'] = {};
