import type { Messages } from '../english.ts';

type ErrorAnalysis = Messages['errorAnalysis'];

const integer = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 0 });

function count(number: number, one: string, many: string): string {
  return `${integer.format(number)} ${number === 1 ? one : many}`;
}

const rows = (number: number) => count(number, 'linha', 'linhas');
const errors = (number: number) => count(number, 'erro', 'erros');
const reviews = (number: number) => count(number, 'avaliação', 'avaliações');
const verb = (number: number, one: string, many: string) => (number === 1 ? one : many);

const classWords: Record<string, { label: string; one: string; many: string }> = {
  negative: { label: 'negativo', one: 'negativa', many: 'negativas' },
  positive: { label: 'positivo', one: 'positiva', many: 'positivas' },
};
const className = (name: string) => classWords[name]?.label ?? `“${name}”`;
const oneOf = (name: string) => classWords[name]?.one ?? `de “${name}”`;
const manyOf = (name: string) => classWords[name]?.many ?? `de “${name}”`;

const page: ErrorAnalysis['page'] = {
  heading: (name) => `Erros: ${name}`,
  emptyHeading: 'Onde o classificador erra, e por quê',
  emptyLead:
    'Depois que um arquivo é avaliado, os erros dele são analisados aqui: uma fila para lê-los, os grupos de linhas com erros demais, as palavras por trás deles, rótulos suspeitos, fontes prováveis e o que fazer primeiro.',
  emptyNext: 'Avalie antes um arquivo rotulado; a análise então começa sozinha.',
  toEvaluate: 'Avaliar um arquivo',
  sections: 'Partes desta página',
  starting: 'Iniciando',
  working: (stage) => `Analisando: ${stage}`,
  takesLong: (number) =>
    `com ${rows(number)} pode levar minutos; cada parte aparece assim que fica pronta`,
  steps: (done, all) => `${integer.format(done)} de ${count(all, 'etapa', 'etapas')}`,
  stages: {
    cues: 'pistas nos textos',
    slices: 'grupos de linhas',
    words: 'palavras dos erros',
    duplicates: 'duplicatas',
    'label-issues': 'rótulos suspeitos',
    fairness: 'grupos dos metadados',
    swaps: 'troca de nomes e identidades',
    robustness: 'mudanças na escrita',
    sources: 'fontes e conselhos',
  },
  pending: 'Ainda não calculado.',
  progressLabel: 'Andamento da análise',
  cancelled: 'Cancelado. O que já foi encontrado continua aqui.',
  again: 'Analisar de novo',
  finished: (number) => `A análise de erros terminou: ${errors(number)}.`,
  list: 'Listar as linhas',
  listOf: (what) => `Listar as linhas: ${what}`,
  rowsOf: (number) => rows(number),
  showMore: 'Mostrar mais',
  asTable: 'Em tabela',
  saveChart: 'Salvar o gráfico (SVG)',
  howMany: (shown, all) => `Mostrando ${integer.format(shown)} de ${integer.format(all)}.`,
};

const overview: ErrorAnalysis['overview'] = {
  heading: 'Visão geral',
  headline: (number, all, share) =>
    number === 0
      ? `Nenhum erro em ${reviews(all)}.`
      : `${errors(number)} em ${reviews(all)}: ${share} ${verb(number, 'está errada', 'estão erradas')}.`,
  kind: (number, name, takenFor) =>
    number === 1
      ? `1 avaliação ${oneOf(name)} foi tomada por ${oneOf(takenFor)}.`
      : `${integer.format(number)} avaliações ${manyOf(name)} foram tomadas por ${manyOf(takenFor)}.`,
  falsePositives: 'Falsos positivos',
  falseNegatives: 'Falsos negativos',
  noErrors:
    'Não há o que explicar. Veja abaixo a robustez e os rótulos suspeitos, e teste o classificador com avaliações mais difíceis ou mais recentes.',
  allErrors:
    'Todas as linhas estão erradas. Quase sempre isso quer dizer que os rótulos foram lidos ao contrário: confira o mapeamento em Avaliar.',
  fewRows: (number) =>
    `Com ${reviews(number)}, quase nada do que vem abaixo se distingue do acaso. Leia os erros um a um.`,
  checkMapping: 'Conferir o mapeamento',
  sourcesHeading: 'Fontes prováveis dos erros',
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
      meaning: 'Uma classe é tão mais frequente que a outra é menos bem reconhecida.',
    },
    ambiguity: {
      name: 'Ambiguidade',
      meaning: 'A avaliação deixa em aberto se elogia ou critica.',
    },
    'lack-of-context': {
      name: 'Falta de contexto',
      meaning: 'O texto diz pouco demais para decidir.',
    },
    'poor-generalisation': {
      name: 'Generalização fraca',
      meaning: 'Estas avaliações não se parecem com aquelas com que o classificador aprendeu.',
    },
    bias: {
      name: 'Viés (bias)',
      meaning: 'Grupos de avaliações, ou as pessoas nelas, são tratados de forma diferente.',
    },
  },
};

const difference = (share: string, rest: string) =>
  `${share} delas estão erradas, contra ${rest} das demais`;

const evidence: ErrorAnalysis['evidence'] = {
  undefined: '–',
  more: 'Mais evidências',
  interval: (value, low, high) => `${value} (${low} a ${high})`,
  points: (points) => `${points} pontos`,
  suspects: (number, share, byBoth, wrong) =>
    `${rows(number)} (${share}) ${verb(number, 'tem', 'têm')} um rótulo contradito com confiança${byBoth ? ' pelo classificador e por outro treinado nas outras linhas deste arquivo' : ' pelo classificador'}; ${integer.format(wrong)} ${verb(wrong, 'conta', 'contam')} como erro.`,
  witness: {
    model: 'Comparado com as probabilidades do classificador.',
    'cross-validated':
      'Comparado com as probabilidades do classificador treinado nas outras linhas deste arquivo, que são as que melhor combinam com os rótulos.',
    average:
      'Comparado com a probabilidade média dos dois, que é a que melhor combina com os rótulos.',
  },
  agreement: (both, expected) =>
    `Os dois classificadores contradizem com confiança ${integer.format(both)} dos rótulos; seriam ${expected} se os erros de um nada tivessem a ver com os do outro. O excedente são rótulos errados, ou avaliações que ambos leem mal.`,
  agreementByChance: (both, expected) =>
    `Este classificador e outro treinado nas outras linhas deste arquivo contradizem com confiança ${integer.format(both)} dos rótulos. Com os erros de cada um, só o acaso daria ${expected}: nenhum sinal de rótulos errados.`,
  noSuspects: 'Nenhum rótulo é contradito com confiança.',
  estimatedWrong: (name, number) =>
    `Estimativa de rótulos errados entre as linhas rotuladas como ${oneOf(name)}: cerca de ${number}.`,
  conflicts: (groups, number, outvoted) =>
    `${count(groups, 'grupo', 'grupos')} de textos idênticos (${rows(number)}) ${verb(groups, 'tem', 'têm')} rótulos diferentes; ${integer.format(outvoted)} ${verb(outvoted, 'contraria', 'contrariam')} a maioria do grupo.`,
  nearConflicts: (groups) =>
    `${count(groups, 'grupo', 'grupos')} de textos quase idênticos ${verb(groups, 'tem', 'têm')} rótulos diferentes.`,
  majority: (share, name, accuracy, balanced) =>
    `${share} das linhas são ${manyOf(name)}: responder sempre isso acerta ${share}; o classificador acerta ${accuracy}, e ${balanced} na média das classes.`,
  recalls: (parts) => `Reconhecidas: ${parts.join(', ')}.`,
  recallOf: (name, share) => `${share} das linhas ${manyOf(name)}`,
  recallGap: (gap) => `Revocação da classe frequente menos a da rara: ${gap}.`,
  near: (number, distance, share, rest, shareOfErrors) =>
    `${rows(number)} ${verb(number, 'tem', 'têm')} probabilidade a menos de ${distance} pontos do limiar: ${difference(share, rest)}. São ${shareOfErrors} de todos os erros.`,
  mixed: (number, share, rest) =>
    `${rows(number)} ${verb(number, 'elogia e critica', 'elogiam e criticam')} ao mesmo tempo: ${difference(share, rest)}.`,
  calibration: (cue, number, confidence, accuracy) =>
    `Maior excesso de confiança com a pista “${cue}” (${rows(number)}): promete ${confidence}, cumpre ${accuracy}.`,
  calibrationError: (points) =>
    `O prometido e o cumprido diferem em ${points} pontos na média (erro de calibração esperado, ECE).`,
  veryShort: (number, words, share, rest) =>
    `${rows(number)} ${verb(number, 'tem', 'têm')} até ${integer.format(words)} palavras: ${difference(share, rest)}.`,
  noVeryShort: (words) => `Nenhuma linha tem só até ${integer.format(words)} palavras.`,
  noKnownWord: (number, share, rest) =>
    `${rows(number)} não ${verb(number, 'tem', 'têm')} nenhuma palavra que o classificador conheça: ${difference(share, rest)}.`,
  everyWordKnown: 'Toda linha tem alguma palavra que o classificador conhece.',
  accuracyHere: (accuracy) => `Acurácia neste arquivo: ${accuracy}.`,
  accuracyThere: (accuracy, reference) =>
    `Acurácia neste arquivo: ${accuracy}; em linhas reservadas dos corpora de treino: ${reference}.`,
  overconfident: (points) => `Ele promete ${points} pontos a mais do que cumpre.`,
  underconfident: (points) => `Ele cumpre ${points} pontos a mais do que promete.`,
  drift: (index) =>
    `As probabilidades se distribuem de outro jeito que no treino: índice de estabilidade populacional (PSI) ${index}; a partir de 0,25 a mudança é grande.`,
  unknownWords: (share, ofErrors, reference) =>
    `Palavras desconhecidas: ${share} de uma avaliação na média, ${ofErrors} onde ele erra${reference === null ? '' : `, ${reference} no treino`}.`,
  manyUnknown: (number, share, rest) =>
    `Em ${rows(number)}, mais da metade das palavras é desconhecida: ${difference(share, rest)}.`,
  otherLanguages: (number, share, rest) =>
    `${rows(number)} ${verb(number, 'está', 'estão')} num idioma que ele quase não aprendeu: ${difference(share, rest)}.`,
  unusualLength: (number, share, rest) =>
    `${rows(number)} ${verb(number, 'é mais curta ou mais longa', 'são mais curtas ou mais longas')} que quase todas as avaliações do treino: ${difference(share, rest)}.`,
  noColumns:
    'Nenhuma coluna de metadados pôde ser comparada. Escolha colunas de grupo em Avaliar para examiná-las.',
  noGaps: (columns) =>
    `Nenhuma diferença significativa entre os grupos de ${count(columns, 'coluna', 'colunas')}.`,
  gap: (column, rate, value, highest, lowest) =>
    `${column}: ${rate} ${value} pontos maior em “${highest}” que em “${lowest}”.`,
  swap: (name, flipped, tried, share) =>
    `${name}: ${integer.format(flipped)} de ${integer.format(tried)} previsões ${verb(flipped, 'muda', 'mudam')}, ${share}.`,
  noFlips: 'Nenhuma troca de nome ou identidade muda uma previsão.',
  noSwaps: 'Não há nos textos nenhum nome ou identidade para trocar.',
};

const advice: ErrorAnalysis['advice'] = {
  heading: 'O que fazer',
  lead: 'Em ordem de quantos destes erros sumiriam, no máximo. Os números se sobrepõem, por isso não se somam; em outras avaliações o efeito é menor.',
  none: 'Nada do que foi procurado se destaca. Leia os erros abaixo: as marcas que você der são a próxima pista.',
  atMost: (number, all) => `no máximo ${integer.format(number)} de ${errors(all)}`,
  because: 'Por quê:',
  tactics: {
    'fix-labels': 'Conferir e corrigir os rótulos suspeitos',
    'move-threshold': 'Mover o limiar',
    'collect-class': 'Coletar mais avaliações da classe rara',
    rebalance: 'Dar peso igual às classes no treino',
    'collect-slice': 'Coletar mais avaliações como estas',
    'add-feature': 'Acrescentar um atributo que enxergue isto',
    normalise: 'Normalizar os textos antes de classificar',
    'fine-tune': 'Ajustar o classificador (fine-tuning) com este arquivo',
    'label-more': 'Rotular mais avaliações como estas, 200 ou mais, e ver se treinar ajuda',
    'examine-bias': 'Examinar como estes grupos são tratados',
    'ask-a-person': 'Passar as respostas incertas a uma pessoa',
    'ask-for-more-text': 'Pedir mais texto onde há pouco',
  },
  source: (name, strength, evidence) => `${name}, ${strength}. ${evidence}`,
  slice: (what, wrong, all, share, lift) =>
    `${what}: ${integer.format(wrong)} de ${rows(all)} ${verb(wrong, 'está errada', 'estão erradas')} (${share})${lift === null ? ', e nenhuma das demais' : `, ${lift} vezes a taxa das demais`}.`,
  threshold: (from, now, to, then) =>
    `Em ${from} há ${errors(now)}; em ${to} haveria ${integer.format(then)} neste arquivo.`,
  robustness: (name, share) => `${name}: ${share} das previsões mudam.`,
  gap: (column, rate, value, highest, lowest) =>
    `${column}: ${rate} ${value} pontos maior em “${highest}” que em “${lowest}”.`,
  crossValidation: (now, then, averaged, spared, low, high) =>
    `O classificador comete ${errors(now)}; ${averaged ? 'na média com um treinado nas outras linhas deste arquivo' : 'um treinado nas outras linhas deste arquivo'} comete ${integer.format(then)} (validação cruzada): ${spared} a menos, intervalo de 95% de ${low} a ${high}.`,
  readLabels: 'Ler os rótulos',
  setThreshold: (threshold) => `Usar o limiar ${threshold}`,
  thresholdIs: (threshold) =>
    `O limiar agora é ${threshold}, aqui e em Avaliar. Se foi escolhido nestas linhas, espere um pouco menos em avaliações novas.`,
  backTo: (threshold) => `Voltar a ${threshold}`,
  thresholdSet: (threshold, wrong) =>
    `O limiar agora é ${threshold}: ${errors(wrong)}. A análise recomeça.`,
  showGroups: 'Ver os grupos',
  showChanges: 'Ver as mudanças',
};

const reading: ErrorAnalysis['reading'] = {
  heading: 'Ler os erros',
  lead: 'Números dizem com que frequência; só a leitura diz por quê. Marque o que você vê: a contagem ao lado vira o seu próprio diagnóstico.',
  none: 'Não há erro para ler.',
  noneHere: 'Nenhum erro corresponde a esta escolha.',
  which: 'Quais erros',
  kinds: {
    all: 'todos os erros',
    falsePositive: 'falsos positivos',
    falseNegative: 'falsos negativos',
  },
  cue: 'Com a pista',
  anyCue: 'qualquer uma ou nenhuma',
  order: 'Ordem',
  orders: {
    confidence: 'os mais confiantes primeiro',
    threshold: 'os mais perto do limiar primeiro',
    chance: 'ao acaso',
  },
  seed: 'Semente',
  place: (place, all) => `${integer.format(place)} de ${errors(all)}`,
  previous: 'Anterior',
  next: 'Próximo',
  regionLabel: 'A avaliação em leitura',
  row: (row) => `Linha ${integer.format(row)}`,
  truly: 'rótulo',
  predicted: 'previsão',
  showCues: 'Marcar pistas',
  cuesFound: (names) => `Pistas: ${names.join(', ')}.`,
  noCues: 'Nenhuma pista foi encontrada nesta avaliação.',
  legend:
    'Sublinhado contínuo: puxa para positivo; tracejado: para negativo; mais grosso pesa mais. Pistas têm moldura.',
  decisive: 'O que mais pesou',
  tagsHeading: 'Por que está errada?',
  suggested: 'sugerida por uma pista',
  tags: {
    irony: 'ironia',
    negation: 'negação',
    contrast: 'contraste',
    'mixed-feelings': 'sentimentos mistos',
    'lack-of-context': 'falta de contexto',
    'domain-words': 'palavras do ramo',
    'slang-or-typos': 'gíria ou erros de digitação',
    'wrong-label': 'rótulo errado',
    'other-language': 'outro idioma',
  },
  ownTag: 'Uma marca sua',
  addTag: 'Adicionar',
  note: 'Anotação',
  notePlaceholder: 'O que você percebe',
  kept: 'Guardada neste dispositivo.',
  notKept: 'Ainda não guardada.',
  whatIf: 'E se o texto fosse outro?',
  whatIfLabel: 'O texto, para você mudar à vontade',
  original: 'Original',
  restore: 'Restaurar o original',
  otherModel: ({ model, evaluated }) =>
    `Quem responde é ${model}, o modelo ativo agora. A avaliação foi feita com ${evaluated}; por isso, a mudança da probabilidade não é mostrada.`,
  change: (points) => `${points} pontos em direção a positivo`,
  nearest: 'Avaliações mais parecidas com o outro rótulo',
  nearestNone: 'Nenhuma avaliação com o outro rótulo tem palavras suficientes em comum.',
  nearestHint:
    'As mesmas palavras, o outro rótulo: o que faz a diferença, ou um dos rótulos está errado?',
  tally: 'Contagem das marcas',
  tallyCount: (number) => `${reviews(number)} com marca ou anotação`,
  tallyNone: 'Nenhuma marca ainda. Os dígitos de 1 a 9 dão uma.',
  tag: 'Marca',
  reviewsColumn: 'Avaliações',
  share: 'Parte das marcadas',
  keysHint:
    'J e K movem, 1–9 marcam, N anota, C mostra pistas, W pergunta “e se”. ? lista todas as teclas.',
  announce: (place, all, truly, predicted, share) =>
    `Erro ${integer.format(place)} de ${integer.format(all)}: rótulo ${className(truly)}, previsão ${className(predicted)}, ${share}`,
  tagged: (tag) => `Marca dada: ${tag}`,
  untagged: (tag) => `Marca retirada: ${tag}`,
};

const notes: ErrorAnalysis['notes'] = {
  export: 'Exportar anotações (JSON)',
  import: 'Importar anotações',
  erase: 'Apagar anotações',
  eraseHeadings: {
    file: 'Apagar as anotações deste arquivo?',
    damaged: 'Apagar as anotações danificadas?',
    all: 'Apagar todas as anotações guardadas?',
  },
  eraseText: (number) =>
    `As marcas e anotações de ${reviews(number)} saem deste dispositivo. Isso não pode ser desfeito; exporte-as antes se puder precisar delas.`,
  eraseNow: 'Apagar',
  keep: 'Manter',
  erased: 'As anotações deste arquivo foram apagadas.',
  imported: (number, replaced) =>
    `${count(number, 'anotação importada', 'anotações importadas')}${replaced > 0 ? `; ${integer.format(replaced)} ${verb(replaced, 'substituiu', 'substituíram')} o que havia sobre as mesmas linhas` : ''}.`,
  problems: {
    'not-json': () =>
      'Este arquivo não é JSON, ou é só um pedaço dele. Suas anotações continuam como estavam.',
    'not-notes': () =>
      'Este arquivo JSON não contém anotações deste produto. Suas anotações continuam como estavam.',
    'invalid-note': ({ place }) =>
      `Uma anotação deste arquivo não é válida${place ? ` (${place})` : ''}, por isso nenhuma foi importada. Suas anotações continuam como estavam.`,
    'other-file': ({ name }) =>
      `Estas anotações são de outro arquivo${name ? ` (“${name}”)` : ''}. Avalie aquele arquivo para importá-las. Suas anotações continuam como estavam.`,
  },
  damaged: ({ count: number }) =>
    `${count(number, 'anotação guardada sobre este arquivo está danificada e não pode ser mostrada', 'anotações guardadas sobre este arquivo estão danificadas e não podem ser mostradas')}.`,
  eraseDamaged: 'Apagar o que está danificado',
  eraseDamagedText:
    'As anotações que não podem ser lidas são apagadas deste dispositivo. Não será possível recuperá-las.',
  damagedErased: 'O que estava danificado foi apagado.',
  eraseAll: 'Apagar todas as anotações guardadas',
  eraseAllText:
    'As anotações que este site guarda neste dispositivo são apagadas, sobre todos os arquivos. Não será possível recuperá-las. O que está na página continua.',
  allErased:
    'Todas as anotações guardadas foram apagadas. A partir de agora, elas são guardadas de novo.',
  eraseRefused: 'O navegador também recusou apagar o que guarda.',
  unavailable:
    'Este navegador recusa guardar anotações (é uma janela anônima?). Elas ficam enquanto esta página estiver aberta; exporte-as antes de fechar.',
};

const slices: ErrorAnalysis['slices'] = {
  heading: 'Grupos com erros demais',
  lead: 'Todos os grupos de linhas examinados, por quantos erros têm além da taxa geral.',
  tried: (number) =>
    `${count(number, 'grupo foi testado', 'grupos foram testados')}; q corrige isso (Benjamini–Hochberg). Significativo quer dizer q < 0,05.`,
  significantOnly: 'Só os significativos',
  noneSignificant:
    'Nenhum grupo tem significativamente mais erros que os demais: os erros estão espalhados, até onde este arquivo permite dizer.',
  none: 'Nenhum grupo é grande o bastante para comparar.',
  group: 'Grupo',
  rows: 'Linhas',
  errors: 'Erros',
  errorRate: 'Taxa de erro',
  lift: 'Lift',
  liftTitle: 'Taxa de erro dividida pela de todas as demais linhas',
  falsePositives: 'FP',
  falseNegatives: 'FN',
  p: 'p',
  q: 'q',
  and: ' e ',
  chart: 'Taxa de erro por grupo, com intervalos de 95%',
  overall: (share) => `todas as linhas: ${share}`,
  significant: 'significativo',
  lengths: 'Faixas de tamanho começam em (palavras)',
  lengthsHint: 'Números inteiros em ordem crescente, como 6, 11, 26.',
  lengthsWrong:
    'Escreva números inteiros acima de 0 em ordem crescente, no máximo 20, como 6, 11, 26.',
  lengthsApply: 'Usar estas faixas',
  lengthsDefault: 'Faixas de mesmo tamanho',
  skippedHeading: 'Colunas que não formam grupos',
  skipped: {
    'one-value': (values) => (values === 0 ? 'está vazia' : 'tem um valor só'),
    'too-many-values': (values) =>
      `tem ${integer.format(values)} valores diferentes, a maioria deles rara`,
    'too-few-rows': () => 'há linhas de menos',
  },
  skippedColumn: (column, reason) => `${column}: ${reason}.`,
};

const conditions: ErrorAnalysis['conditions'] = {
  features: {
    trueClass: (name) => `rótulo ${className(name)}`,
    predictedClass: (name) => `previsão ${className(name)}`,
    rating: (value) => `nota ${value}`,
    language: (name) => name,
    cue: (name) => `pista: ${name}`,
    word: (text) => `palavra “${text}”`,
    phrase: (text) => `expressão “${text}”`,
  },
  languages: { pt: 'português', en: 'inglês', und: 'idioma não reconhecido' },
  column: (column, value) => `${column}: ${value}`,
  empty: 'vazio',
  words: {
    any: 'qualquer tamanho',
    upTo: (most) => `até ${count(most, 'palavra', 'palavras')}`,
    exactly: (number) => count(number, 'palavra', 'palavras'),
    between: (least, most) => `${integer.format(least)} a ${count(most, 'palavra', 'palavras')}`,
    from: (least) => `${count(least, 'palavra', 'palavras')} ou mais`,
  },
  confidence: {
    below: (share) => `confiança abaixo de ${share}`,
    between: (from, below) => `confiança de ${from} a ${below}`,
    from: (share) => `confiança de ${share} ou mais`,
  },
  numbers: {
    below: (value) => `abaixo de ${value}`,
    between: (from, below) => `de ${from} até menos de ${below}`,
    from: (value) => `${value} ou mais`,
  },
};

const cues: ErrorAnalysis['cues'] = {
  heading: 'Pistas',
  lead: 'Sinais no texto que tornam uma avaliação difícil, achados por regras fixas em português e inglês.',
  cue: 'Pista',
  names: {
    negation: 'negação',
    'double-negation': 'dupla negação',
    contrast: 'palavras de contraste',
    intensifier: 'intensificador',
    exclamation: 'exclamação',
    'all-caps': 'palavras em maiúsculas',
    'emoji-against-words': 'emoji contra as palavras',
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

const words: ErrorAnalysis['words'] = {
  heading: 'Palavras dos erros',
  lead: 'Palavras e expressões mais presentes nos erros que nas linhas certas do mesmo rótulo. z diz o quanto isso passa do acaso; a partir de cerca de 2 vale a pena olhar.',
  falsePositive: (name, takenFor) =>
    `Falsos positivos: ${manyOf(name)} tomadas por ${manyOf(takenFor)}`,
  falseNegative: (name, takenFor) =>
    `Falsos negativos: ${manyOf(name)} tomadas por ${manyOf(takenFor)}`,
  term: 'Palavra ou expressão',
  count: 'Erros',
  correct: 'Certas',
  correctTitle: 'Linhas certas do mesmo rótulo em que ela está',
  z: 'z',
  none: 'Nenhuma palavra se destaca.',
  noErrors: 'Não há erros desse tipo.',
};

const labels: ErrorAnalysis['labels'] = {
  heading: 'Rótulos e duplicatas',
  suspectsHeading: 'Rótulos suspeitos',
  suspects: (number) =>
    `${count(number, 'rótulo é contradito', 'rótulos são contraditos')} com confiança (confident learning), os mais suspeitos primeiro.`,
  noSuspects: 'Nenhum rótulo é contradito com confiança.',
  row: 'Linha',
  label: 'Rótulo no arquivo',
  suggestedLabel: 'Sugerido',
  score: 'Qualidade do rótulo',
  scoreTitle: 'Probabilidade do rótulo do arquivo; a menor vem primeiro',
  listAll: 'Listar todos os suspeitos com seus textos',
  duplicatesHeading: 'Duplicatas',
  duplicates: (groups, conflicting) =>
    `${count(groups, 'grupo', 'grupos')} de textos idênticos ou quase idênticos${conflicting > 0 ? `; dos listados, ${integer.format(conflicting)} com rótulos diferentes` : ''}.`,
  noDuplicates: 'Nenhum texto aparece duas vezes.',
  kind: 'Textos',
  kinds: { exact: 'idênticos', near: 'quase idênticos' },
  size: 'Linhas',
  which: 'Números das linhas',
  conflicting: 'Rótulos',
  differ: 'diferentes',
  agree: 'iguais',
  moreRows: (number) => `e mais ${integer.format(number)}`,
};

const fairness: ErrorAnalysis['fairness'] = {
  heading: 'Grupos dos metadados',
  lead: 'Como cada grupo de uma coluna é tratado. Se os grupos merecem taxas iguais, quem julga é você: produtos podem simplesmente ser diferentes, pessoas não deveriam ser tratadas assim.',
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
    selectionRate: 'previstas como positivas',
    truePositiveRate: 'positivas reconhecidas',
    falsePositiveRate: 'negativas tomadas por positivas',
  },
  gaps: 'Maiores diferenças',
  gap: 'Diferença (pontos)',
  between: 'Entre',
  highestLowest: (highest, lowest) => `${highest} acima de ${lowest}`,
  notCompared: 'menos de dois grupos para comparar',
  fewRows: 'linhas de menos para comparar',
};

const changes: ErrorAnalysis['changes'] = {
  heading: 'Robustez e trocas',
  lead: 'As mesmas avaliações, um pouco mudadas, perguntadas de novo. O que não deveria importar não deveria mudar nenhuma previsão.',
  robustnessHeading: 'Escrita e frases mudadas',
  swapsHeading: 'Nomes e identidades trocados',
  swapsLead:
    'Nomes e palavras de identidade são trocados por outros do mesmo tipo; um classificador justo responde o mesmo.',
  none: 'Nada deste tipo pôde ser mudado nestes textos.',
  change: 'Mudança',
  expected: 'Deveria',
  expectations: {
    same: 'ficar igual',
    lower: 'ficar mais negativa',
    higher: 'ficar mais positiva',
  },
  tried: 'Testadas',
  flipped: 'Mudaram',
  share: 'Parte que muda',
  asExpected: 'Como deveria',
  examples: 'Exemplos',
  examplesLead:
    'As avaliações que cada mudança mais moveu: o que saiu está riscado, o que entrou, sublinhado.',
  exampleOf: (row) => `Linha ${integer.format(row)}`,
  flips: 'a previsão muda',
  before: 'Antes',
  after: 'Depois',
  fetching: 'Buscando as avaliações…',
  names: {
    typos: 'Erros de digitação',
    'lost-accents': 'Acentos perdidos',
    'lower-case': 'Tudo em minúsculas',
    'upper-case': 'Tudo em maiúsculas',
    'lost-punctuation': 'Pontuação perdida',
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

const downloads: ErrorAnalysis['downloads'] = {
  heading: 'Leve com você',
  lead: 'O relatório traz a avaliação e a análise de erros com a sua contagem, no idioma da página, num só arquivo que não precisa de mais nada. Ele não cita nenhuma avaliação.',
  json: 'Baixar análise de erros (JSON)',
  html: 'Baixar relatório (HTML)',
  markdown: 'Baixar relatório (Markdown)',
  whenFinished: 'Disponível assim que a análise terminar.',
  title: (name) => `Avaliação e análise de erros: ${name}`,
  made: (model, date) => `Modelo ${model}, ${date}.`,
  evaluationHeading: 'Avaliação do classificador',
  file: (name, number, evaluated) =>
    `Arquivo “${name}”: ${rows(number)}, ${integer.format(evaluated)} ${verb(evaluated, 'avaliada', 'avaliadas')}.`,
  threshold: (threshold) => `Positivo é previsto a partir da probabilidade ${threshold}.`,
  metric: 'Métrica',
  value: 'Valor',
  interval: 'Intervalo de 95%',
  meaning: 'O que diz',
  tallyHeading: 'Marcas dadas por uma pessoa',
  first: (shown, all) => `Os primeiros ${integer.format(shown)} de ${integer.format(all)}.`,
};

export const errorAnalysis: ErrorAnalysis = {
  page,
  overview,
  evidence,
  advice,
  reading,
  notes,
  slices,
  conditions,
  cues,
  words,
  labels,
  fairness,
  changes,
  downloads,
};
