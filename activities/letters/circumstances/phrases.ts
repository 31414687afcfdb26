import type { Case } from '../../../domain/case/case.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { deadlineOf } from '../../../domain/case/clock.ts';
import { decide } from '../../../domain/case/decide.ts';
import { pageAt } from '../../../domain/plain-address.ts';
import type { Terms } from '../../../domain/case/terms.ts';
import type { Formats } from '../formats.ts';
import type { LetterContext, Reader } from '../letter-context.ts';
import type { Speak, Values } from '../wording.ts';
import { deciderOf } from '../../../domain/case/questions/decider.ts';
import { sourceOf } from './deciding-event.ts';
import { inForce, mayBeListedAgain } from './in-force.ts';

/** What the sentences of a letter say about how the case stands. What is not so is not said: such a phrase is empty. */
export function phrasesAboutCase(
  { notification, subject, events, terms, listing }: LetterContext,
  reader: Reader,
  formats: Formats,
  speak: Speak,
): Values {
  const { policy } = terms;
  const isBrandsOwn = deciderOf(sourceOf(notification.kind, events, subject)) === 'brand';
  return {
    state: inForce(subject, events, reader, speak),
    meanwhile: speak(`meanwhile.${policy.appeal.measureMeanwhile}`),
    look: speak(pageAt(listing.url) ? 'look.offer' : 'look.case'),
    list_again: mayBeListedAgain(subject, events) ? speak('list_again') : '',
    strike: strike(subject, events, reader, formats, speak),
    hearing: hearing(subject, speak),
    complain: isBrandsOwn ? '' : speak('complain'),
    evidence: isBrandsOwn ? '' : speak('evidence'),
    retract: retract(subject, speak),
    ...whatIsOpen(subject, terms, speak),
  };
}

/** The least that staff can give the brand. */
const moreTime = {
  kind: 'extend_deadline',
  actor: { kind: 'staff', id: 'anybody' },
  content: { by: 'PT1S', reasonCode: 'asked' },
} as const;

/** What somebody can do, as far as the rules let them now. */
function whatIsOpen(subject: Case, terms: Terms, speak: Speak): Values {
  const { stage, listing, measure } = subject;
  const isAwaited = stage.name === 'awaiting_verdict';
  const asks = isAwaited && stage.questions < terms.policy.information.questionsAtMost;
  const mayExtend = !decide(subject, moreTime, { now: subject.at, terms }).refused;
  const isUnknown = listing === 'unknown' && measure.wanted !== 'none';
  const resolution = isUnknown ? 'unknown_offer' : 'restriction';
  const isForLead = stage.name === 'staff_review' && stage.lead;
  return {
    ask: asks ? speak('ask') : '',
    extend: mayExtend ? speak('extend') : '',
    weigh: speak(`weigh.${isAwaited ? 'open' : 'over'}`),
    resolve: speak(`resolve.${stage.name === 'lifting' ? 'lift' : resolution}`),
    newcomer: speak(`newcomer.${isForLead ? 'lead' : 'staff'}`),
  };
}

/** Whether a strike of this case stands, is over, or is undone; nothing where it has given none. */
function strike(subject: Case, events: readonly CaseEvent[], reader: Reader, formats: Formats, speak: Speak): string {
  const side = reader === 'seller' ? 'you' : 'other';
  if (subject.strike === 'undone') return speak(`strike.undone.${side}`);
  const given = events.findLast((event) => event.kind === 'strike_given');
  if (subject.strike !== 'given' || !given) return '';
  const { expiresAt } = given.data;
  const state = expiresAt > subject.at ? 'stands' : 'over';
  return speak(`strike.${state}.${side}`, { end: formats.moment(expiresAt).text });
}

/** What the seller can still do about a removal, told to the brand. */
function hearing({ stage, ending }: Case, speak: Speak): string {
  if (ending) return speak('hearing.over');
  return speak(stage.name === 'appeal_review' ? 'hearing.heard' : 'hearing.open');
}

/** What a brand can still do about a removal. */
function retract({ stage, ending }: Case, speak: Speak): string {
  if (ending) return speak('retract.over');
  return speak(stage.name === 'appeal_review' && !stage.answer ? 'retract.awaited' : 'retract.open');
}

/** What the sentences of a letter take from the event itself. */
export function phrasesAboutEvent(
  { subject, events }: LetterContext,
  event: CaseEvent,
  formats: Formats,
  speak: Speak,
): Values {
  const next = nextOfInterest(subject);
  const until: Values = next ? { until: formats.short(next) } : {};
  switch (event.kind) {
    case 'deadline_moved':
      return { ...until, delay: formats.duration(event.data.lateMilliseconds) };
    case 'silence_rule_applied':
      return { unanswered: speak(`unanswered.${event.data.clock === 'answer' ? 'appeal' : 'question'}`) };
    case 'statement_issued': {
      const { measure, strike: period } = event.data;
      const isAgain = events.some(
        (one) => one !== event && one.kind === 'statement_issued' && one.data.measure === measure,
      );
      return {
        measure: speak(`measures.${measure}`),
        again: isAgain ? speak('again') : '',
        strike: period ? speak('strike.ahead', { period: formats.period(period) }) : '',
        say_now: speak(subject.sellerStatement ? 'say_now.said' : 'say_now.open'),
      };
    }
    default:
      return until;
  }
}

/** Staff work towards the due date while it lies ahead; everybody else towards the deadline. */
function nextOfInterest({ stage: { clocks } }: Case): string | undefined {
  const [clock] = clocks;
  if (!clock) return undefined;
  const isOfStaff = clock.name === 'review' || clock.name === 'appeal_decision';
  const due = isOfStaff ? clock.due.find(({ kind }) => kind === 'escalation')?.at : undefined;
  return due ?? deadlineOf(clock);
}
