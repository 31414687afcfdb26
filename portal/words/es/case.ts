import type { casePage as english } from '../en/case.ts';

export const casePage: typeof english = {};
