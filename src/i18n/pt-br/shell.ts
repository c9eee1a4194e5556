import type { Messages } from '../english.ts';

export const shell: Messages['shell'] = {
  pagesLabel: 'Páginas',
  pages: { classify: 'Classificar', evaluate: 'Avaliar' },
};
