import type { Contribution } from '../model/explanation.ts';

/** A stretch of a review as it is drawn. */
export interface TextPiece {
  text: string;
  /** Contribution in logits; null where nothing is marked. */
  value: number | null;
  /** Weight of the mark, from 1 to 4; 0 where nothing is marked. */
  level: number;
  /** Whether it is one of the strongest, which carry their sign. */
  signed: boolean;
}

export interface TextPieces {
  pieces: TextPiece[];
  /** UTF-16 code units at the end of the text that are left out. */
  left: number;
}

export interface TextPieceLimits {
  /** Most UTF-16 code units to draw. */
  length: number;
  /** Most marks to draw: the strongest are kept. */
  marks: number;
}

const defaultLimits: TextPieceLimits = { length: 4000, marks: 300 };
const maxSigned = 6;
/** Shares of the strongest contribution from which a mark has level 1, 2, 3 and 4. */
const levelShares = [0.03, 0.15, 0.35, 0.65];
const signedShare = 0.25;

/**
 * Cuts a review into marked and unmarked stretches, in reading order. Weights are relative to the
 * strongest contribution of the review; what has less than 3 % of it is not marked.
 */
export function textPieces(
  text: string,
  contributions: readonly Contribution[],
  limits: TextPieceLimits = defaultLimits,
): TextPieces {
  const end = drawnEnd(text, contributions, limits.length);
  const byStrength = contributions
    .filter((contribution) => contribution.end <= end)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const strongest = Math.abs(byStrength[0]?.value ?? 0);
  const share = (value: number) => Math.abs(value) / strongest;
  const marked = byStrength
    .slice(0, limits.marks)
    .filter(({ value }) => strongest > 0 && levelOf(share(value)) > 0);
  const signed = new Set(
    marked.slice(0, maxSigned).filter(({ value }) => share(value) >= signedShare),
  );

  const pieces: TextPiece[] = [];
  let position = 0;
  const plainUntil = (stop: number) => {
    if (stop > position) {
      pieces.push({ text: text.slice(position, stop), value: null, level: 0, signed: false });
    }
  };
  for (const mark of marked.sort((a, b) => a.start - b.start)) {
    plainUntil(mark.start);
    pieces.push({
      text: text.slice(mark.start, mark.end),
      value: mark.value,
      level: levelOf(share(mark.value)),
      signed: signed.has(mark),
    });
    position = mark.end;
  }
  plainUntil(end);
  return { pieces, left: text.length - end };
}

function levelOf(share: number): number {
  return levelShares.filter((least) => share >= least).length;
}

/** Where the drawn part ends: never inside a contribution or a surrogate pair. */
function drawnEnd(text: string, contributions: readonly Contribution[], length: number): number {
  if (text.length <= length) return text.length;
  const cut = contributions.find(({ start, end }) => start < length && length < end);
  const end = cut?.start ?? length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
