import { countInbox, readInboxView, type InboxReader } from '../../../../../database/cases/brand-inbox.ts';
import { countedAtMost } from '../../../../../database/cases/listed-cases.ts';
import { nameBrands } from '../../../../../database/brands/brands.ts';
import type { CasePlace } from '../../../../../database/cases/cases.ts';
import { inboxViews } from '../../../../../domain/vocabulary.ts';
import type { Read } from './read.ts';
import type { Sample } from '../sample.ts';

/** As `GET /v1/inbox` asks for a page: one more than it shows. */
const limit = 201;
/** Of each row the case, its snapshot, its suspicions, the model and what undoes it. */
const ofAPage = 12 * limit;
const ofAllCases = countedAtMost * inboxViews.length + 100;

const readerOf = ({ oneOf, anyCase, anyBrand }: Sample): InboxReader => ({
  brandId: oneOf(['brand-1', anyCase().brandId, anyBrand()]),
  countries: undefined,
});
const soon = ({ anyCase }: Sample): CasePlace => ({
  at: new Date(Date.now() + 86_400_000).toISOString(),
  caseId: anyCase().caseId,
});
const before = ({ anyCase }: Sample): CasePlace => {
  const { updatedAt: at, caseId } = anyCase();
  return { at, caseId };
};

/** What people ask for who work through cases. */
export const readsOfWork: readonly Read[] = [
  ...inboxViews.flatMap((view): Read[] => [
    {
      name: `inbox: ${view}`,
      rowsAtMost: ofAPage,
      ask: (database, sample) => readInboxView(database, view, readerOf(sample), { limit }),
    },
    {
      name: `inbox: ${view}, a deep page`,
      rowsAtMost: ofAPage,
      ask: (database, sample) =>
        readInboxView(database, view, readerOf(sample), {
          after: view === 'decided' ? before(sample) : soon(sample),
          limit,
        }),
    },
  ]),
  {
    name: 'inbox: how much each view holds',
    rowsAtMost: ofAllCases,
    ask: (database, sample) => countInbox(database, readerOf(sample)),
  },
  {
    name: 'inbox: what a brand is called',
    rowsAtMost: 10,
    ask: (database, { anyBrand }) => nameBrands(database, [anyBrand()]),
  },
];
