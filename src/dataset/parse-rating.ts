/** A label that is a number on a scale. */
export interface Rating {
  value: number;
  /** The scale's top where the label states it (`4/5`, `5 stars`), else null. */
  top: number | null;
}

const number = String.raw`([-+]?\d+(?:[.,]\d+)?)`;
const plainPattern = new RegExp(`^${number}$`);
const ofPattern = new RegExp(
  String.raw`^${number} ?(?:/|de|of|out of) ?(\d+)(?: ?(?:stars?|estrelas?))?$`,
);
const starsPattern = new RegExp(String.raw`^${number}[ -]?(?:stars?|estrelas?|★|⭐)$`);
const percentPattern = new RegExp(String.raw`^${number} ?%$`);
const drawnPattern = /^([★⭐🌟]+)([½]?)([☆✩]*)$/u;
const speltPattern = /^(\p{L}+) (?:stars?|estrelas?)$/u;

const speltNumbers: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['um', 1],
  ['uma', 1],
  ['two', 2],
  ['dois', 2],
  ['duas', 2],
  ['three', 3],
  ['tres', 3],
  ['four', 4],
  ['quatro', 4],
  ['five', 5],
  ['cinco', 5],
]);

/**
 * Reads `4`, `4,5`, `-1`, `4/5`, `4.0 out of 5 stars`, `4 de 5`, `5 estrelas`, `cinco estrelas`,
 * `★★★☆☆`, `80 %`. The label is normalised already (normaliseLabel). Null for anything else.
 */
export function parseRating(label: string): Rating | null {
  const plain = plainPattern.exec(label);
  if (plain !== null) return rating(plain[1], null);
  const of = ofPattern.exec(label);
  if (of !== null) return rating(of[1], Number(of[2]));
  const stars = starsPattern.exec(label);
  if (stars !== null) return rating(stars[1], 5);
  const percent = percentPattern.exec(label);
  if (percent !== null) return rating(percent[1], 100);
  const drawn = drawnPattern.exec(label.replaceAll('\uFE0F', '').replaceAll(' ', ''));
  if (drawn !== null) {
    return { value: [...(drawn[1] ?? '')].length + (drawn[2] === '½' ? 0.5 : 0), top: 5 };
  }
  const spelt = speltNumbers.get(speltPattern.exec(label)?.[1] ?? '');
  return spelt === undefined ? null : { value: spelt, top: 5 };
}

function rating(digits: string | undefined, top: number | null): Rating | null {
  const value = Number((digits ?? '').replace(',', '.'));
  return Number.isFinite(value) ? { value, top } : null;
}
