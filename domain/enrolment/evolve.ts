import { addMilliseconds } from '../time/calendar.ts';
import type { EnrolmentOutcome } from '../vocabulary.ts';
import type { Account } from './account.ts';
import type { Enrolment, EnrolmentStanding, Step } from './enrolment.ts';
import type { EnrolmentEvent } from './events.ts';
import { letterOf } from './letters.ts';
import { lateAtMostMilliseconds, type Waiting } from './programme.ts';

const dayMilliseconds = 86_400_000;

/** The enrolment after an event. @throws Error for a first event that opens nothing, and for another one that does */
export function evolveEnrolment(before: Enrolment | undefined, event: EnrolmentEvent): Enrolment {
  const { sequence, at } = event;
  const letter = letterOf(event, before?.stage.name);
  const owed = [...(before?.owed ?? []), ...(letter ? [{ about: sequence, letter }] : [])];
  if (!before) return { ...open(event), owed };
  return { ...before, sequence, at, owed, ...changes(before, event) };
}

function open(event: EnrolmentEvent): Omit<Enrolment, 'owed'> {
  const { kind, enrolmentId, sequence, at } = event;
  if (kind !== 'application_received' && kind !== 'member_invited') throw new Error(`${kind} opens no enrolment`);
  const { applicationSha256, programme } = event.data;
  const place = { enrolmentId, sequence, at, openedAt: at, programme, applicationSha256 };
  return kind === 'member_invited'
    ? { ...place, kind: 'invitation', stage: awaiting('invited', programme.invited, at) }
    : { ...place, kind: 'application', stage: awaiting('in_review', programme.review, at) };
}

function changes(before: Enrolment, event: EnrolmentEvent): Partial<Enrolment> {
  const { programme, stage, owed } = before;
  switch (event.kind) {
    case 'information_requested':
      return { asked: event.data, stage: awaiting('awaiting_applicant', programme.asked, event.at) };
    case 'information_provided': {
      const { applicationSha256 } = event.data;
      return { applicationSha256, stage: awaiting('in_review', programme.review, event.at) };
    }
    case 'applicant_reminded':
    case 'review_reminded':
      return { stage: afterStep(stage, event.at) };
    case 'application_approved':
      return { account: accountIn(event.data), stage: closed('enrolled', event.at) };
    case 'invitation_accepted': {
      const { applicationSha256 } = event.data;
      return { applicationSha256, account: accountIn(event.data), stage: closed('enrolled', event.at) };
    }
    case 'application_refused':
      return { refused: event.data, stage: closed('refused', event.at) };
    case 'application_withdrawn':
      return { stage: closed('withdrawn', event.at) };
    case 'enrolment_lapsed':
      return { stage: closed('lapsed', event.at) };
    case 'letter_sent':
    case 'letter_failed':
      return { owed: owed.filter(({ about }) => about !== event.data.about) };
    case 'application_received':
    case 'member_invited':
      throw new Error(`${event.kind} opens an enrolment, and it is open`);
  }
}

const closed = (outcome: EnrolmentOutcome, since: string): EnrolmentStanding => ({ name: 'closed', since, outcome });

const accountIn = ({ brandId, administratorId, accountManagerId }: Account): Account => ({
  brandId,
  administratorId,
  accountManagerId,
});

function awaiting(
  name: Exclude<EnrolmentStanding['name'], 'closed'>,
  { remindedAfterDays, overAfterDays }: Waiting,
  since: string,
): EnrolmentStanding {
  const after = (days: number): string => addMilliseconds(since, days * dayMilliseconds);
  const reminders = remindedAfterDays.map((days, index): Step => {
    const staff = index === 0 ? 'remind_staff' : 'call_lead';
    return { kind: name === 'in_review' ? staff : 'remind_applicant', at: after(days) };
  });
  const end: Step[] = overAfterDays === undefined ? [] : [{ kind: 'lapse', at: after(overAfterDays) }];
  return { name, since, steps: [...reminders, ...end] };
}

/** What comes after a step keeps its distance from it, also after an outage: nobody has less time than was promised. */
function afterStep(stage: EnrolmentStanding, at: string): EnrolmentStanding {
  if (stage.name === 'closed') return stage;
  const [taken, ...rest] = stage.steps;
  const late = taken ? Date.parse(at) - Date.parse(taken.at) : 0;
  const move = late > lateAtMostMilliseconds ? late : 0;
  return { ...stage, steps: rest.map((step) => ({ ...step, at: addMilliseconds(step.at, move) })) };
}
