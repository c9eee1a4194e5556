/** All phrases of a pattern: `a (b|c) d` is `a b d` and `a c d`; an empty choice is allowed. */
export function expandPattern(pattern: string): string[] {
  const choice = /\(([^()]*)\)/u.exec(pattern);
  if (choice === null) return [pattern];
  const before = pattern.slice(0, choice.index);
  const after = pattern.slice(choice.index + choice[0].length);
  return (choice[1] as string)
    .split('|')
    .flatMap((option) => expandPattern(`${before}${option}${after}`));
}
