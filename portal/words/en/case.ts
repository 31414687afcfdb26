export const casePage = {};
