/** Words of invented reviews; the mix gives both classes and an unsure middle. */
const openings = ['O produto', 'A entrega', 'O livro', 'This phone', 'The fabric', 'My order'];
const verdicts = [
  'é excelente e chegou antes do prazo',
  'não funciona e ninguém responde',
  'até que serve, mas esperava mais',
  'is wonderful and worth every cent',
  'broke after two days of normal use',
  'is fine, nothing special about it',
];
const endings = ['recomendo a todos', 'não compro mais', 'would buy again', 'asked for a refund'];

/** A seeded generator (mulberry32, Tommy Ettinger): the file is the same at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A CSV of `rows` labelled reviews of about 100 characters with id, stars and a category. */
export function reviewFile(rows: number): string {
  const random = generator(20);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const lines = ['id,review,stars,category'];
  for (let row = 0; row < rows; row += 1) {
    const number = Math.floor(random() * 100_000);
    const text = `${pick(openings)} ${number} ${pick(verdicts)}; ${pick(endings)}, ${pick(verdicts)}`;
    lines.push(`${row},"${text}",${1 + Math.floor(random() * 5)},${pick(openings)}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
