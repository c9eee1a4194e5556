import type { Messages } from '../../english.ts';
import {
  count,
  errors,
  feminine,
  feminines,
  format,
  ofClass,
  reviews,
  rows,
  verb,
} from './nouns.ts';

type ErrorAnalysis = Messages['errorAnalysis'];

export const page: ErrorAnalysis['page'] = {
  heading: ({ file }) => `Erros: ${file}`,
  emptyHeading: 'Onde o classificador erra, e por quê',
  emptyLead:
    'Depois que um arquivo é avaliado, os erros são analisados aqui: uma fila para ler um a um, os grupos de linhas com erros demais, as palavras associadas a eles, rótulos suspeitos, causas prováveis e o que fazer primeiro.',
  fromColumn: ({ subject }) =>
    `Estas respostas vêm da coluna “${subject}”, que não pode responder de novo: não há palavras decisivas, nem “e se”, nem textos alterados ou trocados.`,
  fromColumns: ({ subject }) =>
    `Estas respostas vêm das colunas “${subject}”, que não podem responder de novo: não há palavras decisivas, nem “e se”, nem textos alterados ou trocados.`,
  emptyNext: 'Avalie antes um arquivo rotulado; a análise começa sozinha em seguida.',
  toEvaluate: 'Avaliar um arquivo',
  sections: 'Partes da análise de erros',
  computing: 'em cálculo',
  starting: 'Iniciando',
  working: ({ stage }) => `Analisando: ${stage}`,
  takesLong: ({ rowCount }) =>
    `com ${rows(rowCount)}, pode levar minutos; cada parte aparece assim que fica pronta`,
  steps: ({ done, total }) => `${format(done)} de ${count(total, 'etapa', 'etapas')}`,
  stages: {
    cues: 'pistas nos textos',
    slices: 'grupos de linhas',
    words: 'palavras associadas aos erros',
    duplicates: 'duplicatas',
    'label-issues': 'rótulos suspeitos',
    fairness: 'comparação de grupos',
    swaps: 'troca de nomes e identidades',
    robustness: 'mudanças na escrita',
    sources: 'causas e conselhos',
  },
  pending: 'Ainda não calculado.',
  progressLabel: 'Andamento da análise',
  cancelled: 'Análise cancelada. O que já foi encontrado continua aqui.',
  again: 'Analisar de novo',
  finished: ({ errorCount }) => `A análise de erros terminou: ${errors(errorCount)}.`,
  list: 'Listar as linhas',
  listOf: ({ what }) => `Listar as linhas: ${what}`,
  listCounted: ({ rowCount }) => `Listar as linhas (${rows(rowCount)})`,
  listCountedOf: ({ what, rowCount }) => `Listar as linhas: ${what}, ${rows(rowCount)}`,
  listErrors: ({ errorCount }) => `Listar os erros (${format(errorCount)})`,
  listErrorsOf: ({ what, errorCount }) => `Listar os erros: ${what}, ${errors(errorCount)}`,
  showMore: 'Mostrar mais',
  asTable: 'Ver como tabela',
  saveChart: 'Salvar o gráfico (SVG)',
  howMany: ({ shown, total }) => `Mostrando ${format(shown)} de ${format(total)}.`,
};

export const overview: ErrorAnalysis['overview'] = {
  heading: 'Visão geral',
  headline: ({ errorCount, reviewCount, errorRate }) =>
    errorCount === 0
      ? `Nenhum erro em ${reviews(reviewCount)}.`
      : `${errors(errorCount)} em ${reviews(reviewCount)} (${errorRate}).`,
  falsePositives: ({ errorCount, label, predicted }) =>
    `Falsos positivos: ${misclassified(errorCount, label, predicted)}`,
  falseNegatives: ({ errorCount, label, predicted }) =>
    `Falsos negativos: ${misclassified(errorCount, label, predicted)}`,
  misclassified: ({ errorCount, label, predicted }) => misclassified(errorCount, label, predicted),
  moreConfusions: ({ pairCount, errorCount }) =>
    `${errors(errorCount)} em ${count(pairCount, 'outro par', 'outros pares')} de classes.`,
  noErrorsInColumn: 'Não há o que explicar. Veja os rótulos suspeitos.',
  noErrors:
    'Não há o que explicar. Veja a robustez e os rótulos suspeitos, e teste o classificador com avaliações mais difíceis ou mais recentes.',
  allErrors:
    'Todas as linhas estão erradas. Quase sempre isso quer dizer que os rótulos foram mapeados ao contrário: confira o mapeamento em Avaliar.',
  noErrorsHeading: 'Nenhum erro',
  fewRows: ({ reviewCount, errorCount }) =>
    `Com ${reviews(reviewCount)}, quase nada aqui se distingue do acaso.${errorCount === 0 ? '' : ' Leia os erros um a um.'}`,
  checkMapping: 'Conferir o mapeamento',
  sourcesHeading: 'Causas prováveis dos erros',
  noSignOf: ({ sources }) => `Nenhum sinal de: ${sources.join(', ')}.`,
  strengths: {
    none: 'nenhum sinal',
    weak: 'sinal fraco',
    moderate: 'sinal claro',
    strong: 'sinal forte',
  },
  sources: {
    'noisy-labels': {
      name: 'Rótulos ruidosos (noisy labels)',
      meaning: 'Quem está errado é o rótulo do arquivo, não a previsão.',
    },
    'class-imbalance': {
      name: 'Desbalanceamento de classes',
      meaning: 'Uma classe é muito mais frequente que a outra, que é reconhecida com menos acerto.',
    },
    ambiguity: {
      name: 'Ambiguidade',
      meaning: 'A avaliação não deixa claro se elogia ou critica.',
    },
    'lack-of-context': {
      name: 'Falta de contexto',
      meaning: 'O texto diz pouco demais para decidir.',
    },
    'poor-generalisation': {
      name: 'Generalização fraca',
      meaning: 'Estas avaliações são diferentes daquelas com que o classificador aprendeu.',
    },
    bias: {
      name: 'Viés (bias)',
      meaning:
        'Grupos de avaliações, ou as pessoas citadas nelas, são tratados de forma diferente.',
    },
  },
  imbalanceOfMany:
    'Algumas classes são muito mais frequentes que outras, que são reconhecidas com menos acerto.',
  ambiguityOfOwn: 'A avaliação poderia ser de mais de uma classe.',
  generalisationOf: ({ subject }) =>
    `Estas avaliações são diferentes daquelas com que “${subject}” foi treinado.`,
};

export const downloads: ErrorAnalysis['downloads'] = {
  heading: 'Baixar o relatório',
  whenFinished: 'Disponível assim que a análise terminar.',
  title: ({ file }) => `Avaliação e análise de erros: ${file}`,
  evaluationHeading: 'Avaliação do classificador',
  file: ({ file, rowCount, evaluatedCount }) =>
    `Arquivo “${file}”: ${rows(rowCount)}, ${format(evaluatedCount)} ${verb(evaluatedCount, 'avaliada', 'avaliadas')}.`,
  metric: 'Métrica',
  value: 'Valor',
  interval: 'Intervalo de 95%',
  meaning: 'Significado',
  tallyHeading: 'Marcas dadas à mão',
  first: ({ shown, total }) => `Primeiras linhas: ${format(shown)} de ${format(total)}.`,
};

function misclassified(errorCount: number, label: string, predicted: string): string {
  return errorCount === 1
    ? `1 avaliação ${ofClass(1, label)} foi classificada como ${feminine(predicted)}.`
    : `${format(errorCount)} avaliações ${ofClass(errorCount, label)} foram classificadas como ${feminines(predicted)}.`;
}
