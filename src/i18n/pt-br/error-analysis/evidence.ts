import type { Messages } from '../../english.ts';
import {
  count,
  errors,
  feminines,
  format,
  groups,
  ofClass,
  ofSubject,
  rows,
  startingSubject,
  theSubject,
  trainedOne,
  verb,
} from './nouns.ts';

const compared = ({ errorRate, restErrorRate }: { errorRate: string; restErrorRate: string }) =>
  `taxa de erro de ${errorRate}, contra ${restErrorRate} nas demais`;

export const evidence: Messages['errorAnalysis']['evidence'] = {
  undefined: '–',
  more: 'Mais evidências',
  suspectsAndConflicts: ({ rowCount }) =>
    `Rótulos suspeitos e textos idênticos com rótulos diferentes: ${rows(rowCount)} ao todo.`,
  conflictsAlone: ({ rowCount }) => `Textos idênticos com rótulos diferentes: ${rows(rowCount)}.`,
  errorsOfClass: ({ label, errorCount }) =>
    `${errors(errorCount)} nas linhas ${ofClass(2, label)}.`,
  errorsOfGroups: ({ errorCount }) =>
    `${errors(errorCount)} nos dois grupos com a maior diferença.`,
  errorsCounted: ({ errorCount }) => `${errors(errorCount)} nas linhas contadas aqui.`,
  interval: ({ value, low, high }) => `${value} (${low} a ${high})`,
  points: ({ points }) => `${points} pontos`,
  contradicted: {
    both: ({ subject }) =>
      `nem ${theSubject(subject)} nem ${trainedOne(subject)} nas demais linhas deste arquivo prevê`,
    subject: ({ subject }) => `${theSubject(subject)} contradiz com confiança`,
    trained: () =>
      'um classificador treinado nas demais linhas deste arquivo contradiz com confiança',
  },
  suspects: ({ rowCount, share, contradicted, errorCount }) =>
    `${rows(rowCount)} (${share}) ${verb(rowCount, 'tem', 'têm')} um rótulo que ${contradicted}; ${format(errorCount)} ${verb(errorCount, 'conta', 'contam')} como erro.`,
  witness: {
    model: ({ subject }) => `Comparado com as probabilidades ${ofSubject(subject)}.`,
    'cross-validated': () =>
      'Comparado com as probabilidades de um classificador treinado nas demais linhas deste arquivo, as que melhor combinam com os rótulos.',
    average: () =>
      'Comparado com a probabilidade média dos dois classificadores, a que melhor combina com os rótulos.',
  },
  onlyTrained: ({ subject }) =>
    `${startingSubject(subject)} não dá probabilidades; por isso, os rótulos foram comparados com as de um classificador treinado nas demais linhas deste arquivo.`,
  notChecked: ({ subject }) =>
    `Rótulos são conferidos com probabilidades, e ${theSubject(subject)} não dá nenhuma.`,
  agreement: ({ labelCount, expected }) =>
    `Cada classificador, por si só, contradiz com confiança ${labelCount === 1 ? 'o mesmo rótulo' : `os mesmos ${format(labelCount)} rótulos`}; ao acaso, seriam ${expected}. O excedente são rótulos errados ou avaliações que ambos leem mal.`,
  agreementByChance: ({ subject, labelCount, expected }) =>
    `${startingSubject(subject)} e ${trainedOne(subject)} nas demais linhas deste arquivo, cada um por si só, contradizem com confiança ${labelCount === 1 ? 'o mesmo rótulo' : `os mesmos ${format(labelCount)} rótulos`}. Dada a taxa de erro de cada um, ao acaso seriam ${expected}: nenhum sinal de rótulos errados.`,
  noSuspects: 'Nenhum rótulo é contradito com confiança.',
  estimatedWrong: ({ label, rowCount }) =>
    `Estimativa de rótulos errados entre as linhas rotuladas como ${feminines(label)}: cerca de ${rowCount}.`,
  conflicts: ({ groupCount, rowCount, outvotedCount }) =>
    `${groups(groupCount)} de textos idênticos (${rows(rowCount)}) ${verb(groupCount, 'tem', 'têm')} rótulos diferentes; ${rows(outvotedCount)} ${verb(outvotedCount, 'contraria', 'contrariam')} a maioria do grupo.`,
  nearConflicts: ({ groupCount }) =>
    `${groups(groupCount)} de textos quase idênticos ${verb(groupCount, 'tem', 'têm')} rótulos diferentes.`,
  majority: ({ subject, share, label, accuracy, balancedAccuracy }) =>
    `${share} das linhas são ${ofClass(2, label)}: prever sempre essa classe teria acurácia de ${share}; a ${ofSubject(subject)} é ${accuracy}, e a acurácia balanceada, ${balancedAccuracy}.`,
  recalls: ({ recalls }) => `Reconhecidas: ${recalls.join(', ')}.`,
  lowestRecalls: ({ recalls, classCount }) =>
    `As menos reconhecidas, de ${count(classCount, 'classe', 'classes')}: ${recalls.join(', ')}.`,
  recallOf: ({ label, recall }) => `${recall} das linhas ${ofClass(2, label)}`,
  recallGap: ({ gap }) => `Revocação (recall) da classe frequente menos a da rara: ${gap}.`,
  recallGapOf: ({ gap, label, other }) =>
    `Revocação (recall) da classe mais frequente, ${feminines(label)}, menos a da mais rara, ${feminines(other)}: ${gap}.`,
  near: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'tem', 'têm')} probabilidade a menos de ${group.distance} pontos do limiar: ${compared(group)}. Ali estão ${group.shareOfErrors} de todos os erros.`,
  narrow: (group) =>
    `Em ${rows(group.rowCount)}, as duas classes mais prováveis estão a menos de ${group.distance} pontos uma da outra: ${compared(group)}. Ali estão ${group.shareOfErrors} de todos os erros.`,
  noCloseCalls: 'Nenhuma linha está em disputa.',
  noMixed: 'Nenhuma avaliação elogia e critica ao mesmo tempo.',
  mixed: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'elogia e critica', 'elogiam e criticam')} ao mesmo tempo: ${compared(group)}.`,
  calibration: ({ cue, rowCount, confidence, accuracy }) =>
    `O maior excesso de confiança está na pista “${cue}” (${rows(rowCount)}): indica ${confidence}, acerta ${accuracy}.`,
  calibrationError: ({ points }) =>
    `A confiança e a acurácia diferem em ${points} pontos, em média (erro de calibração esperado, ECE).`,
  veryShort: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'tem', 'têm')} até ${count(group.maxWords, 'palavra', 'palavras')}: ${compared(group)}.`,
  noVeryShort: ({ maxWords }) =>
    `Todas as linhas têm mais de ${count(maxWords, 'palavra', 'palavras')}.`,
  noKnownWord: (group) =>
    `${rows(group.rowCount)} não ${verb(group.rowCount, 'tem', 'têm')} nenhuma palavra que o classificador conheça: ${compared(group)}.`,
  everyWordKnown: 'Todas as linhas têm alguma palavra que o classificador conhece.',
  accuracyHere: ({ accuracy }) => `Acurácia neste arquivo: ${accuracy}.`,
  accuracyThere: ({ accuracy, reference }) =>
    `Acurácia neste arquivo: ${accuracy}; em linhas reservadas dos corpora de treino: ${reference}.`,
  overconfident: ({ points }) => `A confiança está ${points} pontos acima da acurácia.`,
  underconfident: ({ points }) => `A confiança está ${points} pontos abaixo da acurácia.`,
  drift: ({ index }) =>
    `As probabilidades se distribuem de outro jeito que no treino: índice de estabilidade populacional (PSI) de ${index}; a partir de 0,25, o desvio (drift) é grande.`,
  unknownWords: ({ share, shareOfErrors, reference }) =>
    `Palavras desconhecidas por avaliação, em média: ${share}; nas que ele erra: ${shareOfErrors}${reference === null ? '' : `; no treino: ${reference}`}.`,
  manyUnknown: (group) =>
    `Em ${rows(group.rowCount)}, mais da metade das palavras é desconhecida: ${compared(group)}.`,
  otherLanguages: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'está', 'estão')} num idioma que quase não apareceu no treino: ${compared(group)}.`,
  foreignLanguages: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'não está', 'não estão')} nem em português nem em inglês: ${compared(group)}.`,
  unusualLength: (group) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'é mais curta ou mais longa', 'são mais curtas ou mais longas')} que quase todas as avaliações do treino: ${compared(group)}.`,
  noColumns:
    'Nenhuma coluna de metadados pôde ser comparada. Escolha colunas de grupo em Avaliar para compará-las.',
  noGaps: ({ columnCount }) =>
    `Nenhuma diferença significativa entre os grupos de ${count(columnCount, 'coluna', 'colunas')}.`,
  rateOf: ({ rate, label }) => `${rate} de ${feminines(label)}`,
  moreGaps: ({ gapCount }) =>
    `${count(gapCount, 'diferença menor', 'diferenças menores')} na comparação de grupos.`,
  gap: ({ column, rate, points, highest, lowest }) =>
    `${column}: ${rate} ${points} pontos maior em “${highest}” que em “${lowest}”.`,
  swap: ({ name, flippedCount, triedCount, share }) =>
    `${name}: ${format(flippedCount)} de ${count(triedCount, 'previsão', 'previsões')} ${verb(flippedCount, 'muda', 'mudam')}, ${share}.`,
  noFlips: 'Nenhuma troca de nome ou identidade muda uma previsão.',
  noSwaps: 'Não há nos textos nenhum nome ou identidade para trocar.',
};
