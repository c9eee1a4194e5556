/**
 * Where a bundle's model cards are: in English, in Portuguese. They are for people; the manifest
 * does not list them.
 */
export const modelCardPaths = ['MODEL_CARD.md', 'MODEL_CARD.pt-BR.md'] as const;

/**
 * How a model was made in the page, for whoever makes it again. It is kept with the bundle and
 * never read to run the model; the manifest does not list it.
 */
export const recipePath = 'recipe.json';

/** Files that a bundle may hold next to those of its manifest. */
export const attachedPaths = [...modelCardPaths, recipePath] as const;

/** Maximum size of such a file in bytes; a larger one is left out. */
export const maxAttachedBytes = 256 * 1024;
