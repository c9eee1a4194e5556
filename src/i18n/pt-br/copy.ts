import type { Messages } from '../english.ts';

export const copy: Messages['copy'] = {
  copy: 'Copiar',
  copied: 'Copiado.',
  refused: 'O navegador recusou a área de transferência: selecione o texto e copie você mesmo.',
};
