import type { Messages } from '../english.ts';

function howMany(wrong: number): string {
  if (wrong === 0) return 'menos de 1 está errada';
  return wrong === 1 ? 'cerca de 1 está errada' : `cerca de ${wrong} estão erradas`;
}

export const classify: Messages['classify'] = {
  heading: 'Esta avaliação é positiva ou negativa?',
  review: 'Avaliação, em português ou inglês',
  placeholder: 'Digite ou cole uma avaliação',
  clear: 'Limpar',
  examplesIn: { pt: 'Experimente uma em português', en: 'Experimente uma em inglês' },
  exampleKinds: {
    plain: 'Simples',
    contrast: 'Contraste',
    negation: 'Negação',
    irony: 'Ironia',
    slang: 'Gíria',
    short: 'Curta',
  },

  empty: 'Aqui aparecerão o rótulo, a probabilidade e as palavras que decidiram.',
  loading: 'Carregando o modelo…',
  noModel: 'Não há resposta enquanto o modelo não estiver carregado.',
  tryAgain: 'Tentar de novo',

  answerLabel: 'Resposta',
  classes: { negative: 'negativa', positive: 'positiva' },
  verdicts: { negative: 'Negativa', positive: 'Positiva' },
  calibrated: ({ wrong }) =>
    `Calibrada: de 1.000 respostas tão seguras quanto esta, ${howMany(wrong)}.`,
  answeredBy: ({ model }) => `Resposta do modelo ${model}.`,
  languages: {
    pt: 'Idioma reconhecido: português.',
    en: 'Idioma reconhecido: inglês.',
    und: 'Idioma não reconhecido.',
  },
  stars: ({ formatted }) => `Estrelas esperadas: ${formatted} de 5.`,
  flags: {
    'low-evidence': 'Pouca evidência: o modelo conhece poucas ou nenhuma destas palavras.',
    truncated: 'A avaliação é muito longa; só a primeira parte foi lida.',
    'other-language':
      'Isto não parece português nem inglês, os únicos idiomas que o modelo aprendeu.',
    neutral:
      'Talvez neutra: com uma probabilidade como esta, muitas avaliações não são boas nem ruins.',
  },

  wordsThatDecided: 'Palavras que decidiram',
  pushesNegative: '− para negativa',
  pushesPositive: '+ para positiva',
  noWords: 'Nenhuma palavra.',
  moreWords: ({ count, formatted }) =>
    count === 1 ? 'e mais 1 mais fraca' : `e mais ${formatted} mais fracas`,
  legend:
    'Sublinhado contínuo: para positiva. Tracejado: para negativa. Quanto mais grosso, mais pesa nesta avaliação. Valores em logits.',
  textLeft: ({ count, formatted }) =>
    count === 1
      ? 'Mais 1 caractere não é mostrado aqui.'
      : `Mais ${formatted} caracteres não são mostrados aqui.`,
  howItAddsUp: 'Como a conta fecha',
  sums: {
    'integrated-gradients': {
      explanation:
        'Cada palavra soma seu valor. Com o viés, o que o modelo supõe antes de ler, elas dão o logit; 1 ÷ (1 + e elevado a menos logit) é a probabilidade de positiva.',
      bias: 'Viés (bias)',
      logit: 'Logit (soma + viés)',
    },
    occlusion: {
      explanation:
        'O valor de uma palavra é o que o logit perde quando só ela (em avaliações longas, só esse trecho) é deixada de fora. Neste modelo as palavras agem em conjunto, então sobra um resto que nenhuma palavra explica sozinha. Os valores e o resto somam o logit; 1 ÷ (1 + e elevado a menos logit) é a probabilidade de positiva.',
      bias: 'Resto',
      logit: 'Logit (soma + resto)',
    },
  },
  word: 'Palavra',
  logits: 'Valor (logits)',
  otherWords: ({ count, formatted }) =>
    count === 1 ? '1 outra palavra' : `${formatted} outras palavras`,
  sumOfWords: 'Soma das palavras',
  probabilityOfPositive: 'Probabilidade de positiva',

  copyJson: 'Copiar como JSON',
  copied: 'Copiado',
  copyByHand:
    'O navegador recusou a área de transferência. O JSON está selecionado: pressione Ctrl+C ou ⌘C.',

  nextStep:
    'Tem um arquivo de avaliações com rótulos ou estrelas? Solte-o em qualquer lugar desta página para ver quão bom é o classificador com ele e onde erra.',
  evaluateFile: 'Avaliar um arquivo',
};
