import type { FileUser } from '../../database/evidence/files.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Caller } from '../access/authenticate.ts';
import { fileUserOf } from '../access/parties.ts';

/** The detector, or staff who report for one, and the files that they may use as pictures. */
export interface Reporter {
  actor: Actor;
  files: FileUser;
}

export const reporterOf = (caller: Caller): Reporter => ({ actor: caller.actor, files: fileUserOf(caller) });
