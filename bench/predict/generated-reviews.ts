const subjects = [
  'O produto',
  'A entrega',
  'O livro',
  'A bateria',
  'This phone',
  'The fabric',
  'My order',
];
const verdicts = [
  'é excelente e chegou antes do prazo',
  'não funciona e ninguém responde',
  'até que serve, mas esperava mais',
  'não é ruim, só um pouco caro',
  'is wonderful and worth every cent',
  'broke after two days of normal use',
  'is fine, nothing special about it',
  'is not bad at all, though a bit noisy',
];
const endings = [
  'recomendo a todos',
  'não compro mais',
  'would buy again',
  'asked for a refund',
  '👍',
  '😡',
];

/**
 * Invented reviews of about 70 characters, in two languages and of every mood; no two are alike,
 * and every run gives the same.
 */
export function generatedReviews(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? '';
    const verdict = verdicts[(index * 5) % verdicts.length] ?? '';
    const second = verdicts[Math.floor(index / 7) % verdicts.length] ?? '';
    const ending = endings[Math.floor(index / 3) % endings.length] ?? '';
    return `${subject} ${index} ${verdict}; ${second}, ${ending}`;
  });
}
