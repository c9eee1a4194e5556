import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';

const { integer, decimal, plural, counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });

export const reading: Messages['reading'] = {
  scales: {
    'stars-1-5': 'Estrelas de 1 a 5',
    'stars-1-4': 'Estrelas de 1 a 4',
    'stars-0-10': 'Notas de 0 a 10',
    'likert-1-7': 'Escala de 1 a 7',
    'nps-0-10': 'NPS de 0 a 10',
    'share-0-1': 'Frações de 0 a 1',
    levels: 'Níveis',
    'score-0-100': 'Notas de 0 a 100',
    'levels-0-2': 'Níveis de 0 a 2',
    'levels-0-4': 'Níveis de 0 a 4',
    'binary-0-1': '0 e 1',
    'binary-1-2': '1 e 2',
    'binary-minus1-1': '−1 a 1',
    words: 'Palavras',
    custom: 'Valores definidos',
  },
  evidence: ({ scale, read, all }) => `${scale}: ${integer(read)} de ${rows(all)}`,
  off: ({ values, excluded }) =>
    `${values.join(', ')} não se ${plural(values.length, { one: 'encaixa', other: 'encaixam' })}: ${rows(excluded)} de fora`,
  turned: ({ column }) =>
    `O nome “${column}” é de algo ruim: sim, verdadeiro e 1 significam negativo.`,
  doubts: {
    unrelated: ({ column }) =>
      `Nada no nome “${column}” fala de opinião. Os valores dizem se a avaliação é negativa ou positiva?`,
    unlabelled: () =>
      'Junto de 0 e 1, o −1 pode ser uma classe ou marcar linhas que nunca receberam rótulo. Qual é o caso?',
    levels: ({ column }) =>
      `Os números de “${column}” cabem em mais de uma escala usual. Qual é a certa?`,
    probabilities: ({ column }) =>
      `“${column}” traz números de 0 a 1. São notas de quem avaliou? Probabilidades de um classificador não são rótulos.`,
    negative: ({ column }) =>
      `O nome “${column}” é de algo ruim. Um número alto significa uma avaliação negativa?`,
  },
  meaning: ({ negative, neutral, positive }) =>
    [
      { name: 'Negativo', values: negative },
      { name: 'neutro', values: neutral },
      { name: 'positivo', values: positive },
    ]
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => `${name}: ${values.join(', ')}`)
      .join(' · '),
  bothTexts: 'As duas, uma depois da outra',
  likelyLabels: 'Nenhuma coluna parece ter rótulos. Se uma destas os tem, escolha-a:',
  outside: ({ column, low, high }) =>
    `“${column}” traz números de ${decimal(low)} a ${decimal(high)}, mas probabilidades ficam entre 0 e 1: de logits, calcule antes a sigmoide ou o softmax; divida porcentagens por 100.`,
  array: 'Linhas de',
  arrayRows: ({ name, number }) => `${name} (${rows(number)})`,
  joined: ({ names, sizes }) => `${names}, ${sizes} linhas reunidas`,
  together: ({ names }) => `${names}, reunidas`,
  letters: 'Letras trocadas',
  lettersAsWritten: 'Como no arquivo',
  lettersRepaired: 'Corrigidas',
  garbled: ({ number, all }) =>
    `${integer(number)} de ${rows(all)} têm letras trocadas, como “Ã©” no lugar de “é”: o texto foi decodificado duas vezes. Corrigir?`,
  repairLetters: 'Corrigir as letras',
  leaveLetters: 'Ler como estão',
  percentages: 'As probabilidades estão em porcentagem: 87 é lido como 0,87.',
  noLabels: 'Não há rótulos: só classificar',
  texts: ({ columns }) =>
    `“${columns.join('” / “')}”: o texto das avaliações pode estar em qualquer uma. Qual é a coluna?`,
  belowChance: ({ share }) =>
    `É menos do que se acerta ao acaso (em média, ${share} de cada classe). Talvez os rótulos signifiquem o contrário do que foi lido:`,
  belowChanceOfMany: ({ share }) =>
    `É menos do que se acerta ao acaso (em média, ${share} de cada classe). Talvez os rótulos signifiquem outra coisa:`,
  turn: 'Inverter os rótulos e avaliar de novo',
};
