import type { Read } from './read.ts';
import { readsOfAudits } from './reads-of-audits.ts';
import { readsOfACase } from './reads-of-a-case.ts';
import { readsOfConversations } from './reads-of-conversations.ts';
import { readsOfDeliveries } from './reads-of-deliveries.ts';
import { readsOfEnrolments } from './reads-of-enrolments.ts';
import { readsOfLists } from './reads-of-lists.ts';
import { readsOfPeople } from './reads-of-people.ts';
import { readsOfProcesses } from './reads-of-processes.ts';
import { readsOfWork } from './reads-of-work.ts';

/** Everything that is read from tables that grow with the cases, the brands and their people. */
export const reads: readonly Read[] = [
  ...readsOfLists,
  ...readsOfACase,
  ...readsOfConversations,
  ...readsOfDeliveries,
  ...readsOfProcesses,
  ...readsOfPeople,
  ...readsOfEnrolments,
  ...readsOfWork,
  ...readsOfAudits,
];
