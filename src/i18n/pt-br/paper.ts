import type { PaperMessages } from '../en/paper.ts';
import { numbersIn } from '../numbers.ts';
import { classOf } from './class-words.ts';

const { counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });

const menu: PaperMessages['menu'] = {
  label: 'Baixar o relatório',
  html: 'HTML',
  pdf: 'PDF (imprimir)',
  markdown: 'Markdown',
  latex: 'LaTeX',
  figures: 'Figuras',
  json: { report: 'Relatório (JSON)', analysis: 'Análise (JSON)' },
  hint: 'Métricas com intervalos, curvas, método e referências. LaTeX e figuras vêm num zip. Nenhuma avaliação é citada.',
  writing: 'Gravando o arquivo…',
};

const document: PaperMessages['document'] = {
  title: ({ file }) => `Avaliação do classificador: ${file}`,
  averages: 'Médias entre as classes',
  figureOf: ({ heading, name }) => `${heading}, classe ${classOf(name)} contra as demais`,
  threshold: {
    heading: 'Métricas por limiar',
    reading: ({ name }) =>
      `Precisão, revocação (recall) e F1 da classe ${classOf(name)} em cada limiar da probabilidade dela.`,
    x: 'Limiar',
    y: 'Valor',
  },
  lengths: 'Taxa de erro por tamanho em palavras, com intervalos de 95%',
  dataHeading: 'Dados',
  data: ({ file, format, encoding, rowCount, text, label }) =>
    `O arquivo “${file}” (${format}, ${encoding}) tem ${rows(rowCount)}. O texto está na coluna “${text}”; o rótulo, em “${label}”.`,
  mapping: 'Como os rótulos do arquivo foram lidos',
  fileLabel: 'Rótulo no arquivo',
  takenFor: 'Avaliado como',
};

const method: PaperMessages['method'] = {
  heading: 'Método',
  references: 'Referências',
  metrics: ({ definitions, correlation, kappa }) =>
    `Acurácia, acurácia balanceada e precisão, revocação (recall) e F1 de cada classe, com as médias macro, micro e ponderada, seguem as definições do scikit-learn ${definitions}. A concordância além do acaso é medida pelo coeficiente de correlação de Matthews ${correlation} e pelo kappa de Cohen ${kappa}.`,
  ordered: ({ weighted }) =>
    `Como as classes têm ordem, o relatório traz também o kappa com pesos quadráticos ${weighted} e o erro absoluto médio.`,
  ofTwo:
    'A área sob a curva ROC e a precisão média são calculadas sobre todos os valores distintos da probabilidade; na primeira, empates contam metade; na segunda, não há interpolação.',
  ofMany:
    'A área sob a curva ROC e a precisão média são calculadas para cada classe contra as demais, sobre todos os valores distintos da probabilidade; o valor geral é a média entre as classes.',
  probabilities: ({ calibration }) =>
    `As probabilidades são avaliadas pela log loss e pelo escore de Brier; o erro de calibração esperado as compara com a proporção de acertos em 15 faixas de mesma largura ${calibration}.`,
  noProbabilities:
    'As previsões são classes sem probabilidades; por isso, nem a qualidade da ordenação nem a calibração foram medidas.',
  intervals: ({ wilson, f1, squares, delta, added, effective }) =>
    `Todos os intervalos são de 95% e vêm de fórmulas fechadas, sem reamostragem. Acurácia, precisão e revocação têm o intervalo de Wilson ${wilson}; o do F1 é o de Wilson para VP/(VP + FP + FN), transformado ${f1}. Na acurácia balanceada e nas médias macro de precisão e revocação, as distâncias dos intervalos das classes são somadas em quadratura ${squares}. A correlação de Matthews, os kappas, o F1 macro e as médias ponderadas de precisão e F1 usam o método delta sobre a matriz de confusão ${delta}, com uma linha a mais de cada classe ${added}, e a fórmula de Wilson com o tamanho efetivo da amostra ${effective}.`,
  rankingIntervals: ({ delong, influence }) =>
    `A variância da área sob a curva ROC é a de DeLong ${delong}; a da precisão média é a variância da sua função de influência ${influence}.`,
  scope:
    'Os intervalos tratam do acaso na escolha das linhas, e não de rótulos errados nem de avaliações diferentes das do arquivo.',
  comparison: ({ mcNemar, tango, delta }) =>
    `Os dois classificadores foram comparados nas mesmas linhas pelo teste exato de McNemar ${mcNemar}. A diferença de acurácia tem o intervalo escore de Tango ${tango}; as outras diferenças usam o método delta sobre os pares de previsões ${delta}.`,
  groups: ({ fisher, tarone, adjusted }) =>
    `Grupos de avaliações foram comparados com todas as outras avaliações pelo teste exato de Fisher ${fisher}, ou pelo teste χ² de Pearson quando cada contagem esperada era de pelo menos 1.000; grupos pequenos demais para chegar a ser significativos não foram testados ${tarone}. Os valores de p foram ajustados pelo número de testes ${adjusted}; um grupo com q abaixo de 0,05 é chamado de significativo.`,
  words: ({ logOdds }) =>
    `As palavras associadas aos erros foram ordenadas pela razão de chances logarítmica com distribuição a priori de Dirichlet informativa ${logOdds}.`,
  labels: ({ confident }) =>
    `Os rótulos foram verificados por aprendizado confiante (confident learning) ${confident}.`,
  fairness: ({ parity }) =>
    `Os grupos de cada coluna de metadados foram comparados por paridade demográfica, igualdade de oportunidade e chances equalizadas (equalised odds) ${parity}.`,
};

export const paper: PaperMessages = { menu, document, method };
