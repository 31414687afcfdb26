import { findApplicationLink, unbegunEnrolmentOf } from '../../../../../database/enrolments/application-links.ts';
import { enrolmentsToCheck, untoldEnrolments } from '../../../../../database/enrolments/enrolment-runs.ts';
import {
  findEnrolment,
  knownAddresses,
  listEnrolments,
  openEnrolmentOf,
} from '../../../../../database/enrolments/enrolments.ts';
import type { Read } from './read.ts';

/** What companies on their way ask, and whoever looks after them. */
export const readsOfEnrolments: readonly Read[] = [
  {
    name: 'enrolments: a page, the newest first',
    rowsAtMost: 200,
    ask: (database) => listEnrolments(database, { limit: 51 }),
  },
  {
    name: 'enrolments: a page of those in review, from the middle on',
    rowsAtMost: 200,
    ask: (database) =>
      listEnrolments(database, { stage: 'in_review', after: ['2025-01-01T00:00:00.000Z', 'enrolment-1'], limit: 51 }),
  },
  {
    name: 'enrolments: one, with what the company says',
    rowsAtMost: 5,
    ask: (database) => findEnrolment(database, 'enrolment-400'),
  },
  {
    name: 'enrolments: of an address',
    rowsAtMost: 20,
    ask: async (database) => {
      await openEnrolmentOf(database, 'company-400@company.example');
      await unbegunEnrolmentOf(database, 'company-400@company.example', '2020-01-01T00:00:00.000Z');
      await database
        .transaction()
        .execute((transaction) => knownAddresses(transaction, ['company-400@company.example']));
    },
  },
  {
    name: 'enrolments: whoever holds a link',
    rowsAtMost: 5,
    ask: (database) => findApplicationLink(database, 'a token'),
  },
  {
    name: 'enrolments: what their runs do not know, and what is to be looked at',
    rowsAtMost: 200,
    ask: async (database) => {
      await untoldEnrolments(database, 50);
      await enrolmentsToCheck(database, '2030-01-01T00:00:00.000Z', 50);
    },
  },
];
