/** Something measured: its name, how many reviews a run takes, and the run. */
export type Measured = readonly [what: string, reviews: number, run: () => unknown];

const turns = 9;

/**
 * Processor time of this process in milliseconds: other processes do not lengthen it, as they do
 * the time of day.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Reviews a second of processor time, of the best of several turns: the others were disturbed. All
 * take turns, so that a busy moment of the machine strikes them alike.
 */
export function bestRates(measured: readonly Measured[]): Record<string, string> {
  const best = new Map<string, number>();
  for (let turn = 0; turn < turns; turn++) {
    for (const [what, , run] of measured) {
      const before = processorTime();
      run();
      best.set(what, Math.min(best.get(what) ?? Infinity, processorTime() - before));
    }
  }
  return Object.fromEntries(
    measured.map(([what, reviews]) => {
      const rate = Math.round((reviews / (best.get(what) ?? NaN)) * 1000);
      return [what, `${rate.toLocaleString('en')} reviews/s`];
    }),
  );
}
