/**
 * Where a page puts the port on its own frame for the engine in it. Only a page of the same origin
 * can set it, and no name or id in a document becomes a property of this key.
 */
export const enginePort = Symbol.for('review-classifier-engine');
