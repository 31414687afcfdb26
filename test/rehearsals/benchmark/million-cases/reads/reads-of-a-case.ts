import { findCase } from '../../../../../database/cases/cases.ts';
import { readDelivery } from '../../../../../database/deliveries/deliveries.ts';
import { listCaseFiles, unusableFiles } from '../../../../../database/evidence/files.ts';
import { findCaseOfUpdate } from '../../../../../database/ledger/find-update.ts';
import { sha256Of } from '../../../../../database/ledger/hash.ts';
import { readEvents, readLedger } from '../../../../../database/ledger/read-events.ts';
import { readRight } from '../../../../../database/deliveries/recipients.ts';
import { findSellerLink } from '../../../../../database/deliveries/seller-links.ts';
import { readSellerRecord } from '../../../../../database/outcomes/seller-record.ts';
import { readTexts } from '../../../../../database/evidence/texts.ts';
import type { Read } from './read.ts';

/** What is read to show a case, and when something is done in it. */
export const readsOfACase: readonly Read[] = [
  {
    name: 'case page',
    rowsAtMost: 10,
    ask: (database, { anyCase }) => findCase(database, anyCase().caseId),
  },
  {
    name: 'case page: the seller’s record with the brand',
    rowsAtMost: 2100,
    ask: (database, { anyCase }) => {
      const { caseId: except, ...seller } = anyCase();
      return readSellerRecord(database, seller, { except, countries: undefined, now: new Date().toISOString() });
    },
  },
  {
    name: 'case page with its timeline and files',
    rowsAtMost: 100,
    async ask(database, { recordedCase }) {
      const { caseId } = recordedCase();
      await findCase(database, caseId);
      const ledger = await readLedger(database, caseId);
      await readTexts(
        database,
        ledger.map(({ hash }) => hash),
      );
      await listCaseFiles(database, caseId, 'staff');
    },
  },
  {
    name: 'seller’s page',
    rowsAtMost: 100,
    async ask(database, { recordedCase, oneOf }) {
      await findSellerLink(database, `token-${oneOf([2, 20, 200, 2000])}`, 'appeal');
      const { caseId, brandId } = recordedCase();
      await findCase(database, caseId);
      await readEvents(database, caseId);
      await readRight(database, brandId, undefined);
      await listCaseFiles(database, caseId, 'seller');
    },
  },
  {
    name: 'whether a message was taken',
    rowsAtMost: 10,
    ask: (database, { anyCase }) => findCaseOfUpdate(database, sha256Of(anyCase().caseId)),
  },
  {
    name: 'whether a file may be used',
    rowsAtMost: 5000,
    ask: (database, { anyCase, oneOf }) =>
      unusableFiles(database, [sha256Of(`file-${oneOf([1, 10, 100, 999])}`)], {
        uploader: 'nobody',
        party: 'brand',
        tenant: anyCase().brandId,
      }),
  },
  {
    name: 'a letter to deliver',
    rowsAtMost: 10,
    ask(database, { recordedCase }) {
      const { caseId, brandId } = recordedCase();
      return readDelivery(database, `${caseId}.2.verification_request.brand.mail.${brandId}-member-1`);
    },
  },
];
