import { inspect } from 'node:util';
import { sql } from 'kysely';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueKey } from '../../../database/access/api-keys.ts';
import { connect } from '../../../database/connect.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { dependOnDatabase } from '../../../workers/depend-on.ts';
import { readSettings, settings } from '../../../workers/settings.ts';
import { ask as askAnything, type Asking as Request, type Reply } from '../../support/ask.ts';
import { signatureOf } from '../../support/sign.ts';
import { logsIn, rowsOf, runsOn } from './everything-kept.ts';
import { requestsPerMinute, startProcesses } from './processes.ts';
import { Secrets } from './secrets.ts';

const secrets = new Secrets();
const patience = { timeout: 60_000 };

let processes: Awaited<ReturnType<typeof startProcesses>>;
beforeAll(async () => void (processes = await startProcesses(secrets)), 120_000);
afterAll(() => processes.stop());

interface Asking extends Request {
  /** Whom the proxy tells of. */
  from?: string;
  /** Which api. */
  api?: number;
}

const answers = new Map<string, string>();
const dispatcher = new Agent({ pipelining: 0 }); // a connection each: none that the server is about to let go of

async function ask(method: string, path: string, { from = '192.0.2.1', api = 0, ...asking }: Asking = {}) {
  const headers = { 'X-Forwarded-For': from, ...asking.headers };
  const reply = await askAnything(method, processes.apis[api]! + path, { ...asking, dispatcher, headers });
  answers.set(`answer ${answers.size}`, JSON.stringify([...reply.headers]) + reply.text);
  return reply;
}

async function issue(role: Role, changes: { brandId?: string } = {}): Promise<string> {
  const at = new Date().toISOString();
  const { key } = await issueKey(processes.database, { role, actorId: `planted-${role}`, at, ...changes });
  return secrets.add(`key of a ${role}`, key);
}

/** Asks one api after the other; gives how often each status was answered, and the last reply. */
async function flood(times: number, one: (index: number) => Promise<Reply>) {
  const statuses: Record<number, number> = {};
  let last: Reply | undefined;
  for (let index = 0; index < times; index++) {
    last = await one(index);
    statuses[last.status] = (statuses[last.status] ?? 0) + 1;
  }
  return { statuses, last: last! };
}

describe('two api processes count together', () => {
  test('the requests of a key', async () => {
    const key = await issue('auditor');
    const { statuses, last } = await flood(requestsPerMinute + 20, (index) =>
      ask('GET', '/v1/cases?limit=1', { key, api: index % 2 }),
    );
    expect(statuses).toEqual({ 200: requestsPerMinute, 429: 20 });
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(last.headers.get('RateLimit-Policy')).toBe(`"key";q=${requestsPerMinute};w=60`);
    expect(last.headers.get('RateLimit')).toMatch(/^"key";r=0;t=\d+$/);
    expect(last.body).toMatchObject({ code: 'too_many_requests' });
  });

  test('the failed sign-ins of an address, as the trusted proxy tells it', async () => {
    const guess = (index: number, from: string) =>
      ask('GET', '/v1/cases', { key: secrets.plant('wrong key', 'jf_'), from, api: index % 2 });
    const { statuses, last } = await flood(80, (index) => guess(index, '203.0.113.1'));
    expect(statuses).toEqual({ 401: 60, 429: 20 });
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await guess(0, '203.0.113.2')).status).toBe(401);
    expect((await ask('GET', '/v1/cases', { key: await issue('lead'), from: '203.0.113.2' })).status).toBe(200);
  });
});

test('no secret reaches a log, a history, a row or an answer, whatever goes wrong', async () => {
  const [detector, staff] = [await issue('detector'), await issue('reviewer')];
  const brand = await issue('brand_reviewer', { brandId: 'aurelia' });
  const { sandbox } = processes;
  const listingIds = ['watch-1', 'watch-2'];
  for (const listingId of listingIds) await sandbox.putOffer({ listingId, sellerId: `seller-of-${listingId}` });
  await sandbox.faults([{ operation: 'restrict', listingId: 'watch-2', kind: 'refuse', times: 1 }]);
  const caseIds = new Map<string, string>();
  for (const listingId of listingIds) {
    const suspicion = {
      marketplaceId: 'harbour',
      listingId,
      sellerId: `seller-of-${listingId}`,
      brand: 'aurelia',
      title: 'Watch',
      score: '0.95',
    };
    const { status, text, body } = await ask('POST', '/v1/suspicions', { key: detector, body: suspicion });
    expect(status, text).toBe(201);
    caseIds.set(listingId, body.caseId);
  }

  // A case that goes its way: the seller follows the link, the brand answers.
  const linkOf = async (): Promise<string | undefined> => (await sandbox.linksIn('seller-of-watch-1'))[0];
  await expect.poll(linkOf, patience).toBeDefined();
  const link = (await linkOf())!;
  const token = secrets.add('token of a seller’s link', link.split('/').at(-1)!);
  expect((await ask('GET', link)).status).toBe(200);
  const note = 'Bought in the shop.';
  const appeal = await ask('POST', `${link}/appeals`, {
    body: { reasonCode: 'genuine', note },
    idempotencyKey: 'appeal-1',
  });
  expect(appeal.status, appeal.text).toBe(201);
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
  const path = `/v1/cases/${caseIds.get('watch-1')}/verdict`;
  const given = () => ask('POST', path, { key: brand, body: verdict, idempotencyKey: 'verdict-1' });
  expect((await given()).status).toBe(200);

  // Requests that are wrong, with a secret where none belongs.
  const json = { 'Content-Type': 'application/json' };
  const signed = { ...json, ...signatureOf('{}', processes.marketplaceSecret) };
  secrets.add('signature of the marketplace', signed['webhook-signature'].split(',')[1]!);
  const basic = secrets.plant('password of a basic sign-in');
  const wrong: [number, string, string, Asking][] = [
    [404, 'GET', `${link}/nothing`, {}],
    [404, 'GET', `/${detector}?key=${staff}`, {}],
    [404, 'GET', `${link}x`, {}],
    [405, 'DELETE', link, {}],
    [400, 'POST', `${link}/appeals`, { body: `{"note": ${token}`, headers: json }],
    [422, 'POST', `${link}/appeals`, { body: { reasonCode: token, note: 1 } }],
    [400, 'POST', path, { key: brand, body: `{"verdict": "${brand}" ${brand}`, headers: json }],
    [422, 'POST', path, { key: brand, body: { verdict: brand, reasonCode: brand } }],
    [400, 'GET', `/v1/cases?stage=${staff}&cursor=${staff}`, { key: staff }],
    [404, 'GET', `/v1/cases/${staff}`, { key: staff }],
    [401, 'GET', '/v1/cases', { key: token }],
    [401, 'GET', '/v1/cases', { headers: { Authorization: `Basic ${btoa(`staff:${basic}`)}` } }],
    [404, 'GET', `/v1/seller-cases/${staff}`, {}],
    [422, 'POST', '/v1/listing-events', { body: '{}', headers: signed }],
    [401, 'POST', '/v1/listing-events', { body: '{"a":1}', headers: signed }],
  ];
  for (const [status, method, to, asking] of wrong) {
    const reply = await ask(method, to, asking);
    expect(reply.status, `${method} ${to}: ${reply.text}`).toBe(status);
  }

  // Parts that do not let us in, or do not answer.
  const { mailServer, line, database, client, taskQueue } = processes;
  await expect.poll(() => mailServer.refused(), patience).toBeGreaterThan(0);
  await mailServer.stop();
  const unreached = () => sql`SELECT FROM delivery_attempts WHERE detail ~ 'ECONNREFUSED'`.execute(database);
  await expect.poll(async () => (await unreached()).rows.length, patience).toBeGreaterThan(0);
  line.cut();
  expect((await ask('GET', '/v1/cases', { key: staff })).status).toBe(503);
  expect((await ask('GET', link)).status).toBe(503);
  const { statuses } = await flood(70, () => ask('GET', '/v1/cases', { from: '203.0.113.3' }));
  expect(statuses).toEqual({ 401: 60, 429: 10 }); // each process counts by itself now
  await line.mend();
  await expect.poll(async () => (await ask('GET', link)).status, patience).toBe(200);
  expect((await given()).headers.get('Idempotency-Replayed')).toBe('true');

  const runs = () => runsOn(client, [taskQueue, `${taskQueue}-sweeps`]);
  for (const caseId of caseIds.values())
    await expect.poll(async () => [...(await runs()).keys()].join(), patience).toContain(caseId);
  // What met the cut line last shows that; it meets the mail server again.
  const lives = ['MarketplaceRefusal', 'NotDelivered', 'startSweep'];
  for (const what of lives)
    await expect.poll(async () => [...(await runs()).values()].join(), patience).toContain(what);
  const [logs, rows, histories] = [await logsIn(processes.logFolder), await rowsOf(database), await runs()];
  expect(secrets.leaksIn(new Map([...logs, ...rows, ...histories, ...answers]))).toEqual([]);
  for (const log of logs.values()) expect(log).not.toContain('secretKey'); // of a connection to Postgres, as its driver has it

  // What was looked through is what was lived.
  expect([...logs.keys()].toSorted()).toEqual(['api', 'sweeps', 'worker'].map((name) => `log ${name}.log`));
  for (const line of ['/v1/seller-cases/:token', 'lost a connection']) expect(logs.get('log api.log')).toContain(line);
  for (const secret of [detector, token]) {
    expect([...rows.values()].some((text) => text.includes(sha256Of(secret)))).toBe(true);
  }
  const lived = [...histories.values()].join();
  for (const what of lives) expect(lived).toContain(what);
}, 180_000);

test('a password that the database does not take is not told', async () => {
  const url = new URL(processes.databaseUrl);
  url.password = secrets.plant('wrong password of DATABASE_URL');
  const database = connect(url.href, { connections: 1 });
  const refusal = await dependOnDatabase(database, url.href).then(
    () => 'let in',
    (error: unknown) => inspect(error, { depth: 9 }),
  );
  await database.destroy();
  expect(refusal).toContain('password authentication failed');
  expect(secrets.leaksIn(new Map([['refusal', refusal]]))).toEqual([]);
});

test('a setting that is wrong is named, and what it was set to is not', () => {
  const set = {
    DATABASE_URL: `mysql://joint-force:${secrets.plant('password of a wrong DATABASE_URL')}@127.0.0.1/cases`,
    SMTP_URL: `smtp//:${secrets.plant('password of a wrong SMTP_URL')}`,
    MARKETPLACE_SECRET: secrets.plant('wrong MARKETPLACE_SECRET', 'whsec-'),
    MARKETPLACE_URL: `http://:${secrets.plant('password of a wrong MARKETPLACE_URL')}@`,
    LINK_SECRET: secrets.add('short LINK_SECRET', crypto.randomUUID().slice(0, 18)),
    TRUSTED_PROXIES: secrets.plant('wrong TRUSTED_PROXIES'),
  };
  const refusals = [settings.worker, settings.api].map((schema) => {
    try {
      return JSON.stringify(readSettings(schema, set));
    } catch (error) {
      return inspect(error);
    }
  });
  for (const name of Object.keys(set)) expect(refusals.join()).toContain(`${name}: `);
  expect(secrets.leaksIn(new Map([['refusals', refusals.join()]]))).toEqual([]);
});
