import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import { classesOf, classOf } from './class-words.ts';

type Classification = Messages['classification'];

const { integer, percent, plural, counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });
const reviews = (number: number) => counted(number, { one: 'avaliação', other: 'avaliações' });

const report: Classification['report'] = {
  headline: ({ all, count, share, low, high, name }) =>
    `De ${reviews(all)}, ${integer(count)} (${percent(share)}; intervalo de 95%: ${percent(low)} a ${percent(high)}) ${plural(count, { one: `foi classificada como ${classOf(name)}`, other: `foram classificadas como ${classesOf(name)}` })}.`,
  stars: ({ stars }) => `Estrelas esperadas: ${stars} em média.`,
  meaning:
    'São respostas do classificador, não rótulos. O intervalo cobre o acaso da amostra, não os erros do classificador: para medi-los, avalie o classificador com avaliações rotuladas.',
  made: ({ model, date }) => `Classificação por ${model}, ${date}`,
  change: 'Mudar colunas',
  countsCsv: 'Baixar contagens (CSV)',
  countsJson: 'Baixar contagens (JSON)',
  leftOutHeading: 'Linhas que ficaram de fora',
  leftOutNone: ({ number }) => `Nenhuma: ${rows(number)} do arquivo, todas classificadas.`,
  leftOutSome: ({ excluded, all }) =>
    `${integer(excluded)} de ${rows(all)} do arquivo não ${plural(excluded, { one: 'foi classificada', other: 'foram classificadas' })}:`,
};

const shares: Classification['shares'] = {
  heading: 'Proporção de cada classe',
  hint: 'O traço em cada barra é o intervalo de 95%. Escolha uma classe para listar suas avaliações.',
  figure: ({ share, low, high }) => `${percent(share)} (${percent(low)}–${percent(high)})`,
  count: ({ number, all }) => `${integer(number)} de ${integer(all)}`,
  list: 'listar estas avaliações',
};

const months: Classification['months'] = {
  heading: 'Por mês',
  chartLabel: ({ name }) => `Proporção de classificadas como ${classesOf(name)}, por mês`,
  allLabel: 'Proporção de cada classe, por mês',
  classField: 'Classe no gráfico',
  all: 'todas as classes',
  axis: 'Proporção das avaliações',
  whole: ({ share }) => `arquivo inteiro ${percent(share)}`,
  undated: ({ number }) =>
    `${rows(number)} sem data legível não ${plural(number, { one: 'entra', other: 'entram' })} em nenhum mês.`,
  allDated: 'Todas as linhas classificadas têm data.',
  none: 'Nenhuma linha tem data legível.',
  one: ({ month }) => `Todas as avaliações com data são de ${month}.`,
  at: ({ month, name, share, low, high, count, all }) =>
    `${month}: ${percent(share)} ${classesOf(name)} (${integer(count)} de ${integer(all)}; intervalo de 95%: ${percent(low)} a ${percent(high)})`,
  column: 'Mês',
};

const groups: Classification['groups'] = {
  heading: 'Por grupo',
  field: 'Coluna de grupo',
  caption: ({ column }) => `Valores de “${column}”. Escolha um para listar suas linhas.`,
  cut: ({ shown, distinct }) =>
    `Estão listados os ${integer(shown)} valores mais frequentes de ${integer(distinct)}.`,
  value: 'Valor',
  empty: '(vazio)',
  rows: 'Linhas',
  share: ({ name }) => `% ${classesOf(name)}`,
  stars: 'Estrelas esperadas',
};

const list: Classification['list'] = {
  heading: 'As linhas',
  order: 'Ordem',
  fileOrder: 'como no arquivo',
  by: ({ name }) => `as mais ${classesOf(name)} primeiro`,
  predictedClass: 'Classe',
  month: 'Mês',
  label: 'Linhas classificadas',
};

const downloads: Classification['downloads'] = {
  same: 'Baixar seu arquivo com as previsões',
  workbook: 'Baixar como planilha (XLSX)',
  scripts: 'Baixar previsões para scripts (CSV)',
  hint: 'Seu arquivo volta com todas as colunas e linhas, e com colunas novas para a previsão e suas probabilidades.',
  writing: ({ name }) => `Gravando ${name} com as previsões`,
  cancelled: 'Cancelado: nenhum arquivo foi salvo.',
  saved: ({ name }) => `Salvo como ${name}.`,
  tooLong: 'O arquivo tem mais linhas do que cabem numa planilha, por isso foi salvo como CSV.',
};

export const classification: Classification = { report, shares, months, groups, list, downloads };
