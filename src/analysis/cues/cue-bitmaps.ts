import type { RecognisedLanguage } from '../../text/language.ts';
import { allCues } from './all-cues.ts';
import { CueTextReader } from './cue-text-reader.ts';
import { cueNames, type CueName } from './cue.ts';

/** How a long reading talks to whoever asked for it. */
export interface CueHooks {
  onProgress?: ((rowsDone: number, rowsTotal: number) => void) | undefined;
  /** Looked at after every pause. */
  signal?: { readonly aborted: boolean } | undefined;
  /** Awaited every few dozen milliseconds, so that a worker can answer messages meanwhile. */
  pause?: (() => Promise<void>) | undefined;
  /** Language of a row, where it is known already; recognising it takes about as long as finding the cues. */
  languageOf?: ((row: number) => RecognisedLanguage) | undefined;
}

/** For every cue, 1 at the rows that hold it. */
export type CueBitmaps = Record<CueName, Uint8Array>;

/** Characters read between two pauses: some 20 ms. */
const charactersPerSlice = 30_000;

/**
 * Finds every cue in every text.
 *
 * @throws DOMException `AbortError` once the signal is aborted
 */
export async function cueBitmaps(
  texts: readonly string[],
  hooks: CueHooks = {},
): Promise<CueBitmaps> {
  const bitmaps = Object.fromEntries(
    cueNames.map((name) => [name, new Uint8Array(texts.length)]),
  ) as CueBitmaps;
  const reader = new CueTextReader();
  let characters = 0;
  for (const [row, text] of texts.entries()) {
    const review = reader.read(text, hooks.languageOf?.(row));
    for (const { name, find } of allCues) if (find(review).length > 0) bitmaps[name][row] = 1;
    // Empty texts take time too.
    characters += text.length + 10;
    if (characters < charactersPerSlice) continue;
    characters = 0;
    hooks.onProgress?.(row + 1, texts.length);
    await hooks.pause?.();
    if (hooks.signal?.aborted) throw new DOMException('The reading was cancelled', 'AbortError');
  }
  hooks.onProgress?.(texts.length, texts.length);
  return bitmaps;
}
