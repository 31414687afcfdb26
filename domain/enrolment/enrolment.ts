import type { EnrolmentKind, EnrolmentOutcome } from '../vocabulary.ts';
import type { Account } from './account.ts';
import type { OwedLetter } from './letters.ts';
import type { Programme } from './programme.ts';

/** What the clock of a stage does, and when. */
export interface Step {
  kind: 'remind_applicant' | 'remind_staff' | 'call_lead' | 'lapse';
  at: string;
}

/** Who is waited for: the company, or the marketplace. */
export type EnrolmentStanding =
  | { name: 'invited' | 'awaiting_applicant' | 'in_review'; since: string; steps: readonly Step[] }
  | { name: 'closed'; since: string; outcome: EnrolmentOutcome };

/** A company on its way to an account: what its events fold to. */
export interface Enrolment {
  enrolmentId: string;
  kind: EnrolmentKind;
  sequence: number;
  /** Of the last event. */
  at: string;
  openedAt: string;
  programme: Programme;
  /** What the company says of itself, as it stands now. */
  applicationSha256: string;
  stage: EnrolmentStanding;
  /** What the marketplace has asked for last. */
  asked?: { reasonCode: string; textSha256?: string };
  /** Why it was refused. */
  refused?: { reasonCode: string; textSha256?: string };
  account?: Account;
  /** What is still to be told, in order. */
  owed: readonly OwedLetter[];
}

/** When its clock does something next; nothing once it is closed, or when every step was taken. */
export const nextStep = ({ stage }: Enrolment): Step | undefined =>
  stage.name === 'closed' ? undefined : stage.steps[0];

/** Nothing follows any more, and everybody was told. */
export const isOver = ({ stage, owed }: Enrolment): boolean => stage.name === 'closed' && owed.length === 0;
