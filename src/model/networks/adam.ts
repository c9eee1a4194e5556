const meanDecay = 0.9;
const squareDecay = 0.999;
const epsilon = 1e-8;

/**
 * Adam (D. P. Kingma, J. Ba, 2015) on one array of parameters. Parts that a step does not touch
 * keep their moments: rare words would otherwise drift on old gradients.
 */
export class Adam {
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  readonly #parameters: Float32Array;

  constructor(parameters: Float32Array) {
    this.#parameters = parameters;

    this.#means = new Float32Array(parameters.length);
    this.#squares = new Float32Array(parameters.length);
  }

  /**
   * Moves `parameters[start …]` against `gradients[from … to - 1]`.
   *
   * @param step 1 for the first one; it corrects the moments' start at 0
   */
  update(
    start: number,
    gradients: Float32Array,
    from: number,
    to: number,
    rate: number,
    step: number,
  ): void {
    const parameters = this.#parameters;
    const means = this.#means;
    const squares = this.#squares;
    const meanScale = 1 / (1 - meanDecay ** step);
    const squareScale = 1 / (1 - squareDecay ** step);
    for (let i = from, place = start; i < to; i++, place++) {
      const gradient = gradients[i] as number;
      const mean = meanDecay * (means[place] as number) + (1 - meanDecay) * gradient;
      const square =
        squareDecay * (squares[place] as number) + (1 - squareDecay) * gradient * gradient;
      means[place] = mean;
      squares[place] = square;
      parameters[place] =
        (parameters[place] as number) -
        (rate * mean * meanScale) / (Math.sqrt(square * squareScale) + epsilon);
    }
  }
}
