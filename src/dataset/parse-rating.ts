/** A label that is a number on a scale. */
export interface Rating {
  value: number;
  /** The scale's top where the label states it (`4/5`, `5 stars`), else null. */
  top: number | null;
}

const number = String.raw`([-+]?\d+(?:[.,]\d+)?)`;
const stars = '(?:stars?|bubbles?|estrelas?|estrellas?)';
/** What stands before the number in texts for screen readers, and in codes of classes. */
const lead =
  /^(?:(?:rated|(?:star )?rating|avaliad[oa]|avaliacao|nota|calificacion|calificado|puntuacion|score)(?: (?:as|em|como|com|de|con|at))? ?:? ?|(?:label|class|classe|clase)[ _]?(?=\d{1,2}$))(?=[\p{L}\d])/u;
const plainPattern = new RegExp(`^${number}$`);
const ofPattern = new RegExp(
  String.raw`^${number}(?: ?${stars})? ?(?:/|de|of|out of) ?(\d+)(?:[.,]0)?(?: ?${stars})?$`,
);
const starsPattern = new RegExp(String.raw`^${number}[ -]?(?:${stars}|★|⭐)$`);
const percentPattern = new RegExp(String.raw`^${number} ?%$`);
const drawnPattern = /^([★⭐🌟]+)([½]?)([☆✩]*)$/u;
const speltPattern = new RegExp(String.raw`^(\p{L}+)( ${stars})?$`, 'u');

const spelt = [
  'one um uma uno una',
  'two dois duas dos',
  'three tres',
  'four quatro cuatro',
  'five cinco',
];
const speltNumbers: ReadonlyMap<string, number> = new Map(
  spelt.flatMap((words, place) =>
    words.split(' ').map((word): [string, number] => [word, place + 1]),
  ),
);

/**
 * Reads `4`, `4,5`, `-1`, `4/5`, `4.0 out of 5 stars`, `Rated 4 out of 5`, `4 de 5`, `5 estrelas`,
 * `cinco estrelas`, `FIVE`, `★★★☆☆`, `80 %`, `LABEL_1`. The label is normalised already
 * (normaliseLabel). Null for anything else.
 */
export function parseRating(label: string): Rating | null {
  const plain = plainPattern.exec(label);
  if (plain !== null) return rating(plain[1], null);
  const bare = label.replace(lead, '');
  if (bare !== label) return parseRating(bare);
  const of = ofPattern.exec(label);
  if (of !== null) return rating(of[1], Number(of[2]));
  const starred = starsPattern.exec(label);
  if (starred !== null) return rating(starred[1], 5);
  const percent = percentPattern.exec(label);
  if (percent !== null) return rating(percent[1], 100);
  const drawn = drawnPattern.exec(label.replaceAll('\uFE0F', '').replaceAll(' ', ''));
  if (drawn !== null) {
    return { value: [...(drawn[1] ?? '')].length + (drawn[2] === '½' ? 0.5 : 0), top: 5 };
  }
  const [, word = '', unit] = speltPattern.exec(label) ?? [];
  const value = speltNumbers.get(word);
  return value === undefined ? null : { value, top: unit === undefined ? null : 5 };
}

function rating(digits: string | undefined, top: number | null): Rating | null {
  const value = Number((digits ?? '').replace(',', '.'));
  return Number.isFinite(value) ? { value, top } : null;
}
