import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';

const { counted, integer } = numbersIn('pt-BR');

const reviews = (count: number) => counted(count, { one: 'avaliação', other: 'avaliações' });
const rows = (count: number) => counted(count, { one: 'linha', other: 'linhas' });

export const improve: Messages['improve'] = {
  heading: 'Melhorar',
  lead: 'Um modelo melhor a partir das suas próprias avaliações rotuladas: feito neste dispositivo e testado uma única vez em avaliações que ele nunca viu.',
  emptyNext:
    'Avalie antes um arquivo rotulado ou escolha um aqui. Com 200 avaliações já se começa; com 500 fica melhor.',
  toEvaluate: 'Avaliar um arquivo',
  sample: 'Usar o exemplo',
  pick: 'Escolher arquivos rotulados',
  add: 'Adicionar arquivos',
  source: ({ files, count }) => `${files}: ${rows(count)}`,
  sourceColumns: ({ text, label }) => `Texto em “${text}”, rótulo em “${label}”`,
  changeMapping: 'Mudar as colunas',
  removeSource: ({ files }) => `Remover ${files}`,
  unusable: ({ files }) =>
    `${files} não tem uma coluna de textos com uma coluna de rótulos das mesmas classes. Abra-o em Avaliar para dizer quais são.`,
  fromPredictions:
    'O que se avalia são as respostas do próprio arquivo. Melhorar parte do modelo ativo desta página, com os mesmos rótulos.',
  start: 'Melhorar',
  startAgain: 'Melhorar de novo',
  what: ({ base }) =>
    `${base} fica como está. Um modelo pequeno é treinado sobre ele, com várias forças, e o melhor vai ao teste, ou nenhum.`,
  whatOwn: ({ classes }) =>
    `O modelo ativo não responde ${classes}, por isso os modelos são treinados só com as suas avaliações.`,
  looks: ({ count }) =>
    count === 1
      ? 'As avaliações reservadas para o teste já foram vistas uma vez. Cada nova olhada enfraquece o veredito: ao que se vê, a gente se ajusta.'
      : `As avaliações reservadas para o teste já foram vistas ${integer(count)} vezes. Cada nova olhada enfraquece o veredito: ao que se vê, a gente se ajusta.`,
  stages: {
    reading: 'Lendo',
    splitting: 'Dividindo as avaliações',
    features: 'Encontrando palavras',
    trying: 'Testando modelos',
    measuring: 'Medindo o efeito de cada parte',
    testing: 'Testando nas avaliações reservadas',
  },
  cancel: 'Cancelar',
  progressLabel: 'Andamento do treino',
  cancelled: 'Cancelado. Nada foi alterado.',
  trials: {
    heading: 'O que foi tentado',
    caption: 'Modelos tentados, por validação cruzada nas avaliações de treino',
    note: 'Cada um foi treinado com quatro quintos das avaliações de treino e consultado sobre o último quinto, cinco vezes.',
    name: 'Modelo',
    macroF1: 'Macro-F1',
    accuracy: 'Acurácia',
    recall: ({ name }) => `Revocação (recall) de ${classWord(name)}`,
    seconds: 'Segundos',
    chosen: 'escolhido',
    names: {
      keep: 'Como está',
      recalibrate: 'Recalibrado',
      branch: 'Ramo por cima',
      logistic: 'Regressão logística',
      'nb-logistic': 'Regressão logística com palavras ponderadas por Bayes ingênuo',
      'naive-bayes': 'Bayes ingênuo (naive Bayes)',
    },
    penalty: ({ name, l2 }) => `${name}, L2 ${l2}`,
  },
  verdict: {
    heading: 'Veredito',
    better: ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: melhor, por ${low} a ${high} pontos.`,
    'not-shown': ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: não ficou demonstrado que é melhor (${low} a ${high} pontos). Fique com o modelo que você tem.`,
    worse: ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: pior, por ${low} a ${high} pontos. Fique com o modelo que você tem.`,
    kept: ({ before, count }) =>
      `Nada do que foi tentado superou o modelo como está. Ele fica, com macro-F1 de ${before} em ${reviews(count)} que nunca viu.`,
    few: ({ count }) =>
      `${reviews(count)} são poucas para um teste: com elas só se demonstra uma diferença grande.`,
    parts: ({ train, validation, test }) =>
      `${integer(train)} para treinar, ${integer(validation)} para escolher, ${integer(test)} reservadas para o teste.`,
    duplicates: ({ count }) =>
      `${counted(count, { one: 'linha que diz', other: 'linhas que dizem' })} o mesmo que outra, ou quase, foram para onde aquela foi.`,
    conflicting: ({ count }) =>
      `${counted(count, { one: 'texto aparece', other: 'textos aparecem' })} nos arquivos com mais de um rótulo.`,
    changed: ({ b, c, p }) =>
      `${integer(b)} erros removidos, ${integer(c)} introduzidos (teste de McNemar: p = ${p}).`,
  },
  measures: {
    heading: 'Antes e depois',
    caption: 'Nas avaliações reservadas para o teste, antes e depois',
    measure: 'Medida',
    before: 'Antes',
    after: 'Depois',
    difference: 'Diferença, intervalo de 95 %',
    macroF1: 'Macro-F1',
    accuracy: 'Acurácia',
    balancedAccuracy: 'Acurácia balanceada',
    matthewsCorrelation: 'Correlação de Matthews',
    calibration: 'Erro de calibração (ECE)',
    recall: ({ name }) => `Revocação (recall) de ${classWord(name)}`,
    precision: ({ name }) => `Precisão de ${classWord(name)}`,
    majority: 'Antes: sempre a classe mais comum, pois não havia modelo.',
  },
  errors: {
    removed: ({ count }) => `Erros removidos (${integer(count)})`,
    introduced: ({ count }) => `Erros introduzidos (${integer(count)})`,
    said: ({ label, before, after }) =>
      `Rótulo ${classWord(label)}; antes ${classWord(before)}, depois ${classWord(after)}`,
    row: ({ row }) => `Linha ${integer(row)}`,
    none: 'Nenhum.',
    more: ({ shown, all }) => `Estão listados os primeiros ${integer(shown)} de ${integer(all)}.`,
  },
  curve: {
    heading: 'Mais avaliações ajudariam?',
    caption: 'Macro-F1 nas avaliações de validação, pelo número de avaliações de treino',
    title: 'Macro-F1 por avaliações de treino',
    rows: 'Avaliações',
    value: 'Macro-F1',
    interval: 'Intervalo de 95 %',
    reference: 'modelo como está',
    more: ({ rows: wanted, low, high }) =>
      `Cerca de ${wanted} avaliações rotuladas a mais trariam mais um ponto (${low} a ${high}).`,
    noMore: 'A curva é plana: mais avaliações deste tipo não vão ajudar. Olhe antes os erros.',
    unknown: 'Estes pontos não permitem dizer quanto mais avaliações trariam.',
  },
  effects: {
    heading: 'O que cada opção fez',
    caption: 'Macro-F1 nas avaliações de validação com a opção, menos sem ela',
    name: 'Opção',
    effect: 'Pontos, intervalo de 95 %',
    names: {
      labels: 'Rótulos duvidosos',
      cleaning: 'Limpeza',
      augmentation: 'Aumento de dados',
      rebalancing: 'Rebalanceamento',
      bias: 'Tratamento de viés',
      characters: 'Partes de palavras',
      cues: 'Pistas contadas',
    },
  },
  take: {
    heading: 'Ficar com ele',
    activate: 'Salvar e usar',
    activated: ({ name }) =>
      `${name} está salvo neste dispositivo e responde em Classificar, Avaliar, Incorporar e API a partir de agora. Em Modelos se volta atrás com um clique.`,
    bundle: 'Baixar o modelo (zip)',
    record: 'Baixar o registro do treino (JSON)',
    recipe: 'Baixar a receita (JSON)',
    licence: ({ licence }) =>
      `Os pesos do modelo de partida estão nele, por isso vale a licença deles: ${licence}.`,
    doubtful: 'Não ficou demonstrado que ele é melhor. Mesmo assim você pode ficar com ele.',
  },
  settings: {
    heading: 'Opções',
    lead: 'Os padrões são bons. O efeito de cada opção é medido com e sem ela.',
    floor: 'Manter a revocação de uma classe',
    floorNone: 'De nenhuma em particular',
    floorOf: ({ name }) => `No mínimo esta revocação de ${classWord(name)}`,
    rebalancing: 'Rebalanceamento',
    rebalancings: {
      none: 'Nenhum',
      'class-weights': 'Pesos por classe',
      'over-sampling': 'Repetir a classe rara',
      'under-sampling': 'Deixar de fora parte da classe comum',
    },
    labels: 'Rótulos duvidosos',
    labelTreatments: {
      keep: 'Usar todos os rótulos',
      prune: 'Deixar de fora os que o resto contradiz',
      'down-weight': 'Dar menos peso a eles',
    },
    seed: 'Semente',
    seedNote: 'A mesma semente, com os mesmos arquivos e opções, dá o mesmo modelo.',
  },
};
