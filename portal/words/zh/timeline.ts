import type { timeline as english } from '../en/timeline.ts';

export const timeline: typeof english = {};
