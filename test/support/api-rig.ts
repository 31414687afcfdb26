import { pino } from 'pino';
import { expect } from 'vitest';
import { limitsInMemory } from '../../api/access/limits.ts';
import type { Endpoint } from '../../api/http/endpoint.ts';
import { endpoints as allEndpoints } from '../../api/endpoints.ts';
import { startApi } from '../../api/start-api.ts';
import { issueKey, revokeKey } from '../../database/access/api-keys.ts';
import { storeText } from '../../database/evidence/texts.ts';
import type { Action, Role } from '../../domain/permissions.ts';
import { dueAt } from '../../domain/time/due.ts';
import { berlin, detector, monday, openingWith, termsWith } from './given-case.ts';
import { openCaseIn } from './open-case.ts';
import { directCaseRuns, type DirectCaseRuns } from './direct-case-runs.ts';
import { marketplaceSecret } from './sandbox-caller.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

interface Reply {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text when it is not JSON. */
  body: any; // oxlint-disable-line no-explicit-any -- a test says what it expects
}

interface Asking {
  key?: string;
  /** JSON, unless it is text or bytes already. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A served API on a database of its own, with two brands, the people around them and a key for each. */
export interface ApiRig extends TestDatabase {
  apiUrl: string;
  runs: DirectCaseRuns;
  /** `brand` is brand-1's; `otherBrand` is brand-2's. */
  keys: Record<'detector' | 'brand' | 'otherBrand' | 'staff' | 'secondStaff' | 'lead' | 'auditor' | 'revoked', string>;
  ask(method: string, path: string, asking?: Asking): Promise<Reply>;
  /** A further key. */
  issue(key: { role: Role; actorId: string; brandId?: string; scopes?: Action[] }): Promise<string>;
  /** An open case of brand-1, unless changed; gives its id. */
  openCase(changes?: Parameters<typeof openingWith>[0]): Promise<string>;
  now(): string;
  /** Lets time pass. */
  wait(period: string): void;
  /** Stops the server alone. */
  stopServing(): Promise<void>;
  stop(): Promise<void>;
}

export async function startApiRig(
  options: { endpoints?: readonly Endpoint[]; perKey?: number; perAddress?: number } = {},
): Promise<ApiRig> {
  const testDatabase = await createTestDatabase();
  const { database } = testDatabase;
  let moment = monday;
  const now = (): string => moment;
  const runs = directCaseRuns(database, now);
  await database
    .insertInto('staff_members')
    .values({ staff_id: 'manager', name: 'Mara Manager', email: 'mara@market.example', language: 'en' })
    .execute();
  for (const [brand_id, name] of [
    ['brand-1', 'Auberge Watches'],
    ['brand-2', 'Other Brand'],
  ] as const) {
    const enrolled = { account_manager_id: 'manager', policy: 'joint-force', zone: 'Europe/Berlin', country: 'DE' };
    await database
      .insertInto('brands')
      .values({ brand_id, name, ...enrolled, enrolled_at: monday })
      .execute();
    await database.insertInto('brand_names').values({ brand_id, name_key: name.toLowerCase() }).execute();
  }

  const issue: ApiRig['issue'] = async (key) => (await issueKey(database, { ...key, at: monday })).key;
  const revoked = await issueKey(database, { role: 'lead', actorId: 'gone', at: monday });
  await revokeKey(database, revoked.keyId, monday);
  const keys = {
    detector: await issue({ role: 'detector', actorId: 'image-match' }),
    brand: await issue({ role: 'brand', actorId: 'brand-person', brandId: 'brand-1' }),
    otherBrand: await issue({ role: 'brand', actorId: 'other-person', brandId: 'brand-2' }),
    staff: await issue({ role: 'staff', actorId: 'ada' }),
    secondStaff: await issue({ role: 'staff', actorId: 'zoe' }),
    lead: await issue({ role: 'lead', actorId: 'lea' }),
    auditor: await issue({ role: 'auditor', actorId: 'auditor-1' }),
    revoked: revoked.key,
  };

  const { perKey = 100_000, perAddress = 100_000, endpoints = allEndpoints } = options;
  const api = await startApi(
    {
      database,
      runs,
      now,
      logger: pino({ level: 'silent' }),
      limits: limitsInMemory({ perKey, perAddress }),
      marketplaceSecret,
    },
    { port: 0, endpoints },
  );
  let opened = 0;

  return {
    ...testDatabase,
    apiUrl: api.url,
    runs,
    keys,
    issue,
    now,
    wait(period) {
      moment = dueAt(moment, period, berlin);
    },
    async ask(method, path, { key, body, headers = {} } = {}) {
      const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
      const response = await fetch(api.url + path, {
        method,
        headers: {
          ...(key && { Authorization: `Bearer ${key}` }),
          ...(isJson && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as string) }),
      });
      const text = await response.text();
      const givesJson = response.headers.get('Content-Type')?.includes('json');
      const reply = { status: response.status, headers: response.headers, body: givesJson ? JSON.parse(text) : text };
      requireDescribed(endpoints, method, path, reply);
      return reply;
    },
    async openCase(changes = {}) {
      opened += 1;
      const caseId = `case-${opened}`;
      const text = JSON.stringify({ title: 'Watch, almost new', price: { amount: '129.00', currency: 'EUR' } });
      const snapshotSha256 = await storeText(database, { text, at: moment });
      const given = { listingId: `listing-${opened}`, snapshotSha256, ...changes };
      await openCaseIn(database, {
        caseId,
        opening: openingWith(given),
        terms: termsWith(given),
        actor: detector,
        at: moment,
      });
      return caseId;
    },
    stopServing: api.stop,
    async stop() {
      await api.stop();
      await testDatabase.drop();
    },
  };
}

/** Whatever a test asks: an answer that its endpoint does not describe fails the test. */
function requireDescribed(endpoints: readonly Endpoint[], method: string, path: string, { status, body }: Reply): void {
  const isAsked = (endpoint: Endpoint) =>
    endpoint.method === method.toLowerCase() &&
    new RegExp(`^${endpoint.path.replaceAll(/\{.+?\}/g, '[^/]+')}$`).test(path.split('?')[0]!);
  const answers = endpoints.find(isAsked)?.answers;
  if (!answers || status >= 400) return;
  const schema = answers[status]?.schema;
  if (!answers[status]) throw new Error(`${method} ${path} does not describe its answer ${status}`);
  if (schema) expect(schema.parse(body)).toEqual(body);
}
