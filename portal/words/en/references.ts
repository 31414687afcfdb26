export const references = {};
