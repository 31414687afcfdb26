export const sellers = {};
