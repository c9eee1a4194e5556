import type { WidgetMessages } from '../en/widget.ts';

export const widget: WidgetMessages = {
  language: 'pt-BR',
  label: 'Avaliação',
  verdicts: { negative: 'Negativa', positive: 'Positiva' },
  uncertain: 'Incerta',
  leaning: ({ label }) => `mais para ${label}`,
  loading: 'Carregando o classificador…',
  required: 'Escreva uma avaliação.',
  flags: {
    'low-evidence': 'O classificador conhece poucas destas palavras.',
    truncated: 'A avaliação é muito longa; só a primeira parte foi lida.',
    'other-language': 'Isto não parece ser português nem inglês.',
    neutral: 'Talvez não seja boa nem ruim.',
  },
  failed: 'Não foi possível carregar o classificador.',
  advice: {
    'worker-failed':
      'Se a página é sua: review-classifier-engine.js não foi encontrado ou foi recusado. O EMBED.md diz onde ele deve ficar.',
    'model-missing':
      'Se a página é sua: um arquivo do modelo não foi encontrado. O EMBED.md diz onde ele deve ficar.',
  },
  tryAgain: 'Tentar de novo',
};
