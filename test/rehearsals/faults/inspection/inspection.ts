import type { Evidence } from './evidence.ts';

/** What is wrong, a sentence each: nothing lost, nothing twice, nobody told two things. */
export type Inspection = (evidence: Evidence) => string[];
