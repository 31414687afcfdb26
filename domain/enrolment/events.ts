import type { Actor } from '../vocabulary.ts';
import type { Account } from './account.ts';
import type { Programme } from './programme.ts';

/** Why the marketplace decides so: a code, and words by their hash. */
interface Reasons {
  reasonCode: string;
  textSha256?: string;
}

/** What can happen to an enrolment. A kind never changes its meaning: a new shape is a new kind. */
interface Facts {
  /** A company has applied, at an address that it has confirmed. */
  application_received: { applicationSha256: string; programme: Programme };
  /** A member of the Good Faith programme was invited. */
  member_invited: { applicationSha256: string; programme: Programme };
  information_requested: Reasons;
  information_provided: { applicationSha256: string };
  applicant_reminded: object;
  review_reminded: { to: 'staff' | 'lead' };
  application_approved: Account;
  invitation_accepted: Account & { applicationSha256: string };
  application_refused: Reasons;
  application_withdrawn: object;
  /** The company was silent for as long as the programme waits. */
  enrolment_lapsed: object;
  /** The mail server has taken the letter about that event. */
  letter_sent: { about: number };
  /** The letter about that event could not be delivered for days. */
  letter_failed: { about: number };
}

export type EnrolmentEventKind = keyof Facts;
export type EnrolmentFact = { [K in EnrolmentEventKind]: { kind: K; data: Facts[K] } }[EnrolmentEventKind];

/** A fact with its place. */
export type EnrolmentEvent = EnrolmentFact & {
  enrolmentId: string;
  sequence: number;
  at: string;
  actor: Actor;
};
