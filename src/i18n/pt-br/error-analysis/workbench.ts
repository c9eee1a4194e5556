import type { Messages } from '../../english.ts';
import { count, feminine, feminines, format, masculine, ofClass, verb } from './nouns.ts';

type ErrorAnalysis = Messages['errorAnalysis'];

export const tabs: ErrorAnalysis['tabs'] = {
  summary: 'Resumo',
  read: 'Leitura',
  patterns: 'Padrões',
  labels: 'Rótulos',
  robustness: 'Robustez',
};

export const bar: ErrorAnalysis['bar'] = {
  kind: ({ errorCount, label, predicted }) =>
    `${format(errorCount)} ${ofClass(errorCount, label)} ${verb(errorCount, 'classificada', 'classificadas')} como ${errorCount === 1 ? feminine(predicted) : feminines(predicted)}`,
  others: ({ errorCount, pairCount }) =>
    `${format(errorCount)} em ${count(pairCount, 'outro par', 'outros pares')} de classes`,
  filter: 'Filtro',
  only: ({ pattern }) => `Só ${pattern}`,
  remove: ({ pattern }) => `Só ${pattern}: remover este filtro`,
  read: 'Ler estes erros',
};

export const summary: ErrorAnalysis['summary'] = {
  confident: 'Os erros mais confiantes',
  first: 'Os primeiros erros',
  read: 'Continuar a leitura',
  readThis: ({ place }) => `Continuar a leitura a partir do erro ${format(place)}`,
};

export const patterns: ErrorAnalysis['patterns'] = {
  heading: 'Padrões nos erros',
  noErrors: 'Não há erros; por isso, não há padrão a procurar.',
  kind: 'Tipo',
  pattern: 'Padrão',
  significance: 'Significância',
  anyKind: 'todos os tipos',
  kinds: {
    typed: 'seu',
    group: 'grupo',
    cue: 'pista',
    word: 'palavra',
    combination: 'combinação',
  },
  kindsMany: {
    typed: 'seus',
    group: 'grupos',
    cue: 'pistas',
    word: 'palavras',
    combination: 'combinações',
  },
  kindCounted: ({ kind, patternCount }) => `${kind} (${format(patternCount)})`,
  all: 'Também os não significativos',
  details: 'Detalhes estatísticos',
  own: 'Procurar um padrão seu',
  ownKind: 'Como',
  ownKinds: { keyword: 'palavra-chave', expression: 'expressão regular' },
  test: 'Testar',
  typedNames: {
    keyword: ({ text }) => `“${text}”`,
    expression: ({ text }) => `/${text}/`,
  },
  noneTelling:
    'Nenhum grupo, pista ou palavra tem significativamente mais erros que o resto: os erros estão espalhados, até onde este arquivo permite dizer. Teste um padrão seu ou mostre também os não significativos.',
  noneOfKind: 'Não há padrão deste tipo.',
  highlySignificant: 'muito significativo',
  significant: 'significativo',
  notSignificant: 'não significativo',
  notTested: 'poucas linhas para testar',
  nearlyEqual: ({ patternCount }) => count(patternCount, 'quase igual', 'quase iguais'),
  nearlyEqualTo: ({ patternCount, name }) =>
    `${count(patternCount, 'quase igual', 'quase iguais')}: padrões com quase as mesmas linhas que ${name}`,
  shown: ({ shown, total, nestedCount }) =>
    `Mostrando ${format(shown)} de ${count(total, 'padrão', 'padrões')}${nestedCount === 0 ? '' : `; sob eles, mais ${format(nestedCount)} com quase as mesmas linhas`}.`,
  cuts: 'Faixas de tamanho e colunas sem grupos',
};

export const labelReview: ErrorAnalysis['labelReview'] = {
  lead: 'Leia cada texto e decida qual rótulo está certo. As decisões valem também para o treino em Melhorar; seu arquivo não é alterado.',
  byChance:
    'Ao acaso, seriam tantos quanto estes: provavelmente a maioria destas avaliações é difícil, e não mal rotulada.',
  none: 'Nenhum rótulo é contradito com confiança, e não há textos idênticos com rótulos diferentes.',
  noneHere: 'Nenhum rótulo duvidoso corresponde ao filtro.',
  kinds: {
    conflict: 'O mesmo texto com rótulos diferentes',
    marked: 'Você marcou este rótulo como errado',
    suspect: 'O rótulo é contradito com confiança',
  },
  suggested: 'sugerido',
  leftOut: 'deixada de fora em Melhorar',
  keep: ({ label }) => `Manter ${masculine(label)}`,
  correct: ({ label }) => `Corrigir para ${masculine(label)}`,
  skip: 'Pular',
  another: 'Outra classe',
  tally: ({ keptCount, correctedCount }) =>
    `${count(correctedCount, 'corrigido', 'corrigidos')}, ${count(keptCount, 'mantido', 'mantidos')}`,
  download: 'Baixar o arquivo corrigido',
};

export const robustness: ErrorAnalysis['robustness'] = {
  order: 'A maior % vem primeiro, cada uma com a avaliação que mais mudou.',
  noModel:
    'Nenhum modelo deu estas previsões; por isso, textos alterados não podem ser classificados e não há o que testar.',
  flipped: ({ flipCount, triedCount, share }) =>
    `${format(flipCount)} de ${count(triedCount, 'previsão muda', 'previsões mudam')} (${share}).`,
  against: ({ reviewCount, triedCount, share, expected }) =>
    `Deveria ${expected}; em ${format(reviewCount)} de ${format(triedCount)}, isso não acontece (${share}).`,
  counted: ({ name, triedCount }) => `${name} (${format(triedCount)})`,
  nothingFlipped: 'Nada do que foi testado mudou uma previsão que deveria ter ficado.',
  held: ({ changes }) => `Como deveria, em todas as avaliações testadas: ${changes.join(', ')}.`,
  few: ({ changes }) => `Poucas para dizer, menos de dez avaliações: ${changes.join(', ')}.`,
};
