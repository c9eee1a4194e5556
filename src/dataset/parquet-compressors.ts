import {
  decompressBrotli,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';

/** What Parquet is seldom compressed by, loaded with the first file that is; by codec. */
export const seldomCompressors = {
  BROTLI: (input: Uint8Array, length: number) => decompressBrotli(input, length),
  ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length)),
  LZ4: (input: Uint8Array, length: number) => decompressLz4(input, length),
  LZ4_RAW: (input: Uint8Array, length: number) => decompressLz4Raw(input, length),
};
