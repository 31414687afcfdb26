import type { rights as english } from '../en/rights.ts';

export const rights: typeof english = {};
