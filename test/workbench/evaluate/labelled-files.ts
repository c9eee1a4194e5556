import Papa from 'papaparse';

const positive = [
  'Excelente, adorei, recomendo',
  'Wonderful, I love it',
  'Ótimo produto, perfeito',
];
const negative = [
  'Péssimo, veio quebrado',
  'Terrible, a waste of money',
  'Horrível, não recomendo',
];

/**
 * A file of reviews with as many rows of each label as named, and a category; every tenth text says
 * the opposite of its label.
 */
export function labelledFile(rowsByLabel: Record<string, number>, name = 'mine.csv'): File {
  const rows = Object.entries(rowsByLabel).flatMap(([label, count]) =>
    Array.from({ length: count }, (_, index) => {
      const isNegative = ['neg', 'negative', 'negativo', '1', '2'].includes(label);
      const isTwisted = index % 10 === 9;
      const texts = isNegative === isTwisted ? positive : negative;
      return [
        `${label}-${index}`,
        `${texts[index % 3]} (${index})`,
        label,
        ['books', 'toys'][index % 2],
      ];
    }),
  );
  return csvFile([['id', 'review', 'sentiment', 'category'], ...rows], name);
}

/** A CSV file of the given cells. */
export function csvFile(
  cells: readonly (readonly (string | undefined)[])[],
  name = 'mine.csv',
): File {
  return new File([Papa.unparse(cells as string[][])], name);
}
