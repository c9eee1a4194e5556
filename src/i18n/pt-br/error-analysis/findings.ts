import type { Messages } from '../../english.ts';
import { classWord } from '../class-words.ts';
import { count, feminine, feminines, format, groups, masculine, ofClass, verb } from './nouns.ts';

type ErrorAnalysis = Messages['errorAnalysis'];

export const slices: ErrorAnalysis['slices'] = {
  heading: 'Grupos com erros demais',
  lead: 'Todos os grupos de linhas examinados, ordenados pelos erros acima da taxa geral.',
  tried: ({ groupCount }) =>
    `${count(groupCount, 'grupo foi testado', 'grupos foram testados')}; q corrige isso (Benjamini–Hochberg). Significativo quer dizer q\u00a0<\u00a00,05.`,
  noneSignificant:
    'Nenhum grupo tem significativamente mais erros que os demais: os erros estão espalhados, até onde este arquivo permite dizer.',
  none: 'Nenhum grupo é grande o bastante para comparar.',
  group: 'Grupo',
  rows: 'Linhas',
  errors: 'Erros',
  errorRate: 'Taxa de erro',
  lift: 'Lift',
  liftTitle: 'Taxa de erro dividida pela de todas as demais linhas',
  labelAs: ({ label, predicted }) => `${classWord(label)} → ${classWord(predicted)}`,
  falsePositives: 'FP',
  falseNegatives: 'FN',
  p: 'p',
  q: 'q',
  and: ' e ',
  chart: 'Taxa de erro por grupo, com intervalos de 95%',
  overall: ({ share }) => `todas as linhas: ${share}`,
  significant: 'significativo',
  lengths: 'Faixas de tamanho começam em (palavras)',
  lengthsHint: 'Números inteiros em ordem crescente, como 6, 11, 26.',
  lengthsWrong: 'Digite até 20 números inteiros acima de 0 em ordem crescente, como 6, 11, 26.',
  lengthsApply: 'Usar estas faixas',
  lengthsDefault: 'Faixas de mesmo tamanho',
  skippedHeading: 'Colunas que não formam grupos',
  skipped: {
    'one-value': ({ valueCount }) => (valueCount === 0 ? 'está vazia' : 'tem um valor só'),
    'too-many-values': ({ valueCount }) =>
      `tem ${format(valueCount)} valores diferentes, a maioria deles rara`,
    'too-few-rows': () => 'tem poucas linhas',
  },
  skippedColumn: ({ column, reason }) => `${column}: ${reason}.`,
};

export const conditions: ErrorAnalysis['conditions'] = {
  features: {
    trueClass: ({ value }) => `rótulo ${masculine(value)}`,
    predictedClass: ({ value }) => `previsão ${feminine(value)}`,
    rating: ({ value }) => `nota ${value}`,
    language: ({ value }) => value,
    cue: ({ value }) => `pista: ${value}`,
    word: ({ value }) => `palavra “${value}”`,
    phrase: ({ value }) => `expressão “${value}”`,
  },
  languages: { pt: 'português', en: 'inglês', und: 'idioma não reconhecido' },
  column: ({ column, value }) => `${column}: ${value}`,
  empty: 'vazio',
  words: {
    any: 'qualquer tamanho',
    upTo: ({ max }) => `até ${count(max, 'palavra', 'palavras')}`,
    exactly: ({ number }) => count(number, 'palavra', 'palavras'),
    between: ({ min, max }) => `${format(min)} a ${count(max, 'palavra', 'palavras')}`,
    from: ({ min }) => `${count(min, 'palavra', 'palavras')} ou mais`,
  },
  confidence: {
    below: ({ below }) => `confiança abaixo de ${below}`,
    between: ({ from, below }) => `confiança de ${from} a ${below}`,
    from: ({ from }) => `confiança de ${from} ou mais`,
  },
  numbers: {
    below: ({ below }) => `abaixo de ${below}`,
    between: ({ from, below }) => `de ${from} até menos de ${below}`,
  },
};

export const cues: ErrorAnalysis['cues'] = {
  heading: 'Pistas',
  lead: 'Sinais no texto que tornam uma avaliação difícil, encontrados por regras fixas em português e inglês.',
  cue: 'Pista',
  names: {
    negation: 'negação',
    'double-negation': 'dupla negação',
    contrast: 'palavras de contraste',
    intensifier: 'intensificador',
    exclamation: 'exclamação',
    'all-caps': 'palavras em maiúsculas',
    'emoji-against-words': 'emoji que contradiz as palavras',
    'irony-marker': 'marca de ironia',
    comparison: 'comparação',
    'condition-or-wish': 'condição ou desejo',
    'star-words': 'nota dita no texto',
    question: 'pergunta',
    'mixed-language': 'idiomas misturados',
    'very-short': 'muito curta',
    'mixed-feelings': 'sentimentos mistos',
    slang: 'gíria',
  },
  none: 'Nenhuma pista foi encontrada em linha alguma.',
  chart: 'Taxa de erro por pista, com intervalos de 95%',
};

export const words: ErrorAnalysis['words'] = {
  heading: 'Palavras associadas aos erros',
  lead: 'Palavras e expressões mais presentes nos erros que nos acertos do mesmo rótulo. z diz o quanto isso passa do acaso; a partir de cerca de 2, vale a pena olhar.',
  falsePositive: ({ label, predicted }) =>
    `Falsos positivos: avaliações ${ofClass(2, label)} classificadas como ${feminines(predicted)}`,
  falseNegative: ({ label, predicted }) =>
    `Falsos negativos: avaliações ${ofClass(2, label)} classificadas como ${feminines(predicted)}`,
  ofClass: ({ label }) => `Palavras das avaliações ${ofClass(2, label)} mal classificadas`,
  noneOf: ({ labels: names }) => `Nenhuma palavra se destaca em ${names.join(', ')}.`,
  term: 'Palavra ou expressão',
  count: 'Erros',
  correct: 'Acertos',
  correctTitle: 'Acertos do mesmo rótulo em que ela aparece',
  z: 'z',
  none: 'Nenhuma palavra se destaca.',
};

export const labels: ErrorAnalysis['labels'] = {
  heading: 'Rótulos e duplicatas',
  suspectsHeading: 'Rótulos suspeitos',
  suspects: ({ labelCount }) =>
    `${count(labelCount, 'rótulo é contradito', 'rótulos são contraditos')} com confiança (confident learning), os mais suspeitos primeiro.`,
  noSuspects: 'Nenhum rótulo é contradito com confiança.',
  row: 'Linha',
  label: 'Rótulo no arquivo',
  suggestedLabel: 'Sugerido',
  score: 'Qualidade do rótulo',
  scoreTitle: 'Probabilidade do rótulo do arquivo; a menor vem primeiro',
  scoreTitleOfMany:
    'Metade do que separa a probabilidade do rótulo do arquivo da probabilidade da outra classe mais provável, mais 0,5; a menor vem primeiro',
  listAll: 'Listar todos os suspeitos com seus textos',
  duplicatesHeading: 'Duplicatas',
  duplicates: ({ groupCount, conflictingCount }) =>
    `${groups(groupCount)} de textos idênticos ou quase idênticos${conflictingCount > 0 ? `; dos listados, ${format(conflictingCount)} ${verb(conflictingCount, 'tem', 'têm')} rótulos diferentes` : ''}.`,
  noDuplicates: 'Nenhum texto aparece duas vezes.',
  kind: 'Textos',
  kinds: { exact: 'idênticos', near: 'quase idênticos' },
  size: 'Linhas',
  which: 'Números das linhas',
  conflicting: 'Rótulos',
  differ: 'diferentes',
  agree: 'iguais',
  moreRows: ({ rows, moreCount }) => `${rows} e mais ${format(moreCount)}`,
};

export const fairness: ErrorAnalysis['fairness'] = {
  heading: 'Comparar grupos',
  lead: 'Como cada grupo de uma coluna é tratado. Se os grupos merecem taxas iguais, quem decide é você: produtos podem simplesmente ser diferentes; pessoas não deveriam ser tratadas de forma diferente.',
  none: 'Não há coluna para comparar. Escolha colunas de grupo em Avaliar (categoria, região, vendedor…) para vê-las aqui.',
  group: 'Grupo',
  rows: 'Linhas',
  accuracy: 'Acurácia',
  rates: {
    selectionRate: 'Taxa de seleção',
    truePositiveRate: 'Taxa de verdadeiros positivos',
    falsePositiveRate: 'Taxa de falsos positivos',
  },
  rateMeanings: {
    selectionRate: ({ label }) => `previstas como ${feminines(label)}`,
    truePositiveRate: ({ label }) => `${ofClass(2, label)} reconhecidas`,
    falsePositiveRate: ({ label }) => `outras classificadas como ${feminines(label)}`,
  },
  negativesAsPositive: 'negativas classificadas como positivas',
  which: 'Classe comparada',
  columnOf: ({ column, label }) => `${column}, ${feminines(label)}`,
  even: ({ columns }) =>
    `Nenhuma diferença significativa entre os grupos de ${columns.join(', ')}.`,
  followLabel: ({ columns }) =>
    `Sem comparação, porque forma o rótulo ou o repete: ${columns.join(', ')}.`,
  moreGaps: ({ gapCount }) =>
    `${count(gapCount, 'diferença menor', 'diferenças menores')} entre todos os grupos.`,
  allGroups: 'Todos os grupos e taxas',
  gaps: 'Maiores diferenças',
  gapsOf: ({ column }) => `Maiores diferenças: ${column}`,
  gap: 'Diferença (pontos)',
  between: 'Entre',
  highestLowest: ({ highest, lowest }) => `${highest} acima de ${lowest}`,
  notCompared: 'menos de dois grupos para comparar',
  fewRows: 'poucas linhas para comparar',
};

export const changes: ErrorAnalysis['changes'] = {
  heading: 'Robustez e trocas',
  lead: 'As mesmas avaliações, levemente alteradas e classificadas de novo. O que não deveria importar não deveria mudar nenhuma previsão.',
  robustnessHeading: 'Mudanças na escrita e nas frases',
  swapsHeading: 'Nomes e identidades trocados',
  swapsLead:
    'Nomes e palavras de identidade são trocados por outros do mesmo tipo; um classificador justo dá a mesma resposta.',
  none: 'Nada deste tipo pôde ser mudado nestes textos.',
  twoClassesOnly:
    'As mudanças só são testadas onde um limiar separa duas classes, porque são medidas pelas probabilidades que o cruzam.',
  change: 'Mudança',
  expected: 'Deveria',
  expectations: {
    same: 'ficar igual',
    lower: 'ficar mais negativa',
    higher: 'ficar mais positiva',
  },
  tried: 'Testadas',
  flipped: 'Mudaram',
  share: '% que mudou',
  asExpected: 'Como esperado',
  before: 'Antes',
  after: 'Depois',
  fetching: 'Buscando as avaliações…',
  names: {
    typos: 'Erros de digitação',
    'lost-accents': 'Sem acentos',
    'lower-case': 'Tudo em minúsculas',
    'upper-case': 'Tudo em maiúsculas',
    'lost-punctuation': 'Sem pontuação',
    'neutral-sentence-before': 'Uma frase neutra antes',
    'neutral-sentence-after': 'Uma frase neutra depois',
    contractions: 'Contrações desfeitas ou feitas',
    'negated-praise': 'Elogio negado',
    'negated-criticism': 'Crítica negada',
    gender: 'Gênero',
    names: 'Nomes próprios',
    region: 'Estados e regiões',
    nationality: 'Nacionalidades',
    religion: 'Religiões',
    age: 'Idades',
  },
};
