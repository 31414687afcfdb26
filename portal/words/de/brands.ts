import type { brands as english } from '../en/brands.ts';

export const brands: typeof english = {};
