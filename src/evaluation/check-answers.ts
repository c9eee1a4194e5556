import type { Answers } from './answers.ts';

const minClasses = 2;
/** Evaluations compare at most this many classes. */
export const maxClasses = 20;

/** How far from 1 the probabilities of a row may sum: what files with six decimals give. */
const maxSumError = 1e-6;

/** @throws RangeError if the answers are not what `Answers` says, or not `rows` many */
export function checkAnswers({ classes, predicted, probabilities }: Answers, rows: number): void {
  const classCount = classes.length;
  if (classCount < minClasses || classCount > maxClasses) {
    throw new RangeError(`${minClasses} to ${maxClasses} classes are needed, not ${classCount}`);
  }
  if (new Set(classes).size < classCount) {
    throw new RangeError(`Classes are not distinct: ${JSON.stringify(classes)}`);
  }
  if (predicted.length !== rows) {
    throw new RangeError(`${rows} labels, but ${predicted.length} predictions`);
  }
  if (probabilities !== null) checkProbabilities(probabilities, rows, classCount);
}

function checkProbabilities(probabilities: Float64Array, rows: number, classCount: number): void {
  if (probabilities.length !== rows * classCount) {
    throw new RangeError(
      `${rows} rows of ${classCount} classes, but ${probabilities.length} probabilities`,
    );
  }
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let index = 0; index < classCount; index++) {
      const probability = probabilities[row * classCount + index]!;
      if (!(probability >= 0 && probability <= 1)) {
        throw new RangeError(`Row ${row} has the probability ${probability}`);
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > maxSumError) {
      throw new RangeError(`The probabilities of row ${row} sum to ${sum}`);
    }
  }
}

/** @throws RangeError if they are not one finite number a class, ascending */
export function checkClassValues(values: readonly number[], classCount: number): void {
  const isAscending = values.every(
    (value, index) => Number.isFinite(value) && (index === 0 || value > values[index - 1]!),
  );
  if (values.length !== classCount || !isAscending) {
    throw new RangeError(`${classCount} ascending numbers are needed, not ${values.join(', ')}`);
  }
}
