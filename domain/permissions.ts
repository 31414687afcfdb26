import { updateNames } from './vocabulary.ts';

/**
 * Who somebody is towards the marketplace. `lead` is staff who decide where staff disagree or are late. A seller has no
 * key: the role is that of whoever holds a link from one of the seller's letters, in that one case.
 */
export const roles = ['detector', 'brand', 'seller', 'staff', 'lead', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What can be asked of the service at all; the messages to a case stand under their own names. */
export const actions = [
  'reportSuspicion',
  'readCases',
  'readTimeline',
  'readFiles',
  'writeFiles',
  'giveNotice',
  'orderReinstatement',
  'enrolBrand',
  'manageWebhooks',
  'readDeliveries',
  'redeliver',
  ...updateNames,
] as const;
export type Action = (typeof actions)[number];

const staff: readonly Action[] = [
  'reportSuspicion',
  'readCases',
  'readTimeline',
  'readFiles',
  'writeFiles',
  'orderReinstatement',
  'enrolBrand',
  'readDeliveries',
  'redeliver',
  'provideInformation',
  'extendDeadline',
  'decideReview',
  'resolveMarketplaceProblem',
  'decideAppeal',
  'withdrawSuspicion',
];

/** May this role ask this at all? Whether it may now, in this case, `decide` says. What is not listed is refused. */
export const permissions: Record<Role, readonly Action[]> = {
  detector: ['reportSuspicion', 'writeFiles'],
  brand: [
    'readCases',
    'readTimeline',
    'readFiles',
    'writeFiles',
    'giveNotice',
    'manageWebhooks',
    'readDeliveries',
    'redeliver',
    'submitVerdict',
    'requestInformation',
    'answerAppeal',
    'retractVerdict',
  ],
  seller: ['fileAppeal'],
  staff,
  lead: staff,
  auditor: ['readCases', 'readTimeline', 'readFiles'],
};
