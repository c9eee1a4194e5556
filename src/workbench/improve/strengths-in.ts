const maxStrengths = 10;

/** Distinct numbers above 0 as a user types them, in ascending order; null where it is not that. */
export function strengthsIn(typed: string): number[] | null {
  const parts = typed
    .trim()
    .split(/[\s;]+|,(?=\s)/)
    .filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(',', '.')));
  const isRight = numbers.every((number) => number > 0 && Number.isFinite(number));
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  return isRight && distinct.length > 0 && distinct.length <= maxStrengths ? distinct : null;
}
