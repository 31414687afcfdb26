import { identityOf, mayAsk, type Caller } from './authenticate.ts';
import type { FileReader, FileUser } from '../../database/evidence/files.ts';
import type { Reader } from '../../domain/case/questions/shown-to.ts';
import type { Party } from '../../domain/notifications/kinds.ts';

/** As which party a caller sees what belongs to a case that is open to them. */
export const partyOf = ({ actor: { kind } }: Pick<Caller, 'actor'>): Party =>
  kind === 'brand' || kind === 'seller' ? kind : 'staff';

/** As whom a caller is shown the events of a case. */
export const eventReaderOf = ({ actor: { kind } }: Pick<Caller, 'actor'>): Reader =>
  kind === 'brand' || kind === 'seller' ? kind : 'staff';

/** An agent sees some cases alone, and a file can stand in others: of files, an agent has the own ones. */
const usesFilesOfCases = (caller: Caller): boolean =>
  caller.role === 'seller' || (mayAsk(caller, 'readFiles') && caller.delegation === undefined);

/** A detector sees no case: of files, it has those that it has uploaded. */
export const fileUserOf = (caller: Caller): FileUser => ({
  uploader: identityOf(caller),
  party: usesFilesOfCases(caller) ? partyOf(caller) : undefined,
  tenant: caller.brandId,
  caseId: caller.caseId,
});

/** Auditors see every file of a case. */
export const fileReaderOf = (caller: Caller): FileReader => ({
  uploader: identityOf(caller),
  party: caller.role === 'auditor' ? 'auditor' : partyOf(caller),
});
