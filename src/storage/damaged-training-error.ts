/** What is stored of a training cannot be read: the record is not what this site writes. */
export class DamagedTrainingError extends Error {
  override readonly name = 'DamagedTrainingError';
}
