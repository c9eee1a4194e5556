/** The characters of windows-1252 from 0x80 to 0x9F, where ISO-8859-1 has controls. */
const ofWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** What bytes that continue a sequence of UTF-8 are in either encoding. */
const next = String.raw`[\u0080-\u00bf${ofWindows}]`;
/** Those of them that may well stand behind a word in capitals: `AMANHÃ…` */
const marks = '[“”‘’…–—«»™]';

/**
 * Characters of UTF-8 that were read as windows-1252 or ISO-8859-1: `Ã©`, `Â°`, `â€™`, `ðŸ˜€`. Only
 * those that start as the letters, signs and faces of reviews do.
 */
const pattern = String.raw`Â${next}|Ã(?!${marks})${next}|Ã${marks}(?=\p{L})|(?<!\p{Lu})Ã${marks}|[âï]${next}{2}|ð${next}{3}`;
const first = new RegExp(pattern, 'u');
const every = new RegExp(pattern, 'gu');
/** A text may have gone through the same mistake again. */
const maxRounds = 3;

/** Whether a text has characters that were decoded twice. */
export function isDecodedTwice(text: string): boolean {
  return first.test(text) && decodedOnce(text) !== text;
}

/** The text with the characters that were decoded twice as they were written. */
export function decodedOnce(text: string): string {
  let read = text;
  for (let round = 0; round < maxRounds; round++) {
    const better = read.replace(every, written);
    if (better === read) break;
    read = better;
  }
  return read;
}

function written(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => {
    const place = ofWindows.indexOf(character);
    return place < 0 ? character.charCodeAt(0) : 0x80 + place;
  });
  const character = new TextDecoder().decode(bytes);
  return character.includes('\ufffd') ? sequence : character;
}
