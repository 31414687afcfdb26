import { demo } from './demo.ts';
import { jointForce } from './joint-force.ts';
import type { Policy } from './policy.ts';
import { rehearsal } from './rehearsal.ts';

/** The policies that come with the product, by name. */
export const policies: Readonly<Record<string, Policy>> = { 'joint-force': jointForce, demo, rehearsal };
