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
  holder: 'In hand',
  since: 'Waiting since',
  held: (name: string, left: string): string => `${name}, ${left} left`,
  yours: (left: string): string => `Yours, ${left} left`,
  free: 'free',
  mayNot: {
    decided_before: 'you have decided in it before',
    not_permitted: 'not part of your role',
  },
  nothingLeft: 'Nothing is left here that you may decide. What others have in hand comes back when they release it.',
  handOverTitle: 'To whom?',
  handOverText: 'The case is theirs for ten minutes; your own hold ends.',
  colleague: 'Colleague',
  choose: 'Choose …',
  skipTitle: 'Why do you skip it?',
  skipText: 'Others see it as before. You are not offered it again for a day.',
  reason: 'Reason',
  empty: {
    review: { title: 'Nothing to review', text: 'When a brand cannot tell, or is silent, the case comes here.' },
    second: { title: 'No second opinion is asked for', text: 'What a colleague proposes comes here to be confirmed.' },
    appeals: { title: 'No appeal to decide', text: 'When a brand stands by its word, the appeal comes here.' },
    problems: { title: 'No trouble with the marketplace', text: 'What the marketplace refuses comes here.' },
    questions: { title: 'No question is open', text: 'What brands ask before their verdict comes here.' },
    overdue: { title: 'Nothing is late', text: 'What is late in any other queue stands here as well.' },
  } satisfies Record<WorkQueue, { title: string; text: string }>,
};
