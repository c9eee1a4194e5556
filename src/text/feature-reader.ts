import { bucketOf, type BucketSet } from './bucket-set.ts';
import { CharacterNgrams, type CharacterRange } from './character-ngrams.ts';
import { CueReader, type CueFeature } from './cue-features.ts';
import { hashSequence } from './hash.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';
import { markUnread, type CleaningStep } from './unread-tokens.ts';

/** What of a text may be a feature. */
export interface ReadingSettings {
  /** Longest n-gram, in tokens: 1 to 3. */
  maxNgram: number;
  /** Most tokens that are read of a text. */
  maxTokens: number;
  /** Sequences of characters within a word; left out where there are none. */
  characters?: CharacterRange;
  /** Features made by hand; left out where there are none. */
  cues?: readonly CueFeature[];
  /** Parts of a text that are not read; left out where all of it is. */
  unread?: readonly CleaningStep[];
}

/**
 * Reads the hashes of all that may be a feature: n-grams of tokens, then sequences of characters,
 * then what was made by hand. N-grams reach neither over the end of a sentence nor over a token
 * that is not read. Finding, vectorising and explaining all read through here, so that they agree.
 * Its buffers are reused: a text's are valid until the next is read.
 */
export class FeatureReader {
  readonly tokens: TokenBuffer;
  /** Tokens that are read. */
  readTokens = 0;
  /** Tokens that are found by themselves. */
  knownTokens = 0;
  /**
   * Place `p` covers `lengths[p]` tokens from `firstTokens[p]` on; what is found there is a hash
   * or, where there is a selection, the number of a feature.
   */
  found: Int32Array;
  firstTokens: Int32Array;
  lengths: Uint8Array;
  /** Places; the first are of n-grams of tokens, those up to `characterEnd` of characters. */
  count = 0;
  ngramEnd = 0;
  characterEnd = 0;

  readonly #maxNgram: number;
  readonly #characters: CharacterNgrams | null;
  readonly #cues: CueReader | null;
  readonly #steps: readonly CleaningStep[];
  readonly #unreadHashes: ReadonlySet<number>;
  readonly #selection: BucketSet | null;
  /** 1 where a token is not read; null where all are. */
  readonly #unread: Uint8Array | null;

  /**
   * @param selection the features, which alone are then found; null for all that may be one
   * @param unreadHashes hashes of more tokens that are not read
   */
  constructor(
    { maxNgram, maxTokens, characters, cues = [], unread = [] }: ReadingSettings,
    selection: BucketSet | null = null,
    unreadHashes: ReadonlySet<number> = new Set(),
  ) {
    this.tokens = new TokenBuffer(maxTokens);
    const places = maxTokens * maxNgram;
    this.found = new Int32Array(places);
    this.firstTokens = new Int32Array(places);
    this.lengths = new Uint8Array(places);
    this.#maxNgram = maxNgram;
    this.#characters = characters === undefined ? null : new CharacterNgrams(characters);
    this.#cues = cues.length === 0 ? null : new CueReader(cues);
    this.#steps = unread;
    this.#unreadHashes = unreadHashes;
    this.#selection = selection;
    this.#unread =
      unread.length === 0 && unreadHashes.size === 0 ? null : new Uint8Array(maxTokens);
  }

  read(text: string): void {
    const { tokens } = this;
    tokenise(text, tokens);
    this.readTokens = tokens.count;
    const unread = this.#unread;
    if (unread !== null) this.#mark(text, unread);
    this.#readNgrams(unread);
    this.ngramEnd = this.count;
    this.knownTokens = this.readTokens;
    if (this.#characters !== null) this.#readCharacters(text, this.#characters, unread);
    this.characterEnd = this.count;
    this.#cues?.read(text, tokens, unread, (hash, token) => this.#add(hash, token));
    if (this.#selection !== null) this.#select(this.#selection);
  }

  #mark(text: string, unread: Uint8Array): void {
    const { tokens } = this;
    const { count, hashes } = tokens;
    unread.fill(0, 0, count);
    markUnread(text, tokens, this.#steps, unread);
    let read = 0;
    for (let i = 0; i < count; i++) {
      if (this.#unreadHashes.has(hashes[i] as number)) unread[i] = 1;
      if (unread[i] === 0) read++;
    }
    this.readTokens = read;
  }

  #readNgrams(unread: Uint8Array | null): void {
    const { hashes, opensSentence, count } = this.tokens;
    const maxNgram = this.#maxNgram;
    let previous = 0;
    let previousPair = 0;
    let inSentence = 0;
    let places = 0;
    for (let i = 0; i < count; i++) {
      const token = hashes[i] as number;
      if (opensSentence[i] === 1) inSentence = 0;
      if (unread !== null && unread[i] === 1) {
        inSentence = 0;
        continue;
      }
      places = this.#place(places, token, i, 1);
      if (inSentence > 0 && maxNgram > 1) {
        const pair = hashSequence(previous, token);
        places = this.#place(places, pair, i - 1, 2);
        if (inSentence > 1 && maxNgram > 2) {
          places = this.#place(places, hashSequence(previousPair, token), i - 2, 3);
        }
        previousPair = pair;
      }
      previous = token;
      inSentence++;
    }
    this.count = places;
  }

  #place(places: number, found: number, firstToken: number, length: number): number {
    this.found[places] = found;
    this.firstTokens[places] = firstToken;
    this.lengths[places] = length;
    return places + 1;
  }

  /** Keeps the places of features, and says which feature each is. */
  #select(selection: BucketSet): void {
    const { lengths, ngramEnd, characterEnd, count } = this;
    this.ngramEnd = this.#selectFrom(selection, 0, ngramEnd, 0);
    let known = 0;
    for (let place = 0; place < this.ngramEnd; place++) if (lengths[place] === 1) known++;
    this.knownTokens = known;
    this.characterEnd = this.#selectFrom(selection, ngramEnd, characterEnd, this.ngramEnd);
    this.count = this.#selectFrom(selection, characterEnd, count, this.characterEnd);
  }

  /**
   * @param kept places that were kept before
   * @returns places that are kept by now
   */
  #selectFrom(selection: BucketSet, from: number, to: number, kept: number): number {
    const { found, firstTokens, lengths } = this;
    const { bucketBits } = selection;
    for (let place = from; place < to; place++) {
      const feature = selection.indexOf(bucketOf(found[place] as number, bucketBits));
      found[kept] = feature;
      firstTokens[kept] = firstTokens[place] as number;
      lengths[kept] = lengths[place] as number;
      // One more where it is a feature.
      kept += ~feature >>> 31;
    }
    return kept;
  }

  #readCharacters(text: string, characters: CharacterNgrams, unread: Uint8Array | null): void {
    const { count, starts, ends } = this.tokens;
    let token = 0;
    const take = (hash: number): void => this.#add(hash, token);
    for (; token < count; token++) {
      if (unread !== null && unread[token] === 1) continue;
      characters.read(text, starts[token] as number, ends[token] as number, take);
    }
  }

  #add(hash: number, token: number): void {
    if (this.count === this.found.length) this.#grow();
    this.count = this.#place(this.count, hash, token, 1);
  }

  #grow(): void {
    const size = 2 * this.found.length;
    const { found, firstTokens, lengths } = this;
    this.found = new Int32Array(size);
    this.found.set(found);
    this.firstTokens = new Int32Array(size);
    this.firstTokens.set(firstTokens);
    this.lengths = new Uint8Array(size);
    this.lengths.set(lengths);
  }
}
