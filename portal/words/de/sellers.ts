import type { sellers as english } from '../en/sellers.ts';

export const sellers: typeof english = {};
