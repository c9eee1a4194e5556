import { csvFile } from '../evaluate/labelled-files.ts';

const textsOfStars = [
  'Péssimo, veio quebrado e ninguém responde',
  'Ruim, a cor desbotou depressa',
  'Mais ou menos, cumpre o que promete',
  'Gostei, bom produto pelo preço',
  'Excelente, adorei, recomendo a todos',
];

/** Where an answer is wrong, the text speaks of the delivery, and the category is toys. */
const late = ', a entrega atrasou';

/**
 * Reviews of one to five stars with another classifier's probabilities, a column a class. Every
 * fourth review of four stars is answered with five, every fifth of two stars with one, and every
 * tenth of three with four.
 */
export function fileOfStars({ rows = 400, name = 'stars.csv' } = {}): File {
  const wrongEvery = [0, 5, 10, 4, 0];
  const answerOf = [0, 0, 3, 4, 4];
  const cells = Array.from({ length: rows }, (_, row) => {
    const stars = row % 5;
    const place = Math.floor(row / 5);
    const every = wrongEvery[stars]!;
    const isWrong = every > 0 && place % every === 0;
    const predicted = isWrong ? answerOf[stars]! : stars;
    const confidence = isWrong ? 0.3 + (place % 7) / 20 : 0.8 + (place % 5) / 50;
    return [
      `${textsOfStars[stars]!}${isWrong ? late : ''} (${row})`,
      String(stars + 1),
      isWrong ? 'toys' : 'books',
      ...Array.from({ length: 5 }, (_, index) =>
        (index === predicted ? confidence : (1 - confidence) / 4).toFixed(6),
      ),
    ];
  });
  const probabilities = [1, 2, 3, 4, 5].map((stars) => `prob_${stars}`);
  return csvFile([['review', 'stars', 'category', ...probabilities], ...cells], name);
}

const topics = ['delivery', 'price', 'quality'];
const textsOfTopics = [
  'A entrega demorou demais e a caixa chegou amassada',
  'Caro para o que oferece, paguei o dobro',
  'O tecido rasgou na primeira lavagem, material fraco',
];

/** Reviews of two or three topics with another classifier's labels, and no probabilities. */
export function fileOfTopics({ rows = 300, classes = 3, name = 'topics.csv' } = {}): File {
  const cells = Array.from({ length: rows }, (_, row) => {
    const topic = row % classes;
    const place = Math.floor(row / classes);
    const isWrong = topic === 0 ? place % 4 === 0 : topic === 1 && place % 10 === 0;
    return [
      `${textsOfTopics[topic]!}${isWrong ? ', e o reembolso sumiu' : ''} (${row})`,
      topics[topic]!,
      isWrong ? 'north' : 'south',
      topics[isWrong ? (topic + 1) % classes : topic]!,
    ];
  });
  return csvFile([['review', 'topic', 'region', 'bert_label'], ...cells], name);
}
