import type { FileMetaData } from 'hyparquet';

/** Names of classes by their numbers; null of a column that has none. */
export type ClassNames = readonly string[] | null;

/**
 * The names that Hugging Face's datasets keep of each column's classes in the footer of a Parquet
 * file, under the key `huggingface`.
 *
 * @param names of the columns
 */
export function classLabelNames(
  { key_value_metadata: entries = [] }: FileMetaData,
  names: readonly string[],
): ClassNames[] {
  const text = entries.find(({ key }) => key === 'huggingface')?.value;
  let features: unknown;
  try {
    features = (JSON.parse(text ?? '{}') as { info?: { features?: unknown } } | null)?.info
      ?.features;
  } catch {
    features = null;
  }
  return names.map((name) => classNamesOf((features as Record<string, unknown> | null)?.[name]));
}

/** The names of classes that a feature of Hugging Face's datasets has. */
export function classNamesOf(feature: unknown): ClassNames {
  const { _type: type, names } = (feature ?? {}) as { _type?: unknown; names?: unknown };
  if (type !== 'ClassLabel' || !Array.isArray(names)) return null;
  return names.every((name) => typeof name === 'string') ? names : null;
}

/** The name of a class; null for −1, by which datasets without labels have none. */
export function classLabelName(value: unknown, names: readonly string[]): unknown {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (number === -1) return null;
  return typeof number === 'number' ? (names[number] ?? value) : value;
}
