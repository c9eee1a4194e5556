import type { DatasetEncoding } from './dataset.ts';
import { pieceDecoder } from './text-decoder.ts';

type CodePage = Extract<DatasetEncoding, 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ibm850'>;

const others = ['macintosh', 'ibm850'] as const;
/** What stands in reviews in Portuguese, English and Spanish, besides ASCII. */
const letters = new Set('áàâãéêíóôõúüçñÁÀÂÃÉÊÍÓÔÕÚÜÇÑ');
const signs = new Set('’‘“”–—…€£ºª°•«»¿¡\u00a0');
const weights = new Map<CodePage, Float64Array>();

/**
 * The encoding of eight bits whose characters are most like those of reviews: windows-1252 unless
 * what it gives is mostly neither their letters nor their signs, and another gives mostly these. In
 * ISO-8859-15 the euro stands where windows-1252 has a sign that nobody writes, and nothing where
 * that has its quotation marks.
 *
 * @param counts how often each byte is in the file
 */
export function recogniseCodePage(counts: Uint32Array): CodePage {
  const hasQuotes = counts.subarray(0x80, 0xa0).some((count) => count > 0);
  const usual = (counts[0xa4] ?? 0) > 0 && !hasQuotes ? 'iso-8859-15' : 'windows-1252';
  if (likeness(counts, usual) < 0) {
    const found = others.map((page) => ({ page, value: likeness(counts, page) }));
    const [best] = found.sort((a, b) => b.value - a.value);
    if (best !== undefined && best.value > 0.5) return best.page;
  }
  return usual;
}

/** Mean over the bytes that are not ASCII: 1 for a letter, 0.5 for a sign, −1 for all else. */
function likeness(counts: Uint32Array, page: CodePage): number {
  let sum = 0;
  let total = 0;
  const weight = weightsOf(page);
  for (let byte = 0x80; byte < 256; byte++) {
    total += counts[byte] ?? 0;
    sum += (counts[byte] ?? 0) * (weight[byte] ?? 0);
  }
  return total === 0 ? 1 : sum / total;
}

function weightsOf(page: CodePage): Float64Array {
  const known = weights.get(page);
  if (known !== undefined) return known;
  const made = Float64Array.from({ length: 256 }, (_, byte) => {
    const character = pieceDecoder(page).decode(Uint8Array.of(byte), false);
    return letters.has(character) ? 1 : signs.has(character) ? 0.5 : -1;
  });
  weights.set(page, made);
  return made;
}
