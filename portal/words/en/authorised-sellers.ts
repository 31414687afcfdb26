export const authorisedSellers = {};
