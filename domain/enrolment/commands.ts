import type { Actor } from '../vocabulary.ts';
import type { Account } from './account.ts';
import type { Step } from './enrolment.ts';

interface Reasons {
  reasonCode: string;
  textSha256?: string;
}

/** What can be asked of an enrolment. */
interface Contents {
  apply: { enrolmentId: string; applicationSha256: string };
  invite: { enrolmentId: string; applicationSha256: string };
  provide_information: { applicationSha256: string };
  accept_invitation: Account & { applicationSha256: string };
  withdraw: object;
  approve: Account;
  refuse: Reasons;
  ask: Reasons;
  take_step: Step;
  report_letter: { about: number; isSent: boolean };
}

export type EnrolmentCommandKind = keyof Contents;
export type ContentOf<K extends EnrolmentCommandKind> = Contents[K];
export type EnrolmentCommand = {
  [K in EnrolmentCommandKind]: { kind: K; actor: Actor; content: Contents[K] };
}[EnrolmentCommandKind];
