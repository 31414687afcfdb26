import type { references as english } from '../en/references.ts';

export const references: typeof english = {};
