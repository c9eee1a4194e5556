import type { Messages } from '../english.ts';

export const steps: Messages['steps'] = {
  label: 'Etapas',
  names: {
    file: 'Arquivo',
    columns: 'Colunas',
    report: 'Relatório',
    errors: 'Erros',
    improve: 'Melhorar',
  },
  later: ', ainda não',
  toImprove: 'Melhorar o classificador',
  cancel: ({ name }) => `Cancelar: ${name}`,
};
