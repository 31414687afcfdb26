import type { WorkQueue } from '../../../domain/vocabulary.ts';

/** The queues of the marketplace’s people. */
export const queues = {
  unknown: 'There is no such queue',
  next: 'Take next',
  take: 'Take',
  release: 'Release',
  handOver: 'Hand over',
  skip: 'Skip',
  actions: 'What you can do with the case',
  holder: 'Held by',
  since: 'Waiting since',
  held: (name: string, left: string): string => `${name}, ${left} left`,
  yours: (left: string): string => `Yours, ${left} left`,
  free: 'nobody',
  mayNot: {
    decided_before: 'you have decided in it before',
    not_permitted: 'not part of your role',
  },
  nothingLeft: 'There is nothing left here that you may decide. Cases held by others come back when they are released.',
  handOverTitle: 'To whom?',
  handOverText: 'The case is theirs for ten minutes; your own hold ends.',
  colleague: 'Colleague',
  choose: 'Choose …',
  skipTitle: 'Why do you skip it?',
  skipText: 'Others see it as before. You are not offered it again for a day.',
  reason: 'Reason',
  empty: {
    review: { title: 'Nothing to review', text: 'Cases come here when a brand cannot tell or does not answer.' },
    second: { title: 'No second opinions needed', text: 'What a colleague proposes comes here for confirmation.' },
    appeals: { title: 'No appeals to decide', text: 'Appeals that the brand contests come here.' },
    problems: { title: 'No problems with the marketplace', text: 'Whatever the marketplace refuses comes here.' },
    questions: { title: 'No open questions', text: 'Questions that brands ask before their verdict come here.' },
    overdue: { title: 'Nothing is overdue', text: 'Overdue cases from every other queue also appear here.' },
  } satisfies Record<WorkQueue, { title: string; text: string }>,
};
