/** Why a file cannot become labelled rows at all. */
export type DatasetErrorCode =
  | 'file-empty'
  | 'file-header-only'
  | 'file-binary'
  | 'file-unreadable'
  | 'file-too-many-columns'
  | 'file-too-large'
  | 'file-damaged'
  | 'file-encrypted'
  | 'archive-not-one-table'
  | 'workbook-without-sheets'
  | 'sheet-missing'
  | 'sheet-empty'
  | 'parquet-codec'
  | 'json-invalid'
  | 'json-not-rows';

/**
 * A file that cannot be read. `detail` holds what the page's message names: a line, a type, a
 * count.
 */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  readonly code: DatasetErrorCode;
  readonly detail: Record<string, string | number>;

  constructor(
    code: DatasetErrorCode,
    message: string,
    detail: Record<string, string | number> = {},
  ) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/** @param limit in MiB */
export function tooLarge(limit: number): DatasetError {
  return new DatasetError('file-too-large', `Unpacked, the file has over ${String(limit)} MiB`, {
    limit,
  });
}

/** @param kind what the message calls the file */
export function damaged(kind: string, cause: string): DatasetError {
  return new DatasetError('file-damaged', `The ${kind} is damaged: ${cause}`, { kind });
}
