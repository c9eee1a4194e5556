/** What stands between the two terms of a pair. */
const between = /[/;|=\t,]/u;

const maxPairs = 200;

const maxLength = 60;

/** Pairs of terms, one a line, as they are shown to be changed. */
export function termPairsText(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([one, other]) => `${one} / ${other}`).join('\n');
}

/**
 * The pairs that somebody has typed, one a line: `ele / ela`.
 *
 * @returns null where a line has not two different terms, or a term stands in two pairs
 */
export function termPairsIn(typed: string): [string, string][] | null {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => line.split(between).map((term) => term.trim()));
  const terms = pairs.flat().map((term) => term.toLowerCase());
  const isRight =
    pairs.length <= maxPairs &&
    pairs.every(
      (pair) => pair.length === 2 && pair.every((term) => term !== '' && term.length <= maxLength),
    ) &&
    new Set(terms).size === terms.length;
  return isRight ? (pairs as [string, string][]) : null;
}
