/** Both directions of word pairs. Accents count: “avô” and “avó” differ by them alone. */
export function pairMap(
  pairs: readonly (readonly [one: string, other: string])[],
): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
}
