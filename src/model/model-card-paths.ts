/**
 * Where a bundle's model cards are: in English, in Portuguese. They are for people; the manifest
 * does not list them.
 */
export const modelCardPaths = ['MODEL_CARD.md', 'MODEL_CARD.pt-BR.md'] as const;
