/** Folder of the model that the site ships, relative to the site's root. */
export const shippedModel = 'models/reviews-pt-en/';
