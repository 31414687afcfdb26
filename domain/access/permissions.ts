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
  'readEnrolments',
  'decideEnrolments',
  'inviteCompanies',
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
  'readConversations',
  'converse',
  'readPartner',
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
  'readConversations',
  'converse',
  'readPartner',
];
const brandReviewer: readonly Action[] = [
  ...brandAgent,
  'readReferences',
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
  'readEnrolments',
  'readAuthorisedSellers',
  'readStrikes',
  'readAccuracy',
  'readReferences',
  'readRights',
  'verifyRights',
  'readDeliveries',
  'redeliver',
  'readConversations',
  'converse',
  'readPartner',
  'provideInformation',
  'extendDeadline',
  'resolveMarketplaceProblem',
  'withdrawSuspicion',
];
/** Whoever may have companies enrolled may be their partner. */
const enrolling: readonly Action[] = ['enrolBrand', 'decideEnrolments', 'inviteCompanies'];
const reviewer: readonly Action[] = [...staff, 'orderReinstatement', 'decideReview', 'decideAppeal'];
const lead: readonly Action[] = [...reviewer, ...enrolling];

/** May this role ask this at all? Whether it may now, in this case, `decide` says. What is not listed is refused. */
export const permissions: Record<Role, readonly Action[]> = {
  detector: ['reportSuspicion', 'writeFiles'],
  brand_administrator: [...brandReviewer, 'nameRights', 'manageMembers', 'manageKeys', 'manageWebhooks'],
  brand_reviewer: brandReviewer,
  brand_agent: brandAgent,
  seller: ['fileAppeal'],
  applicant: [],
  account_manager: [...staff, ...enrolling],
  reviewer,
  lead,
  auditor: [
    'readCases',
    'readTimeline',
    'readFiles',
    'readMembers',
    'readEnrolments',
    'readAuthorisedSellers',
    'readStrikes',
    'readAccuracy',
    'readReferences',
    'readRights',
    'readDeliveries',
    'readConversations',
    'readPartner',
  ],
  administrator: [...lead, 'manageMembers', 'manageKeys'],
};
