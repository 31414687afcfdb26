import fc from 'fast-check';
import type { People } from '../../../domain/access/people.ts';

/** Those of the marketplace who are there: one, two, three or many, a lead among them or none; or nobody knows. */
export const anyPeople = fc.constantFrom<People | undefined>(
  undefined,
  { staff: ['ada', 'ben', 'cem', 'lea', 'zoe'], leads: ['lea'] },
  { staff: ['ada', 'ben', 'lea'], leads: ['lea'] },
  { staff: ['ada', 'lea'], leads: ['lea'] },
  { staff: ['lea'], leads: ['lea'] },
  { staff: ['ada', 'ben'], leads: [] },
  { staff: ['ada'], leads: [] },
);
