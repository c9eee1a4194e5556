/** Whether classes are the shipped model's: negative, and then positive. */
export function isPolarity([first, second, ...others]: readonly string[]): boolean {
  return first === 'negative' && second === 'positive' && others.length === 0;
}
