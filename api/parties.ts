import { identityOf, type Caller } from './authenticate.ts';
import type { FileUser } from '../database/files.ts';
import type { Party } from '../domain/case/case.ts';

/** As which party a caller sees what belongs to a case. */
export const partyOf = ({ role }: Caller): Party => (role === 'brand' || role === 'seller' ? role : 'staff');

export const fileUserOf = (caller: Caller): FileUser => ({
  uploader: identityOf(caller),
  party: partyOf(caller),
  tenant: caller.brandId,
  caseId: caller.caseId,
});
