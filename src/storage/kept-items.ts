import type { BundleFile } from '../engine/model-bundle-api.ts';
import type { StoreChanges } from './store-changes.ts';

/** What a store keeps; it decides the words for it on the page. */
export type KeptKind =
  'session' | 'notes' | 'labels' | 'model' | 'training' | 'search' | 'preferences';

/** What an export gives: files as they are, or the files of one bundle, still to be packed. */
export type KeptExport =
  { files: () => Promise<readonly File[]> } | { bundle: readonly BundleFile[]; fileName: string };

/** One thing that is kept on this device, as a user sees, exports and erases it. */
export interface KeptItem {
  kind: KeptKind;
  /** Tells it from all others of its kind. */
  key: string;
  /** What the user knows it by; empty where its kind says enough, or nothing is known. */
  name: string;
  /** How many parts it has: files of a session, reviews with notes, decided labels. */
  count: number;
  /** About as much room as it takes. */
  bytes: number;
  /** When it was kept last, ISO 8601 in UTC; null where that is not known. */
  kept: string | null;
  /** Null where there is nothing that a user could use elsewhere. */
  export: KeptExport | null;
  erase: () => Promise<void>;
}

/** A store that tells what it keeps. */
export interface KeepingStore {
  readonly kind: KeptKind;
  /** What other tabs do with the same store. */
  readonly changes: Pick<StoreChanges, 'subscribe'>;
  /** What it keeps; reading the list makes no database. */
  keptItems: () => Promise<KeptItem[]>;
  /** Forgets all of it, even what cannot be read. */
  eraseAll: () => Promise<void>;
}

export interface KeptItems {
  /** In the order of the stores. */
  items: KeptItem[];
  /** The kinds whose store cannot be read. */
  unreadable: KeptKind[];
}

/** All that the stores keep. A store that cannot be read keeps no other from being listed. */
export async function keptItems(stores: readonly KeepingStore[]): Promise<KeptItems> {
  const read = await Promise.allSettled(stores.map((store) => store.keptItems()));
  return {
    items: read.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
    unreadable: refused(stores, read),
  };
}

/**
 * Erases all that the stores keep.
 *
 * @returns the kinds of which the browser has not erased everything
 */
export async function eraseAllKept(stores: readonly KeepingStore[]): Promise<KeptKind[]> {
  return refused(stores, await Promise.allSettled(stores.map((store) => store.eraseAll())));
}

function refused(
  stores: readonly KeepingStore[],
  results: readonly PromiseSettledResult<unknown>[],
): KeptKind[] {
  return stores.flatMap(({ kind }, place) => (results[place]?.status === 'rejected' ? [kind] : []));
}
