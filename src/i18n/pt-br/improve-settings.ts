import type { ImproveMessages } from '../en/improve.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';

const { counted, integer } = numbersIn('pt-BR');

/** The switches of a training. */
export const improveSettings: ImproveMessages['settings'] = {
  heading: 'Opções',
  lead: 'Os padrões são bons. O efeito de cada opção é medido com e sem ela.',
  changed: 'Opções, mudadas por você',
  reset: 'Voltar aos padrões',
  groups: {
    objective: 'O que conta',
    labels: 'Rótulos duvidosos',
    cleaning: 'Limpeza',
    augmentation: 'Aumento de dados',
    rebalancing: 'Rebalanceamento',
    features: 'Atributos',
    models: 'Modelos',
    bias: 'Tratamento de viés',
    search: 'Busca',
  },
  notes: {
    objective:
      'Escolhe-se o melhor macro-F1: todas as classes contam igual. Para uma classe se pode fixar uma revocação (recall) mínima.',
    labels: 'O que se faz com avaliações de treino cujo rótulo o resto do arquivo contradiz.',
    cleaning: 'O que a parte nova do modelo não lê. O modelo de partida lê cada texto inteiro.',
    augmentation:
      'Mais avaliações de treino, feitas a partir das do arquivo. O teste nunca é tocado.',
    rebalancing: 'Ajuda uma classe rara, em geral à custa da comum.',
    features: 'O que a parte nova do modelo observa.',
    models:
      'O que se tenta. Com menos de umas 500 avaliações, um modelo feito do zero raramente é melhor; redes precisam de alguns milhares.',
    bias: 'Aproxima os resultados de grupos de avaliações. A diferença entre eles é medida no teste, antes e depois.',
    search: 'Como se comparam os modelos, só nas avaliações de treino.',
  },
  cleaningSteps: {
    html: 'Marcas HTML',
    urls: 'Endereços da web',
    contacts: 'E-mails e telefones',
    numbers: 'Números',
    emoji: 'Emojis',
    boilerplate: 'Frases comuns a muitas avaliações',
  },
  augmentationSteps: {
    synonyms: 'Trocar palavras por sinônimos',
    swap: 'Trocar palavras vizinhas de lugar',
    deletion: 'Omitir palavras',
    typos: 'Fazer erros de digitação',
    'lost-accents': 'Tirar acentos',
    'negation-pairs': 'Negar, com o rótulo oposto',
    'sentence-crops': 'Usar frases isoladas',
  },
  cues: {
    'positive-words': 'Número de palavras positivas',
    'negative-words': 'Número de palavras negativas',
    exclamation: 'Pontos de exclamação',
    capitals: 'Palavras em maiúsculas',
    slang: 'Gírias',
    negations: 'Negações',
    emoji: 'Emojis',
    length: 'Comprimento',
  },
  families: {
    recalibrate: 'O modelo como está, recalibrado',
    branch: 'Um modelo pequeno por cima dele',
    logistic: 'Regressão logística, do zero',
    'nb-logistic': 'Regressão logística com palavras ponderadas por Bayes ingênuo, do zero',
    'naive-bayes': 'Bayes ingênuo (naive Bayes), do zero',
    'embedding-bag': 'Saco de embeddings (embedding bag), do zero (alguns segundos)',
    convolution: 'Rede convolucional (CNN) pequena, do zero (até alguns minutos)',
    'warm-convolution':
      'Rede convolucional (CNN) pequena, a partir dos vetores de palavras do modelo ativo (até alguns minutos)',
  },
  needsBase: 'exige um modelo com estas classes',
  maxNgram: 'Maior sequência de palavras',
  ngrams: { 1: 'Palavras isoladas', 2: 'Duas palavras', 3: 'Três palavras' },
  characters: 'Partes de palavras (3 a 5 letras)',
  cuesLegend: 'Pistas contadas',
  minimumCount: 'Mínimo de avaliações em que um atributo deve ocorrer',
  minimumCountNote: 'Pelo menos 3, para que nenhum nome seja decorado.',
  strengths: 'Forças da penalidade L2',
  strengthsNote: 'Números acima de 0, separados por espaços. Os maiores mudam menos o modelo.',
  strategy: 'Estratégia',
  strategies: {
    grid: 'Grade: todas as configurações',
    random: 'Aleatória: um sorteio delas',
    halving: 'Halving sucessivo: todas com poucas avaliações, a melhor metade com o dobro',
  },
  trials: 'Configurações sorteadas',
  varyFeatures: 'Tentar também uma, duas e três palavras, com e sem partes de palavras',
  seconds: 'Limite de tempo em segundos',
  secondsNote:
    '0 para nenhum. Esgotado o tempo, o que começou é concluído, e segue o melhor até ali. Com limite, a mesma semente pode dar outro modelo.',
  searchPlan: ({ count, folds }) =>
    `Tenta ${counted(count, { one: 'configuração', other: 'configurações' })}, cada uma com ${integer(folds)} ajustes: ${integer(count * folds)} no total.`,
  halvingPlan: ({ count, folds }) =>
    `Tenta ${counted(count, { one: 'configuração', other: 'configurações' })}, primeiro com uma parte das avaliações, cada uma com ${integer(folds)} ajustes; a melhor metade segue.`,
  searchLimit: ({ seconds }) => `Não começa nada novo depois de ${integer(seconds)} s.`,
  noGroups:
    'Os arquivos não têm uma coluna de grupo em comum. Em Avaliar se pode escolher uma coluna para isso.',
  biasColumn: 'Coluna de grupo',
  biasNone: 'Nenhuma',
  biasMethod: 'O que se faz',
  biasMethods: {
    reweigh: 'Ponderar as avaliações como se grupo e rótulo fossem independentes',
    measure: 'Só medir a diferença',
  },
  noThresholds:
    'Não se oferece um limiar por grupo: quem consulta o modelo envia uma avaliação, sem grupo, e duas avaliações iguais seriam tratadas de modo diferente conforme quem as escreveu.',
  swapGenders: 'Aprender também com ele/ela, he/she e semelhantes trocados em cada avaliação',
  ownTerms: 'Outros pares de termos a trocar',
  ownTermsNote: 'Um par por linha, por exemplo: Maria / João. Cada termo em um só par.',
  ownTermsWrong:
    'Cada linha precisa de dois termos diferentes separados por /, cada um em um só par.',
  folds: 'Partes da validação cruzada (folds)',
  floorPercent: ({ name }) => `Revocação (recall) de ${classWord(name)}, em %`,
  floor: 'Manter a revocação de uma classe',
  floorNone: 'De nenhuma em particular',
  floorOf: ({ name }) => `No mínimo esta revocação de ${classWord(name)}`,
  rebalancing: 'Modo de equilibrar as classes',
  rebalancings: {
    none: 'Nenhum',
    'class-weights': 'Pesos por classe',
    'over-sampling': 'Repetir a classe rara',
    'under-sampling': 'Deixar de fora parte da classe comum',
  },
  labels: 'O que se faz com eles',
  labelTreatments: {
    keep: 'Usar todos os rótulos',
    prune: 'Deixar de fora os que o resto contradiz',
    'down-weight': 'Dar menos peso a eles',
  },
  seed: 'Semente',
  seedNote: 'A mesma semente, com os mesmos arquivos e opções, dá o mesmo modelo.',
};
