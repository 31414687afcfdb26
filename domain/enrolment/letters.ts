import type { EnrolmentEventKind, EnrolmentFact } from './events.ts';
import type { EnrolmentStage } from '../vocabulary.ts';

/** What a company is told on its way; and, in the end, what staff are told, and the lead. */
export const enrolmentLetters = [
  'received',
  'invited',
  'asked',
  'provided',
  'asked_again',
  'invited_again',
  'opened',
  'refused',
  'withdrawn',
  'declined',
  'lapsed',
  'waits',
  'overdue',
] as const;
export type EnrolmentLetter = (typeof enrolmentLetters)[number];

/** To whom a letter goes: the company, whoever may be its partner, or whoever has the last word. */
export const readerOf = (letter: EnrolmentLetter): 'company' | 'account_manager' | 'lead' =>
  letter === 'waits' ? 'account_manager' : letter === 'overdue' ? 'lead' : 'company';

/** A letter that its reader has not got yet, by the event that it tells of. */
export interface OwedLetter {
  about: number;
  letter: EnrolmentLetter;
}

const letters: Partial<Record<EnrolmentEventKind, EnrolmentLetter>> = {
  application_received: 'received',
  member_invited: 'invited',
  information_requested: 'asked',
  information_provided: 'provided',
  application_approved: 'opened',
  invitation_accepted: 'opened',
  application_refused: 'refused',
  enrolment_lapsed: 'lapsed',
};

/** What an event tells, and whom `readerOf` says. @param before where the enrolment stood */
export function letterOf(
  { kind, data }: Pick<EnrolmentFact, 'kind' | 'data'>,
  before: EnrolmentStage | undefined,
): EnrolmentLetter | undefined {
  if (kind === 'applicant_reminded') return before === 'invited' ? 'invited_again' : 'asked_again';
  if (kind === 'application_withdrawn') return before === 'invited' ? 'declined' : 'withdrawn';
  if (kind === 'review_reminded') return (data as { to: string }).to === 'lead' ? 'overdue' : 'waits';
  return letters[kind];
}
