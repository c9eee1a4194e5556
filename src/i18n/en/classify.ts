export const classify = {};
