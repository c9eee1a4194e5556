import type { Messages } from '../../english.ts';
import { classWord } from '../class-words.ts';
import { count, errors, feminine, format, masculine, reviews, verb } from './nouns.ts';

type ErrorAnalysis = Messages['errorAnalysis'];

export const reading: ErrorAnalysis['reading'] = {
  none: 'Não há erros para ler.',
  noneHere: 'Nenhum erro corresponde a esta escolha.',
  filter: 'Filtro e ordem',
  list: 'Erros na ordem de leitura',
  earlier: 'Erros anteriores',
  later: 'Próximos erros',
  detailsLabel: 'Sobre esta avaliação',
  sheet: 'Marcas e anotação',
  tagsAndNote: ({ tagCount }) =>
    tagCount === 0 ? 'Marcas e anotação' : `Marcas e anotação (${format(tagCount)})`,
  which: 'Quais erros',
  kinds: {
    all: 'todos os erros',
    falsePositive: 'falsos positivos',
    falseNegative: 'falsos negativos',
  },
  pair: ({ label, predicted, errorCount }) =>
    `${classWord(label)} → ${classWord(predicted)} (${format(errorCount)})`,
  cue: 'Com a pista',
  anyCue: 'qualquer uma ou nenhuma',
  order: 'Ordem',
  orders: {
    confidence: 'os mais confiantes primeiro',
    threshold: 'os mais próximos do limiar primeiro',
    confusion: 'por confusão, as mais frequentes primeiro',
    chance: 'aleatória',
  },
  closestFirst: 'os mais disputados primeiro',
  seed: 'Semente',
  place: ({ place, errorCount }) => `${format(place)} de ${errors(errorCount)}`,
  previous: 'Anterior',
  next: 'Próximo',
  regionLabel: 'Avaliação em leitura',
  truly: 'rótulo',
  predicted: 'previsão',
  showCues: 'Destacar pistas',
  cuesFound: ({ cues }) => `Pistas: ${cues.join(', ')}.`,
  noCues: 'Nenhuma pista foi encontrada nesta avaliação.',
  legend:
    'Sublinhado contínuo: puxa para positiva; tracejado: para negativa; quanto mais grosso, maior o peso. As pistas têm moldura.',
  legendOf: ({ towards, from }) =>
    `Sublinhado contínuo: puxa para ${feminine(towards)}; tracejado: para ${feminine(from)}; quanto mais grosso, maior o peso. As pistas têm moldura.`,
  legendOfCues: 'As pistas têm moldura.',
  decisive: 'O que mais pesou',
  tagsHeading: 'Por que errou?',
  suggested: 'sugerida por uma pista',
  tags: {
    irony: 'ironia',
    negation: 'negação',
    contrast: 'contraste',
    'mixed-feelings': 'sentimentos mistos',
    'lack-of-context': 'falta de contexto',
    'domain-words': 'vocabulário da área',
    'slang-or-typos': 'gíria ou erros de digitação',
    'wrong-label': 'rótulo errado',
    'other-language': 'outro idioma',
  },
  ownTag: 'Sua própria marca',
  addTag: 'Adicionar',
  note: 'Anotação',
  notePlaceholder: 'O que você percebeu',
  kept: 'Salva neste dispositivo.',
  notKept: 'Ainda não foi salva.',
  whatIf: 'E se?',
  whatIfLabel: 'Edite o texto',
  original: 'Original',
  restore: 'Restaurar o original',
  change: ({ points }) => `${points} pontos na direção de positiva`,
  changeTowards: ({ points, label }) => `${points} pontos na direção de ${feminine(label)}`,
  otherModel: ({ model, evaluated }) =>
    `Previsão de ${model}, o modelo ativo. A avaliação foi feita com ${evaluated}; por isso, a mudança na probabilidade não é mostrada.`,
  nearest: 'Parecidas com o outro rótulo',
  nearestNone: 'Nenhuma avaliação com o outro rótulo tem palavras suficientes em comum.',
  nearestHint:
    'As mesmas palavras, o outro rótulo: o que faz a diferença? Ou um dos rótulos está errado?',
  nearestOther: 'Parecidas com outro rótulo',
  nearestOtherNone: 'Nenhuma avaliação com outro rótulo tem palavras suficientes em comum.',
  nearestOtherHint:
    'As mesmas palavras, outro rótulo: o que faz a diferença? Ou um dos rótulos está errado?',
  tally: 'Contagem das marcas',
  tallyCount: ({ reviewCount }) => `${reviews(reviewCount)} com marca ou anotação`,
  tallyNone: 'Nenhuma marca ainda. O que você marcar é contado aqui.',
  tag: 'Marca',
  reviewsColumn: 'Avaliações',
  share: '% destas avaliações',
  keysHint:
    'J e K avançam e voltam, 1–9 marcam, N anota, C destaca pistas, W pergunta “e se”. ? lista todas as teclas.',
  keysHintWithoutModel:
    'J e K avançam e voltam, 1–9 marcam, N anota, C destaca pistas. ? lista todas as teclas.',
  announce: ({ place, errorCount, label, predicted, probability }) =>
    `Erro ${format(place)} de ${format(errorCount)}: rótulo ${masculine(label)}, previsão ${feminine(predicted)}${probability === null ? '' : `, ${probability}`}`,
  tagged: ({ tag }) => `Marca adicionada: ${tag}`,
  untagged: ({ tag }) => `Marca removida: ${tag}`,
};

export const notes: ErrorAnalysis['notes'] = {
  export: 'Exportar anotações (JSON)',
  import: 'Importar anotações',
  erase: 'Apagar anotações',
  eraseHeadings: {
    file: 'Apagar as anotações deste arquivo?',
    damaged: 'Apagar as anotações danificadas?',
    all: 'Apagar todas as anotações guardadas?',
  },
  damaged: ({ noteCount }) =>
    `${count(noteCount, 'anotação guardada sobre este arquivo está danificada e não pode ser mostrada', 'anotações guardadas sobre este arquivo estão danificadas e não podem ser mostradas')}.`,
  eraseDamaged: 'Apagar o que está danificado',
  eraseDamagedText:
    'As anotações que não podem ser lidas são apagadas deste dispositivo. Não será possível recuperá-las.',
  damagedErased: 'O que estava danificado foi apagado.',
  eraseAll: 'Apagar todas as anotações guardadas',
  eraseAllText:
    'As anotações que este site guarda neste dispositivo são apagadas, sobre todos os arquivos. Não será possível recuperá-las. O que está na página continua.',
  allErased:
    'Todas as anotações guardadas foram apagadas. A partir de agora, elas são guardadas de novo.',
  eraseRefused: 'O navegador também se recusou a apagar o que guarda.',
  eraseText: ({ reviewCount }) =>
    `As marcas e anotações de ${reviews(reviewCount)} serão apagadas deste dispositivo. Não é possível desfazer; exporte-as antes se puder precisar delas.`,
  eraseNow: 'Apagar',
  keep: 'Manter',
  erased: 'As anotações deste arquivo foram apagadas.',
  imported: ({ noteCount, replacedCount }) =>
    `${count(noteCount, 'anotação importada', 'anotações importadas')}${replacedCount > 0 ? `; ${format(replacedCount)} ${verb(replacedCount, 'substituiu a anterior da mesma linha', 'substituíram as anteriores das mesmas linhas')}` : ''}.`,
  problems: {
    'not-json': () =>
      'Este arquivo não é JSON ou está incompleto. Suas anotações continuam como estavam.',
    'not-notes': () =>
      'Este arquivo JSON não contém anotações deste produto. Suas anotações continuam como estavam.',
    'invalid-note': ({ place }) =>
      `Uma anotação deste arquivo não é válida${place ? ` (${place})` : ''}, por isso nenhuma foi importada. Suas anotações continuam como estavam.`,
    'other-file': ({ name }) =>
      `Estas anotações são de outro arquivo${name ? ` (“${name}”)` : ''}. Avalie aquele arquivo para importá-las. Suas anotações continuam como estavam.`,
  },
  unavailable:
    'Este navegador não permite salvar anotações (é uma janela anônima?). Elas duram enquanto esta página estiver aberta; exporte-as antes de fechar.',
};
