import { named } from '../file-of.ts';
import { bytesFile } from '../xlsx-file.ts';

/** A file as people meet it, and the rows that it should be read as. */
export interface FieldFile {
  kind: string;
  name: string;
  file: File;
  /** Text and label of each row that should be evaluated. */
  pairs: readonly (readonly [text: string, label: 'negative' | 'positive'])[];
}

export type Label = 'negative' | 'positive';

export const positive = [
  'Adorei o fone, som limpo e bateria longa',
  'Chegou antes do prazo e funciona bem',
  'Excelente compra, recomendo para todos',
  'Great battery and the sound is wonderful',
  'I love this kettle, it works perfectly',
  'Ótimo custo-benefício, estou muito satisfeita',
  'Best purchase of the year, very happy with it',
  'O tecido é macio e a cor é linda',
  'Works as described and it was easy to set up',
  'Atendimento rápido, já é a segunda vez que compro',
  'Muito boa, a família toda gostou do café',
  'The screen is bright and it has no scratches',
];
export const negative = [
  'Péssimo produto, quebrou no segundo dia',
  'Terrible quality, it broke after one week',
  'Não funciona e ninguém responde',
  'Awful smell and it never worked',
  'Veio com defeito e a loja não troca',
  'Waste of money, do not buy this',
  'Horrível, o tecido rasgou na primeira lavagem',
  'The battery is dead after an hour',
  'A cor não é a da foto, que decepção',
  'Cheap plastic and the lid does not close',
  'Demorou dois meses e chegou amassado',
  'Poor instructions and it was missing parts',
];

export const rows: { text: string; label: Label; n: number }[] = positive.flatMap((text, n) => [
  { text, label: 'positive' as const, n: n * 2 },
  { text: negative[n] ?? '', label: 'negative' as const, n: n * 2 + 1 },
]);
export const pairs = rows.map(({ text, label }) => [text, label] as const);
export const starsOf = ({ label, n }: { label: Label; n: number }): number =>
  label === 'positive' ? (n % 4 === 0 ? 5 : 4) : n % 4 === 1 ? 1 : 2;
export const zeroOne = ({ label }: { label: Label }): number => Number(label === 'positive');

export const fieldFiles: FieldFile[] = [];

export function add(
  kind: string,
  name: string,
  content: string | Uint8Array | File,
  expected: FieldFile['pairs'] = pairs,
): void {
  const file =
    content instanceof Blob
      ? named(content, name)
      : named(
          bytesFile(typeof content === 'string' ? new TextEncoder().encode(content) : content),
          name,
        );
  fieldFiles.push({ kind, name, file, pairs: expected });
}

export const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
export const csv = (
  head: readonly string[],
  of: (row: (typeof rows)[number]) => (string | number)[],
) => [head, ...rows.map(of)].map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
export const json = (value: unknown): string => JSON.stringify(value);
export const records = rows.map(({ text, label }) => ({ text, label }));
