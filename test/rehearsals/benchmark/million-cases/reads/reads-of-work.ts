import { countInbox, readInboxView, type InboxReader } from '../../../../../database/cases/brand-inbox.ts';
import { countedAtMost } from '../../../../../database/cases/listed-cases.ts';
import { nameBrands } from '../../../../../database/brands/brands.ts';
import type { CasePlace } from '../../../../../database/cases/cases.ts';
import { countInReview } from '../../../../../database/enrolments/enrolments.ts';
import { readHolders, releaseClaim, takeNext } from '../../../../../database/cases/claims.ts';
import { countWork, readQueue, type Work } from '../../../../../database/cases/staff-queues.ts';
import { tasksOfQueue } from '../../../../../domain/access/work.ts';
import { countriesIn } from '../../../../../domain/places.ts';
import { inboxViews, workQueues, type WorkQueue } from '../../../../../domain/vocabulary.ts';
import type { Read } from './read.ts';
import type { Sample } from '../sample.ts';

/** As `GET /v1/inbox` asks for a page: one more than it shows. */
const limit = 201;
/** Of each row the case, its snapshot, its suspicions, the model and what undoes it. */
const ofAPage = 14 * limit;
const ofAllCases = countedAtMost * inboxViews.length + 100;

const readerOf = ({ oneOf, anyCase, anyBrand }: Sample): InboxReader => ({
  brandId: oneOf(['brand-1', anyCase().brandId, anyBrand()]),
  countries: undefined,
});
/** Of the brand that has a fifth of all cases. */
const agent: InboxReader = { brandId: 'brand-1', countries: countriesIn(['EU']) };
const agentOfFew: InboxReader = { brandId: 'brand-1', countries: ['MT'] };

/** All that `GET /v1/inbox` asks of the cases, at once as it does. */
const wholeInbox = (name: string, reader: InboxReader): Read => ({
  name: `inbox, whole: ${name}`,
  rowsAtMost: ofAllCases + ofAPage + 27 * limit,
  async ask(database) {
    await Promise.all([countInbox(database, reader), readInboxView(database, 'to_answer', reader, { limit })]);
  },
});

const soon = ({ anyCase }: Sample): CasePlace => ({
  at: new Date(Date.now() + 86_400_000).toISOString(),
  caseId: anyCase().caseId,
});
const before = ({ anyCase }: Sample): CasePlace => {
  const { updatedAt: at, caseId } = anyCase();
  return { at, caseId };
};

const workOf = (queue: WorkQueue): Work => ({
  kinds: tasksOfQueue[queue],
  isLead: true,
  ...(queue === 'overdue' && { overdueAt: new Date(Date.now() + 86_400_000).toISOString() }),
});
const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString();

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
  wholeInbox('of the biggest brand', { brandId: 'brand-1', countries: undefined }),
  wholeInbox('of its agent for many countries', agent),
  wholeInbox('of its agent for a country with few offers', agentOfFew),
  ...inboxViews.map((view): Read => ({
    name: `inbox: ${view}, of an agent`,
    rowsAtMost: ofAPage + 27 * limit,
    ask: (database, { oneOf }) => readInboxView(database, view, oneOf([agent, agentOfFew]), { limit }),
  })),
  ...workQueues.flatMap((queue): Read[] => [
    {
      name: `queue: ${queue}`,
      rowsAtMost: 4 * ofAPage,
      ask: (database) => readQueue(database, workOf(queue), { limit }),
    },
    {
      name: `queue: ${queue}, a deep page`,
      rowsAtMost: 4 * ofAPage,
      ask: (database, sample) => readQueue(database, workOf(queue), { after: soon(sample), limit }),
    },
    {
      name: `queue: what is next of ${queue}`,
      rowsAtMost: 500,
      async ask(database) {
        const taker = { membershipId: 'manager-1', now: new Date().toISOString(), until: inTenMinutes() };
        const caseId = await takeNext(database, workOf(queue), taker);
        if (caseId) await releaseClaim(database, caseId, taker.membershipId);
      },
    },
  ]),
  {
    name: 'queue: how much each holds',
    rowsAtMost: countedAtMost * workQueues.length,
    ask: (database) => countWork(database, workQueues.map(workOf)),
  },
  {
    name: 'queue: who has cases in hand',
    rowsAtMost: 1000,
    ask: (database, { anyCase }) =>
      readHolders(
        database,
        Array.from({ length: 200 }, () => anyCase().caseId),
        new Date().toISOString(),
      ),
  },
  { name: 'queue: companies that wait', rowsAtMost: 5000, ask: (database) => countInReview(database) },
];
