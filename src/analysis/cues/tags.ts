/**
 * What the user says of an error. Tags in the user's own words come on top of these.
 *
 * - `irony`: the words mean their opposite;
 * - `negation`: a denial was read wrongly, or not at all;
 * - `contrast`: what comes after the turn decides, and was outweighed;
 * - `mixed-feelings`: praise and criticism, so that the label could be either;
 * - `lack-of-context`: the text says too little;
 * - `domain-words`: words that praise or criticise in this trade alone;
 * - `slang-or-typos`: spellings that the model does not know;
 * - `wrong-label`: the label is wrong, not the prediction;
 * - `other-language`: a language that the model does not read.
 */
export const errorTags = [
  'irony',
  'negation',
  'contrast',
  'mixed-feelings',
  'lack-of-context',
  'domain-words',
  'slang-or-typos',
  'wrong-label',
  'other-language',
] as const;

export type ErrorTag = (typeof errorTags)[number];
