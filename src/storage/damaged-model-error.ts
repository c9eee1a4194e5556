/** A stored model that cannot be read: the record is not what this site writes. */
export class DamagedModelError extends Error {
  override readonly name = 'DamagedModelError';
}
