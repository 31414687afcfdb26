import { statementInEnglish as said } from '../../../../domain/sentences/statement-in-english.ts';
import type { Measure, Outcome } from '../../../../domain/vocabulary.ts';

/** The statement of reasons: what was done, why, by which right, on what evidence, and who decided. The law in it as the letters say it. */
export const statement = {
  done: {
    heading: 'What was done',
    measures: { none: 'Not restricted', demoted: 'Less visible', held: 'On hold', removed: 'Removed' } satisfies Record<
      Measure,
      string
    >,
    states: { none: 'This case does not restrict your offer.', ...said.states } satisfies Record<Measure, string>,
    where: 'Where it applies',
    everywhere: 'everywhere on the marketplace, in all countries',
    duration: 'How long',
    durations: said.durations,
    gone: said.gone,
    stays: said.measures,
    others: said.others,
    undoneBy: (caseId: string): string => `Case ${caseId} undoes what this one did.`,
    strike: said.strike,
    strikeUndone: said.strikeUndone,
    listAgain: said.listAgain,
  },
  outcome: {
    heading: 'Outcome',
    outcomes: {
      removed: 'The decision against your offer stands.',
      dismissed: 'The suspicion was dismissed.',
      reinstated: 'Your offer is reinstated: the decision against it was reversed.',
      withdrawn: 'The suspicion was withdrawn.',
    } satisfies Record<Outcome, string>,
    because: (reason: string): string => `Because ${reason}.`,
    closed: (moment: string): string => `The case was closed on ${moment}.`,
  },
  why: {
    heading: 'Why',
    past: 'This was the reasoning; it no longer applies.',
    found: said.found,
    decided: said.decided,
    noticed: said.noticed,
    reason: 'Reason',
    none: 'Nothing has been decided against your offer.',
    earlier: 'Earlier statements of reasons',
    said: (measure: string, moment: string): string => `${measure}, ${moment}`,
  },
  right: { heading: 'Right and legal basis', ...said.right },
  evidence: {
    heading: 'Evidence',
    open: 'You can view these files:',
    none: 'There are no files for you to view. What the decision rests on is given in the reasons above.',
    picture: (number: number, of: number): string => (of === 1 ? 'Picture' : `Picture ${number} of ${of}`),
    file: (number: number): string => `File ${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': 'text' } as Record<string, string>,
    download: 'download',
  },
  decider: {
    heading: 'Who decided',
    last: 'Decided last',
    who: 'Decided by',
    deciders: {
      brand: (brand: string): string => `${brand}, the brand`,
      staff: (): string => 'people of our staff',
      appeal: (): string => 'a person of our staff, on your appeal',
      interim: (): string => 'no person: a rule, by the strength of the suspicion',
      score: (): string => 'no person: a rule, by the strength of the suspicion, because nobody decided in time',
      appeal_overdue: (): string => 'no person: a rule, because nobody decided on your appeal in time',
      standing_removal: (): string => 'no person: a rule applies an earlier decision again',
      independent: (): string => 'one of our staff who had not decided in this case before',
      lead_alone: (): string => 'our lead, because everybody else had decided in this case before',
      rule: (): string => 'no person: a rule',
    },
    detection: 'Detection by automated means',
    decision: 'Decision by automated means',
    lookedAt: said.lookedAt,
    detected: said.detected,
    automated: said.automated,
  },
};
