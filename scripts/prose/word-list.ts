/** Words and phrases that this project does not use, and what it says instead. */
export interface Avoided {
  pattern: RegExp;
  better: string;
}

/** In comments, names of tests, messages and documents alike. */
export const avoidedPhrases: readonly Avoided[] = [
  { pattern: /\b(?:the|a|one) persons?\b(?!al)/i, better: 'the user, or you' },
  { pattern: /\bbeside\b/i, better: 'next to, with, compared with' },
  { pattern: /\breckon(?:s|ed|ing)?\b/i, better: 'estimate, compute' },
  { pattern: /\b(?:mend(?:s|ed|ing)?|heed(?:s|ed|ing)?)\b/i, better: 'repair; follow' },
  { pattern: /\b(?:held|hold|holds|holding) against\b/i, better: 'checked against' },
  { pattern: /\bparts? the \w+ (?:into|in)\b/i, better: 'splits' },
  { pattern: /\b(?:is|are) spoken here\b/i, better: 'supported' },
  { pattern: /\bin charge of\b/i, better: 'controls' },
  { pattern: /\bof one shape\b/i, better: 'with the same columns' },
  { pattern: /\bby falling\b/i, better: 'in descending order of' },
  { pattern: /\b(?:that|which) (?:is|are) none\b/i, better: 'a false alarm; that is not one' },
  { pattern: /\b(?:is|are|was|were) taken for (?!granted)/i, better: 'classified as' },
  { pattern: /\bis right about\b/i, better: 'classified … correctly' },
  { pattern: /\bhow well it sorts\b/i, better: 'ranking quality' },
  { pattern: /\bpromises? .{1,20} than it keeps\b/i, better: 'overconfident by' },
  { pattern: /\bTake the threshold\b/, better: 'Choose the threshold' },
  { pattern: /\bThe least must\b/, better: 'The minimum must' },
  { pattern: /\bgiant among\b/i, better: 'one huge entry' },
  { pattern: /\bconfident against\b/i, better: 'confidently disagree with' },
  { pattern: /\bReached (?:are|is)\b/, better: 'the subject first' },
  { pattern: /\b(?:tomad[ao]s? por)\b/i, better: 'classificadas como' },
  { pattern: /\btaxa-base\b/i, better: 'taxa de base' },
  { pattern: /\bno palpite\b/i, better: 'ao acaso' },
  { pattern: /\b(?:previst|classificad)as? como (?:positivo|negativo)\b/i, better: 'positiva(s)' },
  { pattern: /\bAo lado d(?:e outro|as respostas)\b/i, better: 'Comparação com' },
  { pattern: /\bLeve com você\b/i, better: 'Baixar o relatório' },
];

/** In the names of the code. */
export const avoidedNames: readonly Avoided[] = [
  {
    pattern: /\b(?:most|least|fewest)[A-Z]\w*|\b[a-z]\w*(?:Most|Least|Fewest)[A-Z]\w*/,
    better: 'max…, min…',
  },
  { pattern: /\b(?:[A-Z]+_)*(?:MOST|LEAST|FEWEST)(?:_[A-Z]+)*\b/, better: 'max…, min…' },
];
