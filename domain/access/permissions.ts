import { updateNames } from '../vocabulary.ts';
import type { Role } from './roles.ts';

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
  'readRights',
  'nameRights',
  'verifyRights',
  'readAuthorisedSellers',
  'manageAuthorisedSellers',
  'readReferences',
  'manageReferences',
  'readStrikes',
  'readAccuracy',
  'readMembers',
  'manageMembers',
  'manageKeys',
  'manageWebhooks',
  'readDeliveries',
  'redeliver',
  ...updateNames,
] as const;
export type Action = (typeof actions)[number];

const brandAgent: readonly Action[] = [
  'readCases',
  'readTimeline',
  'readFiles',
  'writeFiles',
  'giveNotice',
  'submitVerdict',
  'requestInformation',
  'answerAppeal',
  'retractVerdict',
  'readRights',
  'readReferences',
];
const brandReviewer: readonly Action[] = [
  ...brandAgent,
  'readAccuracy',
  'readMembers',
  'readAuthorisedSellers',
  'manageAuthorisedSellers',
  'manageReferences',
  'readDeliveries',
  'redeliver',
];

const staff: readonly Action[] = [
  'reportSuspicion',
  'readCases',
  'readTimeline',
  'readFiles',
  'writeFiles',
  'readMembers',
  'readAuthorisedSellers',
  'readStrikes',
  'readAccuracy',
  'readReferences',
  'readRights',
  'verifyRights',
  'readDeliveries',
  'redeliver',
  'provideInformation',
  'extendDeadline',
  'resolveMarketplaceProblem',
  'withdrawSuspicion',
];
const reviewer: readonly Action[] = [...staff, 'orderReinstatement', 'decideReview', 'decideAppeal'];
const lead: readonly Action[] = [...reviewer, 'enrolBrand'];

/** May this role ask this at all? Whether it may now, in this case, `decide` says. What is not listed is refused. */
export const permissions: Record<Role, readonly Action[]> = {
  detector: ['reportSuspicion', 'writeFiles'],
  brand_administrator: [...brandReviewer, 'nameRights', 'manageMembers', 'manageKeys', 'manageWebhooks'],
  brand_reviewer: brandReviewer,
  brand_agent: brandAgent,
  seller: ['fileAppeal'],
  account_manager: [...staff, 'enrolBrand'],
  reviewer,
  lead,
  auditor: [
    'readCases',
    'readTimeline',
    'readFiles',
    'readMembers',
    'readAuthorisedSellers',
    'readStrikes',
    'readAccuracy',
    'readReferences',
    'readRights',
    'readDeliveries',
  ],
  administrator: [...lead, 'manageMembers', 'manageKeys'],
};
