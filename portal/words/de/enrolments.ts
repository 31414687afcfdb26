import type { enrolments as english } from '../en/enrolments.ts';

export const enrolments: typeof english = {};
