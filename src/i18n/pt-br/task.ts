import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import { manyOf, oneOf } from './class-words.ts';

const { integer, counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });

const leftOut: Record<string, (number: number) => string> = {
  neutral: (number) => `${counted(number, { one: 'neutra', other: 'neutras' })}`,
  leaveOut: (number) => `${integer(number)} por sua escolha`,
  unmapped: (number) => `${integer(number)} com rótulo sem significado definido`,
  noLabel: (number) => `${integer(number)} sem rótulo`,
  emptyText: (number) => `${integer(number)} sem texto`,
  noPrediction: (number) => `${integer(number)} sem previsão que possa ser usada`,
  malformed: (number) => `${integer(number)} que não puderam ser lidas`,
};

export const task: Messages['task'] = {
  heading: 'O que você quer fazer?',
  tasks: {
    evaluate: 'Avaliar este classificador',
    predictions: 'Avaliar as minhas previsões',
    compare: 'Comparar os dois',
    classify: 'Só classificar',
  },
  hints: {
    evaluate: 'Ele classifica cada avaliação, e as respostas são comparadas com os rótulos.',
    predictions:
      'Uma coluna do arquivo traz as respostas de outro classificador; são elas que se avaliam.',
    compare: 'Comparação deste classificador com as respostas do arquivo, nas mesmas linhas.',
    classify: 'Não precisa de rótulos: quantas avaliações há de cada classe, por mês e por grupo.',
  },
  starts: {
    evaluate: 'Avaliar',
    predictions: 'Avaliar as minhas previsões',
    compare: 'Comparar os dois',
    classify: 'Classificar',
  },
  noLabels:
    'Nenhuma coluna do arquivo parece ter rótulos; as linhas só podem ser classificadas. Se alguma os tem, escolha-a em Rótulo.',
  dateColumn: 'Data (opcional)',
  classes: {
    kind: 'Os rótulos são',
    kinds: {
      polarity: 'negativo e positivo',
      own: 'classes próprias',
    },
    heading: 'Classes',
    hint: 'Digite para renomear uma classe, junte-a com outra ou deixe-a de fora.',
    ordered: 'Os números têm ordem, então a distância também conta.',
    name: 'Classe',
    nameOf: ({ name }) => `Nome da classe “${name}”`,
    rows: 'Linhas',
    merge: 'Juntar com',
    mergeOf: ({ name }) => `Juntar “${name}” com`,
    mergeNone: '–',
    leaveOut: 'Deixar de fora',
    leaveOutOf: ({ name }) => `Deixar “${name}” de fora`,
    leftOut: ({ values }) => `De fora: ${values.join(', ')}.`,
    bringBack: ({ value }) => `Trazer “${value}” de volta`,
    wanted: 'Quero encontrar',
    wantedHint: 'O relatório conta as que escaparam e os alarmes falsos desta classe.',
    wantedOf: ({ name }) => `avaliações ${manyOf(name)}`,
  },
  answers: {
    heading: 'Suas previsões',
    lead: 'Quais colunas trazem as respostas do classificador que você quer medir: o rótulo previsto, as probabilidades ou os dois.',
    prediction: 'Rótulo previsto',
    probability: 'Probabilidade',
    none: 'nenhuma',
    perClass: ({ columns }) => `uma coluna por classe: ${columns.join(', ')}`,
    of: 'É a probabilidade',
    ofClass: ({ name }) => `de ser ${oneOf(name)}`,
    ofPredicted: 'do rótulo previsto',
    meaning: 'O que significam os valores previstos',
    hint: 'Linhas cuja previsão não é nenhuma das classes ficam sem previsão que possa ser usada.',
    argmax: 'A classe de maior probabilidade conta como a prevista.',
    atHalf: 'A partir de 0,5, a prevista é a classe da probabilidade.',
    onlyConfidence:
      'A probabilidade do rótulo previsto nada diz das outras classes; o que precisa das probabilidades de todas elas não é medido.',
    unusable: ({ number }) =>
      `${rows(number)} com rótulo ${number === 1 ? 'está' : 'estão'} sem previsão que possa ser usada.`,
  },
  keep: {
    label: 'Guardar esta sessão neste dispositivo',
    hint: ({ size }) =>
      `Desligado: o arquivo e o relatório se perdem quando a página é fechada ou recarregada. Ligado: este navegador guarda o arquivo (${size}), suas escolhas e o que foi encontrado.`,
    kept: ({ size }) =>
      `Este navegador guarda o arquivo (${size}), suas escolhas e o que foi encontrado, e os abre de novo. Desmarque para apagar.`,
    failed:
      'Não foi possível guardar a sessão: este navegador não permite armazenamento aqui, ou está cheio. Nada mais muda.',
    displaced:
      'Esta sessão não está mais guardada: foi apagada, ou outra aba guarda a sessão dela no lugar. Marque a caixa para guardar esta.',
  },
  counting: 'Contando as linhas…',
  summary: {
    polarity: ({ evaluated, positive, negative }) =>
      `${rows(evaluated)} ${evaluated === 1 ? 'será avaliada' : 'serão avaliadas'}: ${counted(positive, { one: 'positiva', other: 'positivas' })}, ${counted(negative, { one: 'negativa', other: 'negativas' })}.`,
    own: ({ evaluated, classes }) =>
      `${rows(evaluated)} ${evaluated === 1 ? 'será avaliada' : 'serão avaliadas'}, em ${integer(classes)} classes.`,
    classify: ({ number }) =>
      `${rows(number)} ${number === 1 ? 'será classificada' : 'serão classificadas'}.`,
  },
  leftOut: (counts) => {
    const parts = Object.entries(leftOut).flatMap(([reason, words]) => {
      const number = counts[reason] ?? 0;
      return number === 0 ? [] : [words(number)];
    });
    return parts.length === 0 ? '' : `De fora: ${parts.join(', ')}.`;
  },
  classified: ({ number }) =>
    `Pronto: ${rows(number)} ${number === 1 ? 'classificada' : 'classificadas'}. O resultado está abaixo.`,
  instead: {
    lead: 'Você pode',
    shipped: 'usar o modelo que vem com o site',
    own: 'tratar os rótulos como classes próprias',
    predictions: 'avaliar as suas próprias previsões',
    polarity: 'tratar os rótulos como negativos e positivos',
    classify: 'só classificar as avaliações',
  },
};
