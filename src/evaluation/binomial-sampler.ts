/** A seeded generator of numbers in [0, 1): Mulberry32 by Tommy Ettinger (public domain). */
export function uniformSource(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A number of successes among `trials` of probability `probability` each: by inversion where few
 * are expected, else by transformed rejection (W. Hörmann, "The generation of binomial random
 * variates", Journal of Statistical Computation and Simulation 46, 1993, algorithm BTRS).
 */
export function sampleBinomial(trials: number, probability: number, uniform: () => number): number {
  if (trials === 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - sampleBinomial(trials, 1 - probability, uniform);
  return trials * probability < 10
    ? byInversion(trials, probability, uniform)
    : byRejection(trials, probability, uniform);
}

function byInversion(trials: number, probability: number, uniform: () => number): number {
  const odds = probability / (1 - probability);
  let density = (1 - probability) ** trials;
  let rest = uniform();
  let successes = 0;
  while (rest > density && successes < trials) {
    rest -= density;
    successes++;
    density *= (odds * (trials - successes + 1)) / successes;
  }
  return successes;
}

function byRejection(trials: number, probability: number, uniform: () => number): number {
  const odds = probability / (1 - probability);
  const deviation = Math.sqrt(trials * probability * (1 - probability));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * probability;
  const center = trials * probability + 0.5;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const squeeze = 0.92 - 4.2 / b;
  const mode = Math.floor((trials + 1) * probability);
  const tailOfMode = stirlingTail(mode) + stirlingTail(trials - mode);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const distance = 0.5 - Math.abs(u);
    const successes = Math.floor(((2 * a) / distance + b) * u + center);
    if (distance >= 0.07 && v <= squeeze) return successes;
    if (successes < 0 || successes > trials) continue;
    const failures = trials - successes;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (failures + 1)) +
      (successes + 0.5) * Math.log((odds * (failures + 1)) / (successes + 1)) +
      tailOfMode -
      stirlingTail(successes) -
      stirlingTail(failures);
    if (Math.log((v * alpha) / (a / (distance * distance) + b)) <= bound) return successes;
  }
}

const smallTails = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
  0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.010411265261972096,
  0.009255462182712733, 0.00833056343336287,
];

/** log k! less Stirling's formula for it. */
function stirlingTail(k: number): number {
  const small = smallTails[k];
  if (small !== undefined) return small;
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
