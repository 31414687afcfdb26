import { hashOf } from '../../../../database/ledger/hash.ts';
import { letterOf } from '../../../../domain/enrolment/letters.ts';
import { evolveEnrolment } from '../../../../domain/enrolment/evolve.ts';
import type { Enrolment } from '../../../../domain/enrolment/enrolment.ts';
import type { Evidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';
import type { EnrolmentEvidence } from './read-enrolments.ts';

/** Each company has come to the end that it was told of, once, and has heard of each step; and whoever is enrolled has one account. */
export const inspectEnrolments: Inspection = (evidence) => {
  const { applied, enrolments, accounts } = evidence;
  return [
    ...applied.flatMap(({ company, email, kinds, hasAccount }) => {
      const own = enrolments.filter((one) => one.email === email);
      const has = accounts.filter((name) => name === company).length;
      const all = own.flatMap(({ events }) => events.map(({ kind }) => kind));
      const happened = all.filter((kind) => !isOfLetter(kind)).join(', ');
      const told = kinds.join(', ');
      return [
        ...(own.length === 1 ? [] : [`${company} has ${own.length} enrolments`]),
        ...(happened === told ? [] : [`${company} has come to ${happened}, and was told ${told}`]),
        ...(has === Number(hasAccount) ? [] : [`${company} has ${has} accounts`]),
      ];
    }),
    ...enrolments.flatMap((one) => inspectOne(one, evidence)),
  ];
};

const isOfLetter = (kind: string): boolean => kind === 'letter_sent' || kind === 'letter_failed';

function inspectOne({ enrolmentId, isOver, lastHash, events }: EnrolmentEvidence, { mails }: Evidence): string[] {
  const findings: string[] = [];
  let previous = '0'.repeat(64);
  let state: Enrolment | undefined;
  for (const [index, { hash, ...event }] of events.entries()) {
    const name = `event ${event.sequence} of ${enrolmentId}`;
    if (event.sequence !== index + 1) findings.push(`${name} stands in place ${index + 1}`);
    if (event.previousHash !== previous) findings.push(`${name} is not chained to the one before it`);
    if (hash !== hashOf(event)) findings.push(`${name} has not its own hash`);
    if (event.kind === 'letter_failed') findings.push(`${name}: a letter was given up`);
    if (letterOf(event, state?.stage.name) && !mails.some(({ messageId }) => messageId === idOf(event)))
      findings.push(`${name} was told to nobody`);
    state = evolveEnrolment(state, event);
    previous = hash;
  }
  if (lastHash !== previous) findings.push(`the view of ${enrolmentId} does not end with its last event's hash`);
  if (!isOver) findings.push(`${enrolmentId} is not over`);
  return findings;
}

const idOf = ({ enrolmentId, sequence }: { enrolmentId: string; sequence: number }): string =>
  `${enrolmentId}.${sequence}@joint-force`;
