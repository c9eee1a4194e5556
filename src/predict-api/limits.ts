/** Bounds of one request to `POST predict`; what is larger is refused with 413. */
export const predictLimits = {
  /** Of the body, in bytes. */
  bodyBytes: 8 * 1024 * 1024,
  /** Reviews in one request. */
  reviews: 10_000,
} as const;
