import type { EnrolmentEventKind } from './events.ts';
import type { EnrolmentStage } from '../vocabulary.ts';

/** What a company is told on its way. */
const enrolmentLetters = [
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
] as const;
export type EnrolmentLetter = (typeof enrolmentLetters)[number];

/** A letter that the company has not got yet, by the event that it tells of. */
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

/** What an event tells the company: it hears of each step. @param before where the enrolment stood */
export function letterOf(kind: EnrolmentEventKind, before: EnrolmentStage | undefined): EnrolmentLetter | undefined {
  if (kind === 'applicant_reminded') return before === 'invited' ? 'invited_again' : 'asked_again';
  if (kind === 'application_withdrawn') return before === 'invited' ? 'declined' : 'withdrawn';
  return letters[kind];
}
