import { randomBytes } from 'node:crypto';
import { identityOf } from '../../../api/access/authenticate.ts';
import { nameAuthorisedSellers } from '../../../database/brands/authorised-sellers.ts';
import { keepHistory, type ClosedRun } from '../../../database/archive/histories.ts';
import { writeReference } from '../../../database/brands/references.ts';
import { issueKey } from '../../../database/access/api-keys.ts';
import { removeConnection, writeConnection } from '../../../database/access/sign-in-connections.ts';
import { writeCursor } from '../../../api/http/cursor.ts';
import { addEndpoint, deleteEndpoint, listEndpoints } from '../../../database/deliveries/webhook-endpoints.ts';
import type { Database } from '../../../database/connect.ts';
import { insertErasure } from '../../../database/erasure/erasures.ts';
import { grantFiles } from '../../../database/evidence/files.ts';
import { storeFile } from '../../../database/evidence/uploads.ts';
import { keepSellerLink, revokeSellerLinks } from '../../../database/deliveries/seller-links.ts';
import { finishBatch, insertBatch, insertBatchLines } from '../../../database/intake/suspicion-batches.ts';
import { storeText } from '../../../database/evidence/texts.ts';
import { directCaseRuns, type DirectCaseRuns } from '../../support/rigs/direct-case-runs.ts';
import { detector, seller } from '../../support/cases/actors.ts';
import { monday } from '../../support/cases/calendar.ts';
import { writeGivenCase } from '../../support/rigs/open-case.ts';
import type { ReplayReport } from '../../../domain/replays/replay-report.ts';
import { bundlesOn } from '../../support/audit/bundles-on.ts';
import { callers, enrolEverybody, enterMember, issue } from '../../support/rigs/people.ts';
import { openEnrolments } from '../../support/rigs/open-enrolments.ts';
import { portalUrl } from '../../support/rigs/nobody-signs-in.ts';
import { serveApi } from '../../support/rigs/serve-api.ts';
import { signInOn } from '../../support/rigs/sign-in-on.ts';
import type { TestDatabase } from '../../support/rigs/test-database.ts';
import { beginConversation } from './begin-conversation.ts';
import { stages, type StageName } from './stages.ts';

/** What a `$name` in a request stands for, once the case is there that it is about. */
export type Place = ReadonlyMap<string, string>;

/** A served API on a database with two brands, everybody's keys, and cases of any stage when they are asked for. */
export interface World {
  apiUrl: string;
  runs: DirectCaseRuns;
  /** By caller; `revoked` and `narrow` too. */
  keys: Record<string, string>;
  /** What a browser sends in which somebody of brand-1 is signed in. */
  browser: Record<string, string>;
  /** A new case of brand-1 with its files and links, and what stands beside it. */
  openPlace(stage: StageName): Promise<Place>;
  /** A new link to sign in by, and a session that may be ended. */
  openSignIn(): Promise<Place>;
  /** Of brand-1, somebody who may be taken out, a key that may be revoked, and a seller who may be taken off its list. */
  openCompany(): Promise<Place>;
  /** Companies on their way to an account. */
  openEnrolments(): Promise<Place>;
  /** Of each brand, an identity provider that waits to be confirmed. */
  openConnections(): Promise<Place>;
  stop(): Promise<void>;
}

const member = { email: 'member@brand.example', name: 'A Member', language: 'en' } as const;

/** What each of the two brands says of its identity provider. */
const companyProvider = { issuer: 'https://login.brand.example', domains: ['brand.example'] };

/** @param test migrated and empty */
export async function createWorld({ database, url }: Pick<TestDatabase, 'database' | 'url'>): Promise<World> {
  const at = monday;
  const runs = directCaseRuns(database, () => at);
  const keys = await enrolEverybody(database);
  const right = { ipr_record_id: 'mark-1', brand_id: 'brand-1', kind: 'trademark', office: 'EUIPO' } as const;
  await database
    .insertInto('ipr_records')
    .values([
      { ...right, number: '018000001', territories: ['EU'] },
      { ...right, ipr_record_id: 'mark-2', brand_id: 'brand-2', number: '018000002', territories: ['EU'] },
    ])
    .execute();
  const narrow = await issue(database, { role: 'lead', actorId: 'narrow', scopes: [] });
  await enterMember(database, { ...member, membershipId: 'member', brandId: 'brand-1' });
  const second = { name: 'Tilda Manager', email: 'tilda@market.example', role: 'account_manager' } as const;
  await enterMember(database, { ...second, membershipId: 'second-manager' });
  const colleague = { name: 'Zoe Reviewer', email: 'zoe@market.example' };
  await enterMember(database, { ...colleague, membershipId: 'second-reviewer' });
  const { given: signing, stop: stopSigning } = signInOn(database, url);
  const { signIn } = signing;
  const begin = async (): Promise<Headers> => {
    const started = await signIn.begin(await signIn.makeToken(member.email), new Headers());
    return new Headers({ Cookie: started!.cookie.split(';')[0]!, Origin: portalUrl });
  };
  const browser = Object.fromEntries(await begin());
  const exportBundle = await bundlesOn(database, () => at);
  const replay = async (caseId: string): Promise<ReplayReport> => ({ caseId, result: 'agrees', events: 1, ways: [] });
  const api = await serveApi({ database, runs, now: () => at, ...signing, exportBundle, replays: { replay } });

  const uploaders = Object.values(callers).map(({ actor }) => identityOf({ actor }));
  const upload = async (content: string, uploader: string): Promise<string> =>
    storeFile(database, { bytes: Buffer.from(content), mediaType: 'text/plain', uploader, at });
  const evidence = await upload('evidence of the cases', 'somebody');
  await database
    .updateTable('ipr_records')
    .set({ documents: [evidence] })
    .execute();
  let file = '';
  for (const uploader of uploaders) file = await upload('uploaded by everybody', uploader);

  let opened = 0;
  let entered = 0;
  let companies = 0;
  let endpointsOpened = 0;
  let referencesNamed = 0;
  async function openCase(stage: StageName, brandId = 'brand-1') {
    opened += 1;
    const caseId = `case-${opened}`;
    const listingId = `listing-${opened}`;
    await database.transaction().execute(async (transaction) => {
      const snapshotSha256 = await storeText(transaction, {
        text: JSON.stringify({ title: 'Watch', pictures: [evidence] }),
        at,
      });
      await writeGivenCase(transaction, caseId, stages[stage]({ listingId, snapshotSha256, brandId }));
      const visibleTo = ['brand', 'seller', 'staff'] as const;
      await grantFiles(transaction, [{ caseId, sha256: evidence, broughtBy: 'evidence', visibleTo }], {
        uploader: 'somebody',
        at,
      });
    });
    await beginConversation(database, { brandId, caseId }, { file: evidence, at });
    return { caseId, listingId };
  }

  /** The only one that the brand has then. Nobody listens there. */
  async function openEndpoint(brandId: string): Promise<string> {
    for (const { endpointId } of await listEndpoints(database, brandId))
      await deleteEndpoint(database, brandId, endpointId, at);
    endpointsOpened += 1;
    const endpointId = `endpoint-${endpointsOpened}`;
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const said = { url: 'http://127.0.0.1:9/', kinds: null, description: null, secret, created_at: at };
    await addEndpoint(database, { endpoint_id: endpointId, brand_id: brandId, ...said }, 1);
    return endpointId;
  }

  /** It waits to be confirmed. Nobody answers there. */
  async function connect(brandId: string): Promise<void> {
    const client = { clientId: 'joint-force', clientSecret: 'nobody-knows-it', setBy: 'somebody' };
    await database.transaction().execute(async (transaction) => {
      await removeConnection(transaction, brandId);
      await writeConnection(transaction, brandId, { ...companyProvider, ...client }, at);
    });
  }

  /** What the brand was told of a case, to its only member. */
  async function deliveryOf(caseId: string): Promise<string> {
    const told = { party: 'brand', kind: 'verification_request', channel: 'mail', recipient_id: 'member' } as const;
    const delivery_id = `${caseId}.again`;
    await database
      .insertInto('deliveries')
      .values({ delivery_id, case_id: caseId, sequence: 2, ...told, state: 'failed', at })
      .execute();
    return delivery_id;
  }

  async function nameReference(brandId: string): Promise<string> {
    referencesNamed += 1;
    const referenceId = `reference-${referencesNamed}`;
    const said = { name: 'Chrono', pictures: [evidence], prices: [], marks: ['The crown.'], namedBy: 'somebody' };
    await database
      .transaction()
      .execute((transaction) => writeReference(transaction, { referenceId, brandId, ...said, updatedAt: at }));
    return referenceId;
  }

  /** The archived history of a run that nobody looks into. */
  async function archiveRun(caseId: string): Promise<string> {
    const runId = `run-of-${caseId}`;
    const run = { runId, caseId, json: '{"events":[]}', events: 0, startedAt: at, closedAt: at, closedAs: 'completed' };
    await database.transaction().execute((transaction) => keepHistory(transaction, run as ClosedRun, at));
    return runId;
  }

  async function linkTo(caseId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await keepSellerLink(database, { token, caseId, sellerId: seller.id, at });
    return token;
  }

  await insertBatch(database, 'batch-1', detector, at);
  await database.transaction().execute(async (transaction) => {
    const problem = { code: 'invalid', detail: 'not a score', pointer: '/score' };
    await insertBatchLines(transaction, 'batch-1', [
      { line: 2, result: 'opened', caseId: 'case-1' },
      { line: 3, result: 'refused', problem },
    ]);
  });
  await finishBatch(database, 'batch-1', at);
  for (const brandId of ['brand-1', 'brand-2']) await beginConversation(database, { brandId }, { file: evidence, at });
  const foreign = await openCase('asked', 'brand-2');
  const foreignDelivery = await deliveryOf(foreign.caseId);
  await exportBundle({ caseId: foreign.caseId, reader: 'auditor', language: 'en' }); // seals the log
  const foreignRun = await archiveRun(foreign.caseId);
  const other = await openCase('removed');
  const revokedToken = await linkTo(other.caseId);
  await revokeSellerLinks(database, other.caseId, at);
  const otherToken = await linkTo(other.caseId);

  return {
    apiUrl: api.url,
    runs,
    keys: { ...keys, narrow },
    browser,
    async openPlace(stage) {
      const { caseId, listingId } = await openCase(stage);
      await upload('uploaded by everybody', identityOf({ actor: seller, caseId }));
      return new Map([
        ['$case', caseId],
        ['$listing', listingId],
        ['$caseFile', evidence],
        ['$file', file],
        ['$token', await linkTo(caseId)],
        ['$foreignCase', foreign.caseId],
        ['$otherCase', other.caseId],
        ['$revokedToken', revokedToken],
        ['$otherToken', otherToken],
        ['$batch', 'batch-1'],
        ['$newestCursor', writeCursor('newest', { at, id: caseId })],
        ['$dueCursor', writeCursor('due', { at, id: caseId })],
        ['$updatedCursor', writeCursor('updated', { at, id: caseId })],
        ['$logCursor', writeCursor('deliveries', { at, id: caseId })],
        ['$conversationCursor', writeCursor('conversations', { at, id: caseId })],
        ['$endpoint', await openEndpoint('brand-1')],
        ['$foreignEndpoint', await openEndpoint('brand-2')],
        ['$reference', await nameReference('brand-1')],
        ['$foreignReference', await nameReference('brand-2')],
        ['$delivery', await deliveryOf(caseId)],
        ['$foreignDelivery', foreignDelivery],
        ['$erasure', await proposeErasure(database, caseId)],
        ['$run', await archiveRun(caseId)],
        ['$foreignRun', foreignRun],
      ]);
    },
    async openSignIn() {
      // Whoever says anew who is of the brand may have left this one out.
      await enterMember(database, { ...member, membershipId: 'member', brandId: 'brand-1' });
      const other = await signIn.personOf(await begin());
      return new Map([
        ['$link', await signIn.makeToken(member.email)],
        ['$session', other!.sessionId],
        ['$ownMembership', 'member'],
      ]);
    },
    async openCompany() {
      const membershipId = `member-${++entered}`;
      const email = `${membershipId}@brand.example`;
      await enterMember(database, { membershipId, brandId: 'brand-1', name: 'A Colleague', email });
      const key = { role: 'brand_reviewer', actorId: 'robot', brandId: 'brand-1', at } as const;
      const { keyId } = await issueKey(database, key);
      const foreign = {
        membershipId: `foreign-${entered}`,
        name: 'A Stranger',
        email: `foreign-${entered}@other.example`,
      };
      await enterMember(database, { ...foreign, brandId: 'brand-2' });
      const foreignKey = await issueKey(database, { ...key, brandId: 'brand-2' });
      const left = `left-${entered}`;
      await enterMember(database, {
        membershipId: left,
        brandId: 'brand-1',
        name: 'Gone',
        email: `${left}@brand.example`,
      });
      await database.updateTable('memberships').set({ left_at: at }).where('membership_id', '=', left).execute();
      const sellerId = `kontor-${entered}`;
      await nameAuthorisedSellers(database, 'brand-1', [{ sellerId }], { namedBy: 'somebody', at });
      return new Map([
        ['$member', membershipId],
        ['$leftMember', left],
        ['$key', keyId],
        ['$foreignMember', foreign.membershipId],
        ['$foreignKey', foreignKey.keyId],
        ['$authorised', sellerId],
      ]);
    },
    async openEnrolments() {
      const { unbegun, inReview, asked, invited } = await openEnrolments(database, `company-${++companies}`, at);
      return new Map([
        ['$application', unbegun.token],
        ['$askedApplication', asked.token],
        ['$invitation', invited.token],
        ['$enrolment', inReview.enrolmentId],
        ['$invitedEnrolment', invited.enrolmentId],
        ['$certificate', unbegun.document],
        ['$enrolmentCursor', writeCursor('enrolments', { at, id: inReview.enrolmentId })],
      ]);
    },
    async openConnections() {
      for (const brandId of ['brand-1', 'brand-2']) await connect(brandId);
      return new Map([['$issuer', companyProvider.issuer]]);
    },
    async stop() {
      await api.stop();
      await stopSigning();
    },
  };
}

/** A proposal to erase that waits for somebody else; gives its id. */
async function proposeErasure(database: Database, caseId: string): Promise<string> {
  return database.transaction().execute((transaction) =>
    insertErasure(transaction, {
      subject: { kind: 'cases', cases: [{ caseId }] },
      reason: 'person_asked',
      at: monday,
      erasureId: `erasure-of-${caseId}`,
      noteSha256: undefined,
      proposedBy: { kind: 'staff', id: 'somebody' },
      updateId: `erasure-of-${caseId}`,
      cases: [],
    }),
  );
}
