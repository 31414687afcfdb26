import type { bulk as english } from '../en/bulk.ts';

export const bulk: typeof english = {};
