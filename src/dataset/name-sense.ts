import { nameWords, roleOfName } from './column-vocabulary.ts';

/** Beginnings of words for what nobody wants to hear, in names of columns. */
const negative =
  /^(?:negativ|neg$|complain|churn|cancel|defeit|defect|toxi[cn]|hate|hatred|odio|offens|ofens|abus|insult|reclam|queja|quejo|problem|devolu|devolv|refund|return|reembols|insatisf|dissatisf|unsatisf|unhappy|detra[ct]t?or|dislik|fail|falh|fallo|falla|broken|quebr|churned|abandon|bad$|ruim|malo$|angry|raiva|bug|issue)/;

/** Beginnings of words for the opposite. */
const positive =
  /^(?:positiv|pos$|recommend|recomend|recomiend|satisf|happy|feliz|like$|liked|love$|loved|gost|gusto|good$|bom$|bueno$|promot|elogi|prais|approv|aprov|thumb|compraria|voltaria|would$)/;

/** Words that turn the one behind or before them round. */
const turning =
  /^(?:no|not|non|nao|sem|sin|without|resolv|solved|solucion|resuelt|fixed|corrigid|never|nunca)/;

const opinions =
  /^(?:opini|feedback|feeling|sentim|sentient|senti|mood|humor|tone|tom$|tono$|polar|verdict|veredit|avalia|valora|critic|nota$|vot[eo])/;

/**
 * Whether yes in a column of this name is bad news (`reclamação`, `is_negative`, `churn`) or good
 * news (`recomenda`, `is_positive`); null where the name does not say.
 */
export function senseOfName(name: string): 'negative' | 'positive' | null {
  const words = nameWords(name);
  const isNegative = words.some((word) => negative.test(word));
  if (!isNegative && !words.some((word) => positive.test(word))) return null;
  const isTurned = words.some((word) => turning.test(word));
  return isNegative !== isTurned ? 'negative' : 'positive';
}

/** Whether a name speaks of an opinion, a label or a mark, so that its yes can be one. */
export function speaksOfOpinion(name: string): boolean {
  const role = roleOfName(name);
  return (
    role === 'class-label' ||
    role === 'stars' ||
    role === 'prediction' ||
    senseOfName(name) !== null ||
    nameWords(name).some((word) => opinions.test(word))
  );
}

/** Whether the name is of the question how probably somebody would recommend, from 0 to 10. */
export function namesPromoterScore(name: string): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => /^(?:e?nps|recom(?:m?end|iend))/.test(word)) ||
    words.join(' ').includes('promoter score')
  );
}

/** Whether it names that score itself, rather than a recommendation. */
export function isPromoterScore(name: string): boolean {
  return nameWords(name).some((word) => /^e?nps$/.test(word)) || /promoter.score/i.test(name);
}

/** Whether the name is of polarity, which is −1, 0 and 1 where it is numbers. */
export function namesPolarity(name: string): boolean {
  return nameWords(name).some((word) => /^(?:polar|sentim|valenc)/.test(word));
}

/** The ends of the scale that a name states: `nota (0-10)`, `likert 1 a 7`, `score_out_of_10`. */
export function scaleInName(name: string): { min: number; max: number } | null {
  const words = nameWords(name.replace(/(\p{L})(?=\d)/gu, '$1 ')).filter((word) => word !== 'to');
  for (const [place, word] of words.entries()) {
    if (!/^(?:[2-9]|10|100)$/.test(word)) continue;
    const [before = '', earlier = ''] = [words[place - 1], words[place - 2]];
    const low = before === 'a' || before === 'ate' ? earlier : before;
    if (/^[01]$/.test(low)) return { min: Number(low), max: Number(word) };
    if (before === 'of' && earlier === 'out') return { min: 0, max: Number(word) };
    if (before === 'likert') return { min: 1, max: Number(word) };
  }
  return null;
}
