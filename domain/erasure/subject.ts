import type { Need } from '../vocabulary.ts';

/** What is to be erased: ids and hashes alone, so that whoever proposes it names nobody a second time. */
export type ErasureSubject =
  /** Of each case what is named, or everything. */
  | { kind: 'cases'; cases: { caseId: string; texts?: string[] | undefined; files?: string[] | undefined }[] }
  /** Everything in the cases about a seller's offers. */
  | { kind: 'seller'; marketplaceId: string; sellerId: string }
  /** Name and address of somebody who has left, and what they wrote and brought. */
  | { kind: 'member'; memberId: string }
  /** What a company said of itself when it applied or was invited. */
  | { kind: 'enrolment'; enrolmentId: string };

/** What was left, because it is still needed. */
export interface Kept {
  because: Need;
  /** In which case, where it is one's. */
  caseId?: string;
  /** Until when at least, where that is known. */
  until?: string;
}
