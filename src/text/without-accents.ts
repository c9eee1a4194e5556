/** Marks over and under Latin letters; those of other scripts are letters' parts and stay. */
const accents = /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu;

/** The text as on a keyboard that has no accents; null where there are none. */
export function withoutAccents(text: string): string | null {
  const changed = text.normalize('NFD').replace(accents, '').normalize('NFC');
  return changed === text.normalize('NFC') ? null : changed;
}
