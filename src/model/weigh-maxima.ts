import type { TapTable } from './tap-kernel.ts';

/** As `TapKernel.weighMaxima` says: eight sums, so that no addition waits for the one before. */
export function weighMaxima({ factors, maxima, layout }: TapTable): number {
  const { filters } = layout;
  const steps = filters;
  const worths = 2 * filters;
  const of = (filter: number): number => {
    const activation =
      (factors[filter] as number) +
      (maxima[filter] as number) * (factors[steps + filter] as number);
    return (activation > 0 ? activation : 0) * (factors[worths + filter] as number);
  };
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let first = 0; first < filters; first += 8) {
    a += of(first);
    b += of(first + 1);
    c += of(first + 2);
    d += of(first + 3);
    e += of(first + 4);
    f += of(first + 5);
    g += of(first + 6);
    h += of(first + 7);
  }
  return a + c + (e + g) + (b + d + (f + h));
}
