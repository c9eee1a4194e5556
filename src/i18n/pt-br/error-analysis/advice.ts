import type { Tactic } from '../../../analysis/error-analysis-report.ts';
import type { Messages } from '../../english.ts';
import {
  count,
  errors,
  feminines,
  format,
  groups,
  ofClass,
  rows,
  startingSubject,
  trainedOne,
} from './nouns.ts';

/** Several findings that lead to the same tactic. */
const mergedTactics: Partial<Record<Tactic, (number: number) => string>> = {
  'collect-slice': (number) => `Coletar mais: ${groups(number)}`,
  'label-more': (number) => `Rotular mais: ${groups(number)}`,
  'add-feature': (number) => `Criar atributos para ${count(number, 'padrão', 'padrões')}`,
  normalise: (number) => `Normalizar os textos: ${count(number, 'mudança', 'mudanças')}`,
  'examine-bias': (number) => `Examinar ${count(number, 'diferença', 'diferenças')} entre grupos`,
};

export const advice: Messages['errorAnalysis']['advice'] = {
  heading: 'O que fazer',
  lead: 'Em ordem de quantos destes erros cada passo pode eliminar, no máximo. Os números se sobrepõem, por isso não se somam; em outras avaliações, o efeito é menor.',
  none: 'Nada do que foi verificado se destaca. Leia os erros: as marcas que você dá são a próxima pista.',
  atMost: ({ fixed, errorCount }) => `no máximo ${format(fixed)} de ${errors(errorCount)}`,
  all: ({ adviceCount }) =>
    adviceCount === 1
      ? 'O passo com seu motivo'
      : `Todos os ${format(adviceCount)} passos com seus motivos`,
  merged: ({ tactic, heading, findingCount }) => mergedTactics[tactic]?.(findingCount) ?? heading,
  also: ({ subjects }) => `Também: ${subjects.join('; ')}.`,
  showPatterns: 'Mostrar os padrões',
  because: 'Por quê:',
  tactics: {
    'fix-labels': 'Conferir e corrigir os rótulos suspeitos',
    'move-threshold': 'Mover o limiar',
    'collect-class': 'Coletar mais avaliações da classe rara',
    rebalance: 'Dar o mesmo peso às classes no treino',
    'collect-slice': 'Coletar mais avaliações como estas',
    'add-feature': 'Criar um atributo que capte isso',
    normalise: 'Normalizar os textos antes de classificar',
    'fine-tune': 'Fazer o ajuste fino (fine-tuning) do classificador com este arquivo',
    'label-more': 'Rotular mais avaliações como estas, 200 ou mais, e ver se treinar ajuda',
    'examine-bias': 'Examinar como estes grupos são tratados',
    'ask-a-person': 'Enviar as previsões incertas para revisão humana',
    'ask-for-more-text': 'Pedir mais texto onde há pouco',
  },
  trainOnFile: 'Treinar um classificador com este arquivo',
  collectClass: ({ label }) => `Coletar mais avaliações ${ofClass(2, label)}`,
  source: ({ name, strength, evidence }) => `${name}, ${strength}. ${evidence}`,
  slice: ({ group, errorCount, rowCount, errorRate, lift }) =>
    `${group}: ${errors(errorCount)} em ${rows(rowCount)} (${errorRate})${lift === null ? ', e nenhum nas demais' : `, ${lift} vezes a taxa das demais`}.`,
  threshold: ({ threshold, errorCount, best, bestErrorCount }) =>
    `Em ${threshold}, este arquivo tem ${errors(errorCount)}; em ${best}, teria ${format(bestErrorCount)}.`,
  robustness: ({ name, share }) => `${name}: ${share} das previsões mudam.`,
  crossValidation: ({
    subject,
    errorCount,
    trainedErrorCount,
    isAveraged,
    spared,
    low,
    high,
    recalls,
  }) =>
    `${startingSubject(subject)} comete ${errors(errorCount)}; ${isAveraged ? `na média com ${trainedOne(subject)} nas demais linhas deste arquivo,` : `${trainedOne(subject)} nas demais linhas deste arquivo`} comete ${format(trainedErrorCount)} (validação cruzada): ${spared} a menos, intervalo de 95% de ${low} a ${high}. Revocação (recall): ${recalls.join('; ')}.`,
  recallChange: ({ label, before, after }) => `${feminines(label)}, de ${before} para ${after}`,
  moreClasses: ({ classCount }) =>
    `mudança menor em ${count(classCount, 'outra classe', 'outras classes')}`,
  readLabels: 'Ler os rótulos',
  train: 'Treinar em Melhorar',
  setThreshold: ({ threshold }) => `Usar o limiar ${threshold}`,
  thresholdIs: ({ threshold }) =>
    `O limiar agora é ${threshold}, aqui e em Avaliar. Se foi escolhido nestas linhas, espere resultados um pouco piores em avaliações novas.`,
  backTo: ({ threshold }) => `Voltar a ${threshold}`,
  thresholdSet: ({ threshold, errorCount }) =>
    `O limiar agora é ${threshold}: ${errors(errorCount)}. A análise recomeça.`,
  showGroups: 'Ver os grupos',
  showChanges: 'Ver as mudanças',
};
