import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { inject } from 'vitest';
import type { Dependencies } from '../../../activities/dependencies.ts';
import { connectWebhooks } from '../../../activities/deliveries/webhooks/connect-webhooks.ts';
import { connectMailServer } from '../../../activities/deliveries/mail-server.ts';
import { connectMarketplace } from '../../../activities/marketplace/marketplace.ts';
import { temporalEnrolmentRuns } from '../../../engine/enrolment-runs.ts';
import { temporalCaseRuns } from '../../../engine/temporal-case-runs.ts';
import { readEvents } from '../../../database/ledger/read-events.ts';
import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { jointForce } from '../../../domain/policy/joint-force.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import { startCaseWorkers, type CaseWorkersOptions } from '../../../workers/processes/case-workers.ts';
import { openingWith, termsWith, type Given } from '../cases/opening.ts';
import { openCaseIn } from './open-case.ts';
import { emptyNamespace } from './empty-namespace.ts';
import { quietRuntime } from './quiet-runtime.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import type { counterfeitCase } from '../../../workflows/counterfeit-case/counterfeit-case.ts';
import { marketplaceSecret, startSandbox } from './sandbox.ts';
import { thisMachine } from './serve-api.ts';
import { createTestDatabase } from './test-database.ts';
import { virtualTime } from '../virtual-time.ts';

export const brand: Actor = { kind: 'brand', id: 'aurelia-vera', brandId: 'aurelia' };
export const staff: Actor = { kind: 'staff', id: 'otto' };
export const colleague: Actor = { kind: 'staff', id: 'ines' };
export const seller: Actor = { kind: 'seller', id: 'seller-1' };

export type CaseHandle = WorkflowHandle<typeof counterfeitCase>;
export type Rig = Awaited<ReturnType<typeof startRig>>;

const utc: Calendar = {
  zone: 'UTC',
  country: 'DE',
  until: '2040-12-31',
  offsets: [{ from: '2026-01-01T00:00:00.000Z', minutes: 0 }],
  weekend: [6, 7],
  holidays: [],
};

/** The whole durable side on real servers: a database, a marketplace, a mailbox, workers and a task queue of its own. */
export async function startRig(
  options: Partial<Pick<CaseWorkersOptions, 'maxCachedWorkflows'>> & {
    /** Puts something between the activities and the world: a hook, a line that can be cut. */
    wrap?: (dependencies: Dependencies, databaseUrl: string) => Dependencies;
    /** How long marketplace and mail server may take, where a test is about those that take longer. */
    answersWithinMilliseconds?: number;
    /** Where letters say that the service is. */
    portal?: string;
  } = {},
) {
  quietRuntime();
  const { temporal, bundle } = inject('servers');
  const test = await createTestDatabase();
  const { database } = test;
  await seedSamples(database);
  // The clocks of `demo` would run out under a test on a slow machine; here only virtual time lets one run out.
  await database.updateTable('brands').set({ policy: jointForce.name }).execute();
  const { caller: sandbox, ...outside } = await startSandbox();

  const taskQueue = `test-${crypto.randomUUID()}`;
  const connection = await Connection.connect({ address: temporal });
  const native = await NativeConnection.connect({ address: temporal });
  const client = new Client({ connection });
  const runs = temporalCaseRuns(client, database, { taskQueue, patienceMilliseconds: 30_000 });
  const enrolmentRuns = temporalEnrolmentRuns(client, { taskQueue });
  const limit = options.answersWithinMilliseconds && { answersWithinMilliseconds: options.answersWithinMilliseconds };
  const mail = connectMailServer({ url: outside.smtpUrl, ...limit });
  const plain: Dependencies = {
    database,
    marketplace: connectMarketplace({ url: outside.marketplaceUrl, secret: marketplaceSecret, ...limit }),
    mail,
    webhooks: connectWebhooks({ privateNetworks: thisMachine, ...limit }),
    sender: {
      address: 'brand-protection@harbour.example',
      portal: options.portal ?? 'http://127.0.0.1:4400',
      marketplaceName: 'Harbour Market',
    },
    linkSecret: 'known to tests and to workers of tests',
    startDeliveries: runs.deliver,
  };
  const dependencies = options.wrap?.(plain, test.url) ?? plain;
  const startWorkers = () =>
    startCaseWorkers({
      connection: native,
      taskQueue,
      workflowBundle: { codePath: bundle },
      dependencies,
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    });
  let workers = await startWorkers();
  let opened = 0;

  const rig = {
    client,
    database,
    databaseUrl: test.url,
    taskQueue,
    /** How mails leave, and as whose. */
    post: { mail, sender: plain.sender },
    runs,
    enrolmentRuns,
    sandbox,
    time: virtualTime(client),
    handle: (caseId: string): CaseHandle => client.workflow.getHandle<typeof counterfeitCase>(caseId),
    stopWorkers: () => workers.stop(),
    async startWorkers() {
      workers = await startWorkers();
    },
    events: (caseId: string) => readEvents(database, caseId),
    kinds: async (caseId: string) => (await readEvents(database, caseId)).map((event) => event.kind),

    /** As the API does: an offer on the storefront, the first events in Postgres, then the run. */
    async open(
      given: Given = {},
      circumstances: Circumstances = {},
      { calendar = utc, soldBy = 'seller-1' }: { calendar?: Calendar; soldBy?: string } = {},
    ): Promise<CaseHandle> {
      const caseId = `c-${taskQueue.slice(5, 13)}-${++opened}`;
      const listingId = given.listingId ?? `offer-${caseId}`;
      await sandbox.putOffer({ listingId, sellerId: soldBy });
      const opening = openingWith({
        marketplaceId: 'harbour',
        brandId: 'aurelia',
        findings: [{ detector: 'image-match', reasonCode: 'image_copied', score: '0.5' }],
        ...given,
        listingId,
      });
      const { deliveries } = await openCaseIn(database, {
        caseId,
        opening,
        terms: { ...termsWith(given), calendar },
        actor: { kind: 'detector', id: 'image-match' },
        at: new Date().toISOString(),
        circumstances,
      });
      await runs.start(caseId);
      if (deliveries) await dependencies.startDeliveries(deliveries);
      return rig.handle(caseId);
    },

    /** The same installation on an engine that has lost everything. */
    async onEmptyEngine() {
      const emptyClient = new Client({ connection, namespace: emptyNamespace });
      const emptyRuns = temporalCaseRuns(emptyClient, database, { taskQueue });
      const emptyWorkers = await startCaseWorkers({
        connection: native,
        namespace: emptyNamespace,
        taskQueue,
        workflowBundle: { codePath: bundle },
        dependencies: { ...dependencies, startDeliveries: emptyRuns.deliver },
      });
      return {
        client: emptyClient,
        runs: emptyRuns,
        time: virtualTime(emptyClient),
        handle: (caseId: string): CaseHandle => emptyClient.workflow.getHandle<typeof counterfeitCase>(caseId),
        stop: emptyWorkers.stop,
      };
    },

    async stop() {
      await workers.stop();
      mail.close();
      await native.close();
      await connection.close();
      await outside.stop();
      await test.drop();
    },
  };
  return rig;
}
