import type { RecognisedLanguage } from '../../text/language.ts';
import type { TokenBuffer } from '../../text/token-buffer.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import { allCues } from './all-cues.ts';
import { CueTextReader } from './cue-text-reader.ts';
import { cueNames, type CueName } from './cue.ts';

/** For every cue, 1 at the rows that hold it. */
export type CueBitmaps = Record<CueName, Uint8Array>;

/** Characters read between two pauses: some 20 ms with their language. */
const charactersPerSlice = 20_000;

/**
 * Finds every cue in every text.
 *
 * @param languageOf language of a row, asked for once a row, with the text's tokens, which are
 *   valid until it has answered; recognising it takes about as long as finding the cues
 * @throws AnalysisAborted once the signal says so
 */
export async function cueBitmaps(
  texts: readonly string[],
  hooks: AnalysisHooks = {},
  languageOf?: (row: number, tokens: TokenBuffer) => RecognisedLanguage,
): Promise<CueBitmaps> {
  const bitmaps = Object.fromEntries(
    cueNames.map((name) => [name, new Uint8Array(texts.length)]),
  ) as CueBitmaps;
  const reader = new CueTextReader();
  let characters = 0;
  for (const [row, text] of texts.entries()) {
    const review = reader.read(text, languageOf && ((tokens) => languageOf(row, tokens)));
    for (const { name, find } of allCues) if (find(review).length > 0) bitmaps[name][row] = 1;
    // An empty text takes time too.
    characters += text.length + 10;
    if (characters < charactersPerSlice) continue;
    characters = 0;
    hooks.onProgress?.(row + 1, texts.length);
    await breathe(hooks);
  }
  hooks.onProgress?.(texts.length, texts.length);
  return bitmaps;
}
