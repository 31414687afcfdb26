import { readPeople } from '../../database/access/people.ts';
import type { People } from '../../domain/access/people.ts';
import type { Dependencies } from '../dependencies.ts';

/** Those of the marketplace who can decide at all. */
export const createWhoMayDecide =
  ({ database }: Pick<Dependencies, 'database'>) =>
  (): Promise<People> =>
    readPeople(database);
