import { findBrands } from '../../../../../database/brands/brands.ts';
import type { InTransaction } from '../../../../../database/connect.ts';
import { deliveryRunsToCheck, deliveryRunsToStart } from '../../../../../database/deliveries/delivery-runs.ts';
import { findCase } from '../../../../../database/cases/cases.ts';
import { readGauges } from '../../../../../database/cases/gauges.ts';
import { writeTasks } from '../../../../../database/cases/write-tasks.ts';
import { settleListingEvents, untoldListings } from '../../../../../database/runs/listing-events.ts';
import { findReinstatementOf } from '../../../../../database/cases/reinstatements.ts';
import { casesToCheck, casesWithoutRun } from '../../../../../database/runs/runs.ts';
import {
  findKnownSuspicions,
  lockListings,
  lockUndecidedCases,
  readListingHistories,
} from '../../../../../database/intake/suspicions.ts';
import { untoldSuspicions } from '../../../../../database/runs/untold-suspicions.ts';
import type { Case } from '../../../../../domain/case/case.ts';
import type { Read } from './read.ts';

const linesAtOnce = 200;
/** By then, half of what is under way was last looked at. */
const halfAnHourAgo = (): string => new Date(Date.now() - 1_800_000).toISOString();

/** What the intake and the sweeps read. */
export const readsOfProcesses: readonly Read[] = [
  {
    name: `intake: what is known of ${linesAtOnce} listings`,
    rowsAtMost: 20 * linesAtOnce,
    ask: (database, { anyCase }) =>
      database.transaction().execute(async (transaction: InTransaction) => {
        const lines = Array.from({ length: linesAtOnce }, (_, line) => {
          const known = anyCase();
          return line % 2 === 0 ? known : { ...known, listingId: `listing-new-${line}` };
        });
        await findBrands(
          transaction,
          lines.map(({ brandId }) => brandId),
        );
        await lockListings(transaction, lines);
        await findKnownSuspicions(
          transaction,
          lines.map((_, line) => `image-match/${line}`),
        );
        await lockUndecidedCases(transaction, lines);
        await readListingHistories(transaction, lines, new Date().toISOString());
      }),
  },
  {
    name: 'intake: what undoes a case',
    rowsAtMost: 100,
    ask: (database, { anyCase }) =>
      database.transaction().execute((transaction) => findReinstatementOf(transaction, { ...anyCase() })),
  },
  { name: 'sweep: cases without a run', rowsAtMost: 500, ask: (database) => casesWithoutRun(database, 50) },
  { name: 'sweep: cases to check', rowsAtMost: 1000, ask: (database) => casesToCheck(database, halfAnHourAgo(), 100) },
  {
    name: 'sweep: no case to check',
    rowsAtMost: 500,
    ask: (database) => casesToCheck(database, '2020-01-01T00:00:00.000Z', 100),
  },
  {
    name: 'sweep: suspicions to tell',
    rowsAtMost: 1000,
    ask: (database) => untoldSuspicions(database, { cases: 50, suspicions: 100 }),
  },
  { name: 'sweep: letters to start', rowsAtMost: 1000, ask: deliveryRunsToStart },
  {
    name: 'sweep: letters to check',
    rowsAtMost: 1000,
    ask: (database) => deliveryRunsToCheck(database, halfAnHourAgo()),
  },
  { name: 'sweep: listing events to tell', rowsAtMost: 500, ask: (database) => untoldListings(database, 50) },
  { name: 'sweep: listing events that are told', rowsAtMost: 500, ask: (database) => settleListingEvents(database) },
  {
    name: 'recording: what people have to do',
    rowsAtMost: 50,
    async ask(database, { anyCase }) {
      const { subject } = (await findCase(database, anyCase().caseId))!;
      const before: Case = { ...subject, stage: { name: 'lifting', clocks: [] } };
      await database
        .transaction()
        .execute((transaction) => writeTasks(transaction, [{ before, state: subject }], new Map()));
    },
  },
  {
    name: 'gauges of /metrics, which count what is open',
    rowsAtMost: Infinity,
    ask: (database) => readGauges(database),
  },
];
