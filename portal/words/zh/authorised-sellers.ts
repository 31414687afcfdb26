import type { authorisedSellers as english } from '../en/authorised-sellers.ts';

export const authorisedSellers: typeof english = {};
