import type { Actor, UpdateName } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import type { Command, RequestKind } from '../commands.ts';
import { decide } from '../decide.ts';

type Content<K extends RequestKind = RequestKind> = { [Kind in K]: Omit<Command<Kind>, 'actor'> }[K];

/** One plain instance of each message: enough to ask `decide` whether it would be taken now. */
const instances: Record<UpdateName, Content[]> = {
  submitVerdict: [{ kind: 'submit_verdict', verdict: 'counterfeit', reasonCode: 'asked' }],
  requestInformation: [{ kind: 'request_information' }],
  provideInformation: [{ kind: 'provide_information' }],
  extendDeadline: [{ kind: 'extend_deadline', by: 'PT1S', reasonCode: 'asked' }],
  decideReview: [
    { kind: 'decide_review', decision: 'dismiss', reasonCode: 'asked' },
    { kind: 'decide_review', decision: 'dismiss', reasonCode: 'asked', asLead: true },
  ],
  resolveMarketplaceProblem: [{ kind: 'resolve_marketplace_problem', resolution: 'retry', reasonCode: 'asked' }],
  fileAppeal: [{ kind: 'file_appeal', reasonCode: 'asked' }],
  answerAppeal: [{ kind: 'answer_appeal', answer: 'maintain', reasonCode: 'asked' }],
  decideAppeal: [{ kind: 'decide_appeal', decision: 'upheld', reasonCode: 'asked' }],
  retractVerdict: [{ kind: 'retract_verdict', reasonCode: 'asked' }],
  withdrawSuspicion: [{ kind: 'withdraw_suspicion', reasonCode: 'asked' }],
};

/** What the actor may do to the case now: the messages that `decide` would take. */
export function allowedActions(subject: Case, actor: Actor, now: string, isLead = false): UpdateName[] {
  const isTaken = (content: Content): boolean => {
    if ('asLead' in content && content.asLead && !isLead) return false;
    return !decide(subject, { ...content, actor } as Command, now).refused;
  };
  return (Object.keys(instances) as UpdateName[]).filter((name) => instances[name].some(isTaken));
}
