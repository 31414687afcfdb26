import type { ErrorCode } from '../errors.ts';
import type { ActorKind } from '../vocabulary.ts';
import type { ContentOf, EnrolmentCommand, EnrolmentCommandKind } from './commands.ts';
import { nextStep, type Enrolment, type EnrolmentStanding, type Step } from './enrolment.ts';
import type { EnrolmentFact } from './events.ts';
import { programme } from './programme.ts';

/** Why a command changes nothing. */
export interface EnrolmentRefusal {
  code: ErrorCode;
  message: string;
}

export type EnrolmentDecided =
  { facts: EnrolmentFact[]; refused?: never } | { refused: EnrolmentRefusal; facts?: never };

/** Who may ask it, where the enrolment must stand, and what follows. */
interface Rule<K extends EnrolmentCommandKind> {
  by: readonly ActorKind[];
  in: readonly EnrolmentStanding['name'][];
  facts(enrolment: Enrolment, content: ContentOf<K>, now: string): EnrolmentFact[] | EnrolmentRefusal;
}

type Openings = 'apply' | 'invite';

const rules: { [K in Exclude<EnrolmentCommandKind, Openings>]: Rule<K> } = {
  provide_information: {
    by: ['applicant'],
    in: ['awaiting_applicant'],
    facts: (_enrolment, data) => [{ kind: 'information_provided', data }],
  },
  accept_invitation: {
    by: ['applicant'],
    in: ['invited'],
    facts: (_enrolment, data) => [{ kind: 'invitation_accepted', data }],
  },
  withdraw: {
    by: ['applicant'],
    in: ['invited', 'awaiting_applicant', 'in_review'],
    facts: () => [{ kind: 'application_withdrawn', data: {} }],
  },
  // What was asked for can turn out not to be needed.
  approve: {
    by: ['staff'],
    in: ['in_review', 'awaiting_applicant'],
    facts: (_enrolment, data) => [{ kind: 'application_approved', data }],
  },
  // Whoever was asked has the time that they were promised: meanwhile nobody refuses them.
  refuse: {
    by: ['staff'],
    in: ['in_review'],
    facts: (_enrolment, data) => [{ kind: 'application_refused', data }],
  },
  ask: {
    by: ['staff'],
    in: ['in_review'],
    facts: (_enrolment, data) => [{ kind: 'information_requested', data }],
  },
  take_step: {
    by: ['system'],
    in: ['invited', 'awaiting_applicant', 'in_review'],
    facts(enrolment, step, now) {
      const next = nextStep(enrolment);
      if (next?.kind !== step.kind || next.at !== step.at) return overtaken(enrolment);
      if (now < step.at) return { code: 'not_due', message: `${step.kind} is due at ${step.at}` };
      return [factOf(step)];
    },
  },
  report_letter: {
    by: ['system'],
    in: ['invited', 'awaiting_applicant', 'in_review', 'closed'],
    facts(enrolment, { about, isSent }) {
      if (!enrolment.owed.some((owed) => owed.about === about)) return overtaken(enrolment);
      return [{ kind: isSent ? 'letter_sent' : 'letter_failed', data: { about } }];
    },
  },
};

const openings = {
  apply: { by: 'applicant', kind: 'application_received' },
  invite: { by: 'staff', kind: 'member_invited' },
} as const;

const facts: Record<Step['kind'], EnrolmentFact> = {
  remind_applicant: { kind: 'applicant_reminded', data: {} },
  remind_staff: { kind: 'review_reminded', data: { to: 'staff' } },
  call_lead: { kind: 'review_reminded', data: { to: 'lead' } },
  lapse: { kind: 'enrolment_lapsed', data: {} },
};
const factOf = ({ kind }: Step): EnrolmentFact => facts[kind];

const words = (code: string): string => code.replaceAll('_', ' ');

function overtaken({ stage }: Enrolment): EnrolmentRefusal {
  const end = stage.name === 'closed' ? ` (${words(stage.outcome)})` : '';
  return { code: 'stage_conflict', message: `the enrolment is ${words(stage.name)}${end} since ${stage.since}` };
}

/** What follows from a command: facts, or a refusal. It alone says who may do what to an enrolment now. */
export function decideEnrolment(
  before: Enrolment | undefined,
  { kind, actor, content }: EnrolmentCommand,
  now: string,
): EnrolmentDecided {
  const may = (by: readonly ActorKind[]): EnrolmentDecided | undefined =>
    by.includes(actor.kind)
      ? undefined
      : { refused: { code: 'not_permitted', message: `${words(kind)} is not for ${actor.kind}` } };
  if (kind === 'apply' || kind === 'invite') {
    const opening = openings[kind];
    if (before) return may([opening.by]) ?? { refused: overtaken(before) };
    const { applicationSha256 } = content;
    return may([opening.by]) ?? { facts: [{ kind: opening.kind, data: { applicationSha256, programme } }] };
  }
  const rule = rules[kind] as Rule<typeof kind>;
  const forbidden = may(rule.by);
  if (forbidden) return forbidden;
  if (!before) return { refused: { code: 'not_found', message: 'there is no such enrolment' } };
  if (!rule.in.includes(before.stage.name)) return { refused: overtaken(before) };
  const found = rule.facts(before, content as never, now);
  return Array.isArray(found) ? { facts: found } : { refused: found };
}

/** Of the people's commands those that would be taken now from such an actor. */
export const allowedCommands = (enrolment: Enrolment, actor: ActorKind): EnrolmentCommandKind[] =>
  (Object.keys(rules) as (keyof typeof rules)[]).filter(
    (kind) => actor !== 'system' && rules[kind].by.includes(actor) && rules[kind].in.includes(enrolment.stage.name),
  );
