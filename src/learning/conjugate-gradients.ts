import type { JoinedColumns } from './joined-columns.ts';
import type { LogitLoss } from './logit-loss.ts';

/** A direction of the coefficients, and of the logits that it moves. */
export interface Direction {
  /** `[(columns + 1) × outputs]`, the bias last. */
  coefficients: Float64Array;
  /** `[rows × outputs]` */
  logits: Float64Array;
}

const maxTurns = 500;

/**
 * Newton directions of a penalised log loss by conjugate gradients, preconditioned by the Hessian's
 * diagonal. A turn costs one product with the matrix and one with its transpose. The answer's
 * arrays are valid until the next one.
 */
export class ConjugateGradients {
  readonly #columns: JoinedColumns;
  readonly #loss: LogitLoss;
  readonly #penalties: Float64Array;
  readonly #direction: Direction;
  readonly #conjugate: Direction;
  readonly #residual: Float64Array;
  readonly #product: Float64Array;
  readonly #inverseDiagonal: Float64Array;
  readonly #curved: Float64Array;

  /** @param penalties L2 penalty of each coefficient */
  constructor(columns: JoinedColumns, loss: LogitLoss, penalties: Float64Array) {
    this.#columns = columns;
    this.#loss = loss;
    this.#penalties = penalties;
    const ofCoefficients = (): Float64Array => new Float64Array(penalties.length);
    const ofLogits = (): Float64Array => new Float64Array(columns.rows * loss.outputs);
    this.#direction = { coefficients: ofCoefficients(), logits: ofLogits() };
    this.#conjugate = { coefficients: ofCoefficients(), logits: ofLogits() };
    this.#residual = ofCoefficients();
    this.#product = ofCoefficients();
    this.#inverseDiagonal = ofCoefficients();
    this.#curved = ofLogits();
  }

  /**
   * Solves `Hessian · direction = -gradient` for the Hessian where the loss was evaluated last.
   *
   * @param exactness what may be left of the gradient, as a share
   */
  solve(gradient: Float64Array, exactness: number): Direction {
    const direction = this.#direction;
    direction.coefficients.fill(0);
    direction.logits.fill(0);
    this.#invertDiagonal();
    let energy = this.#begin(gradient);
    const enough = energy * exactness ** 2;
    for (let turn = 0; turn < maxTurns && energy > enough; turn++) {
      const curvature = this.#multiply();
      if (!(curvature > 0)) break;
      const length = energy / curvature;
      for (let place = 0; place < direction.logits.length; place++) {
        direction.logits[place]! += length * (this.#conjugate.logits[place] as number);
      }
      const next = this.#move(length);
      this.#turn(next / energy);
      energy = next;
    }
    return direction;
  }

  #invertDiagonal(): void {
    this.#loss.curvatures(this.#curved);
    const inverse = this.#inverseDiagonal;
    this.#columns.multiplyTransposed(this.#curved, this.#loss.outputs, 2, inverse);
    for (let i = 0; i < inverse.length; i++) {
      const curvature = (inverse[i] as number) + (this.#penalties[i] as number);
      // The bias of no rows has no curvature, and no slope.
      inverse[i] = curvature > 0 ? 1 / curvature : 0;
    }
  }

  /** @returns the squared size of the residual in the preconditioner's norm */
  #begin(gradient: Float64Array): number {
    const conjugate = this.#conjugate.coefficients;
    let energy = 0;
    for (let i = 0; i < gradient.length; i++) {
      const slope = -(gradient[i] as number);
      const inverse = this.#inverseDiagonal[i] as number;
      this.#residual[i] = slope;
      conjugate[i] = slope * inverse;
      energy += slope * slope * inverse;
    }
    return energy;
  }

  /**
   * Hessian times the conjugate direction, and the logits of that direction.
   *
   * @returns the curvature along the direction
   */
  #multiply(): number {
    const { outputs } = this.#loss;
    const { coefficients, logits } = this.#conjugate;
    const product = this.#product;
    this.#columns.multiply(coefficients, outputs, logits);
    this.#curved.set(logits);
    this.#loss.curve(this.#curved);
    this.#columns.multiplyTransposed(this.#curved, outputs, 1, product);
    let curvature = 0;
    for (let i = 0; i < product.length; i++) {
      const along = coefficients[i] as number;
      const whole = (product[i] as number) + (this.#penalties[i] as number) * along;
      product[i] = whole;
      curvature += whole * along;
    }
    return curvature;
  }

  /** Goes along the conjugate direction; returns what `#begin` returns, of the new residual. */
  #move(length: number): number {
    const direction = this.#direction.coefficients;
    const conjugate = this.#conjugate.coefficients;
    const residual = this.#residual;
    let energy = 0;
    for (let i = 0; i < residual.length; i++) {
      direction[i]! += length * (conjugate[i] as number);
      const left = (residual[i] as number) - length * (this.#product[i] as number);
      residual[i] = left;
      energy += left * left * (this.#inverseDiagonal[i] as number);
    }
    return energy;
  }

  #turn(share: number): void {
    const conjugate = this.#conjugate.coefficients;
    for (let i = 0; i < conjugate.length; i++) {
      conjugate[i] =
        (this.#residual[i] as number) * (this.#inverseDiagonal[i] as number) +
        share * (conjugate[i] as number);
    }
  }
}
