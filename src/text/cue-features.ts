import { negatingWords, negativeWords, positiveWords, slangWords } from './cue-words.ts';
import { hashWord } from './hash.ts';
import type { TokenBuffer } from './token-buffer.ts';
import { tokenKind, type TokenKind } from './token-kind.ts';

/** Features that a lesson makes by hand; a bundle names them. */
export const cueFeatures = [
  'positive-words',
  'negative-words',
  'exclamation',
  'capitals',
  'slang',
  'negations',
  'emoji',
  'length',
] as const;

export type CueFeature = (typeof cueFeatures)[number];

interface CueToken {
  hash: number;
  kind: TokenKind;
  text: string;
}

interface CueRule {
  /** How much a token counts. */
  count: (token: CueToken) => number;
  /** Where each bin begins, rising; below the first there is no feature. */
  bins: readonly number[];
  /** Whether the bins are of the share of words rather than of the sum. */
  isShare?: boolean;
}

const drawnOut = /(\p{L})\1{2}/iu;
const laughter = /^(?:k{3,}|(?:rs)+|(?:ha|he|hue|hua){2,}h?)$/iu;
const small = /\p{Ll}/u;
const capitals = /\p{Lu}.*\p{Lu}/u;

/** Longest word that is looked at more closely. */
const maxLength = 40;

const isIn = (words: () => ReadonlySet<number>) => {
  return ({ hash }: CueToken): number => (words().has(hash) ? 1 : 0);
};

const wordWhere = (is: (word: string) => boolean, { kind, text }: CueToken): number =>
  kind === 'word' && text.length <= maxLength && is(text) ? 1 : 0;

const rules: Record<CueFeature, CueRule> = {
  'positive-words': { count: isIn(positiveWords), bins: [1, 2, 4] },
  'negative-words': { count: isIn(negativeWords), bins: [1, 2, 4] },
  exclamation: {
    count: ({ text }) => (/^[!¡！]/u.test(text) ? text.length : 0),
    bins: [1, 2, 3],
  },
  capitals: {
    count: (token) => wordWhere((word) => capitals.test(word) && !small.test(word), token),
    bins: [Number.MIN_VALUE, 0.2, 0.6],
    isShare: true,
  },
  slang: {
    count: (token) =>
      slangWords().has(token.hash)
        ? 1
        : wordWhere((word) => drawnOut.test(word) || laughter.test(word), token),
    bins: [1, 2, 4],
  },
  negations: { count: isIn(negatingWords), bins: [1, 2, 3] },
  emoji: { count: ({ kind }) => (kind === 'emoji' ? 1 : 0), bins: [1, 2, 4] },
  length: { count: ({ kind }) => (kind === 'word' ? 1 : 0), bins: [1, 4, 8, 16, 32, 64, 128] },
};

/** Where a feature made by hand stands. */
export type CueTaker = (hash: number, token: number) => void;

/**
 * Counts what a lesson counts in a text. Each cue is at most one feature of a text: the bin that
 * the count falls into. It stands on every token that counts.
 */
export class CueReader {
  readonly #cues: readonly { rule: CueRule; hashes: readonly number[] }[];
  #causes = new Int32Array(64);

  constructor(cues: readonly CueFeature[]) {
    this.#cues = cues.map((name) => ({
      rule: rules[name],
      hashes: rules[name].bins.map((_, bin) => hashOf(name, bin)),
    }));
  }

  /** @param unread 1 where a token does not count; null where all do */
  read(text: string, tokens: TokenBuffer, unread: Uint8Array | null, take: CueTaker): void {
    const read = readTokens(text, tokens, unread);
    const words = read.reduce((sum, { kind }) => sum + (kind === 'word' ? 1 : 0), 0);
    for (const { rule, hashes } of this.#cues) {
      let sum = 0;
      let causes = 0;
      for (let i = 0; i < read.length; i++) {
        const token = read[i] as PlacedToken;
        const counted = rule.count(token);
        if (counted === 0) continue;
        sum += counted;
        if (causes === this.#causes.length) this.#grow();
        this.#causes[causes++] = token.place;
      }
      const bin = binOf(rule.isShare === true ? sum / Math.max(1, words) : sum, rule.bins);
      if (bin < 0) continue;
      const hash = hashes[bin] as number;
      for (let i = 0; i < causes; i++) take(hash, this.#causes[i] as number);
    }
  }

  #grow(): void {
    const causes = this.#causes;
    this.#causes = new Int32Array(2 * causes.length);
    this.#causes.set(causes);
  }
}

/** No token starts like this, so that a cue is never taken for a word. */
function hashOf(cue: CueFeature, bin: number): number {
  return hashWord(`\u0005${cue} ${bin}`);
}

/** What a bin of a cue is called, and the hash of its feature. */
export interface CueBin {
  cue: CueFeature;
  /** What it holds: `2`, `16–31`, `4+`. */
  range: string;
  hash: number;
}

/** All bins of some cues, in rising order. */
export function cueBins(cues: readonly CueFeature[]): CueBin[] {
  return cues.flatMap((cue) =>
    rules[cue].bins.map((_, bin) => ({ cue, range: binName(cue, bin), hash: hashOf(cue, bin) })),
  );
}

/** The cue that has a hash, and what its bin holds: `exclamation 3+`; empty for no cue's hash. */
export function describeCue(hash: number, cues: readonly CueFeature[]): string {
  for (const cue of cues) {
    const bin = rules[cue].bins.findIndex((_, place) => hashOf(cue, place) === hash);
    if (bin >= 0) return `${cue} ${binName(cue, bin)}`;
  }
  return '';
}

/** A number or a range of them: `2`, `16–31`, `4+`. */
function binName(cue: CueFeature, bin: number): string {
  const { bins, isShare } = rules[cue];
  const [from, next] = [bins[bin] ?? 0, bins[bin + 1]];
  if (isShare === true) {
    const percent = (share: number): string => `${Math.round(100 * share)}%`;
    return next === undefined ? `${percent(from)}+` : `${percent(from)}–${percent(next)}`;
  }
  if (next === undefined) return `${from}+`;
  return next - from === 1 ? `${from}` : `${from}–${next - 1}`;
}

interface PlacedToken extends CueToken {
  place: number;
}

function readTokens(
  text: string,
  { count, starts, ends, hashes }: TokenBuffer,
  unread: Uint8Array | null,
): PlacedToken[] {
  const read: PlacedToken[] = [];
  for (let place = 0; place < count; place++) {
    if (unread !== null && unread[place] === 1) continue;
    const [start, end] = [starts[place] as number, ends[place] as number];
    read.push({
      place,
      hash: hashes[place] as number,
      kind: tokenKind(text, start, end),
      text: text.slice(start, end),
    });
  }
  return read;
}

function binOf(value: number, bins: readonly number[]): number {
  let bin = -1;
  while (bin + 1 < bins.length && value >= (bins[bin + 1] as number)) bin++;
  return bin;
}
