import type { Case } from '../../../domain/case/case.ts';
import type { CaseEvent, EventKind, Restricting } from '../../../domain/case/events.ts';
import { measures } from '../../../domain/vocabulary.ts';
import type { Reader } from '../letter-context.ts';
import type { Key, Speak } from '../wording.ts';

/** Whether this case has ever had the offer restricted. */
const hasRestricted = (events: readonly CaseEvent[]): boolean =>
  events.some(
    ({ kind, data }) => (kind === 'measure_taken' || kind === 'reinstatement_ordered') && data.measure !== 'none',
  );

/** The seller has had the offer restricted, and nothing that we know of keeps it from being listed again. */
export function mayBeListedAgain({ measure }: Case, events: readonly CaseEvent[]): boolean {
  // Only the marketplace says whose restrictions are left: of what was lifted by hand nobody knows.
  const isKnown = !measure.unanswered && !events.findLast((event) => event.kind === 'measure_taken')?.data.byHand;
  return hasRestricted(events) && measure.inForce === 'none' && isKnown && !measure.others;
}

/** What is in force at the offer now, and by which case. A brand learns of no other brand's case. */
export function inForce(subject: Case, events: readonly CaseEvent[], reader: Reader, speak: Speak): string {
  const own = speak(`states.${stateOf(subject, events)}`, { cited: subject.measure.restrictionCaseId ?? '' });
  const { others = [] } = subject.measure;
  if (others.length === 0) return own;
  const measure = speak(`measures.${strongestOf(others)}`);
  const cases = others.map(({ caseId }) => caseId).join(speak('punctuation.cases'));
  const named = others.length === 1 ? 'one' : 'several';
  const stays = speak(`others.${reader === 'brand' ? 'unnamed' : named}`, { measure, cases });
  return [own, stays].join(speak('punctuation.sentences'));
}

const strongestOf = (others: readonly Restricting[]): Restricting['measure'] =>
  measures.findLast((measure) => others.some((other) => other.measure === measure)) ?? 'none';

/** The marketplace says that it has taken the measure, and whoever looked found the offer for sale, or nobody could look. */
const isUnconfirmed = (events: readonly CaseEvent[]): boolean =>
  events.findLast(({ kind }) => answers.includes(kind))?.kind === 'removal_unconfirmed';

const answers: readonly EventKind[] = ['measure_taken', 'removal_confirmed', 'removal_unconfirmed'];

type State = Key extends infer K ? (K extends `states.${infer S}` ? S : never) : never;

/** An offer that vanished while it was removed may be back with the removal's end: nobody has told us. */
function stateOf({ measure, listing }: Case, events: readonly CaseEvent[]): State {
  const { wanted, inForce: now, order, settled, unanswered, restrictionCaseId } = measure;
  const isOnItsWay = order > settled && wanted !== now;
  if (isOnItsWay) return wanted === 'none' ? 'coming_none' : `coming_${wanted}`;
  if (now !== 'none') return isUnconfirmed(events) ? 'unconfirmed' : now;
  if (unanswered) return 'unanswered';
  if (wanted === 'none' && hasRestricted(events)) return restrictionCaseId ? 'undone' : 'lifted';
  return listing === 'gone' ? 'gone' : 'none';
}
