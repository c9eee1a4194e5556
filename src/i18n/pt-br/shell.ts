import type { Messages } from '../english.ts';

export const shell: Messages['shell'] = {};
