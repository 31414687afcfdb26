import type { Logger } from 'pino';
import { expect } from 'vitest';
import { limitsInMemory } from '../../../api/access/limits.ts';
import { createLive, type Live } from '../../../api/live/live.ts';
import type { Endpoint } from '../../../api/http/endpoint.ts';
import { endpoints as allEndpoints } from '../../../api/endpoints.ts';
import { storeText } from '../../../database/evidence/texts.ts';
import type { MailedApplicationLink } from '../../../api/applications/application-links.ts';
import type { SignInLink } from '../../../api/sign-in/sign-in-links.ts';
import type { MailedInvitation } from '../../../api/members/mailed-invitation.ts';
import type { PrivateNetworks } from '../../../domain/public-url.ts';
import { dueAt } from '../../../domain/time/due.ts';
import { ask, type Asking, type Reply } from '../ask.ts';
import { detector } from '../cases/actors.ts';
import { berlin, monday } from '../cases/calendar.ts';
import { openingWith, termsWith, type Given } from '../cases/opening.ts';
import { bundlesOn } from '../audit/bundles-on.ts';
import { directCaseRuns, type DirectCaseRuns } from './direct-case-runs.ts';
import { enrolEverybody, issue, type Keys, type NewKey } from './people.ts';
import { openCaseIn } from './open-case.ts';
import { serveApi, thisMachine } from './serve-api.ts';
import { signInOn } from './sign-in-on.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** A served API on a database of its own, with two brands, the people around them and a key for each. */
export interface ApiRig extends TestDatabase {
  apiUrl: string;
  runs: DirectCaseRuns;
  keys: Keys;
  ask(method: string, path: string, asking?: Asking): Promise<Reply>;
  /** A further key. */
  issue(key: NewKey): Promise<string>;
  /** An open case of brand-1, unless changed; gives its id. */
  openCase(changes?: Given): Promise<string>;
  now(): string;
  /** Lets time pass. */
  wait(period: string): void;
  /** The links to sign in by that were mailed. */
  links: readonly SignInLink[];
  /** The links to apply by that were mailed. */
  applications: readonly MailedApplicationLink[];
  /** What people were told of their memberships. */
  invitations: readonly MailedInvitation[];
  /** Waits for the mails under way. */
  linksSent(): Promise<void>;
  /** Who looks on. */
  live: Live;
  /** Stops the server alone. */
  stopServing(): Promise<void>;
  stop(): Promise<void>;
}

export async function startApiRig(
  options: { endpoints?: readonly Endpoint[]; privateNetworks?: PrivateNetworks; logger?: Logger } & Parameters<
    typeof limitsInMemory
  >[0] = {},
): Promise<ApiRig> {
  const { endpoints = allEndpoints, privateNetworks = thisMachine, logger, ...amounts } = options;
  const many = { perKey: 100_000, perAddress: 100_000, linksPerAddress: 100_000, linksPerReader: 100_000 };
  const testDatabase = await createTestDatabase();
  const { database } = testDatabase;
  let moment = monday;
  const now = (): string => moment;
  const runs = directCaseRuns(database, now);
  const keys = await enrolEverybody(database);
  const signIn = signInOn(database, testDatabase.url, { now });
  const invitations: MailedInvitation[] = [];
  const mailInvitation = async (invitation: MailedInvitation): Promise<void> => void invitations.push(invitation);
  const limits = limitsInMemory({ ...many, ...amounts });
  const live = createLive({ database, databaseUrl: testDatabase.url, onError: () => {} });
  const api = await serveApi(
    {
      ...{ database, runs, now, limits, privateNetworks, ...signIn.given, mailInvitation, live },
      exportBundle: await bundlesOn(database, now),
      ...(logger && { logger }),
    },
    { endpoints },
  );
  let opened = 0;

  return {
    ...testDatabase,
    apiUrl: api.url,
    runs,
    keys,
    issue: (key) => issue(database, key),
    now,
    wait(period) {
      moment = dueAt(moment, period, berlin);
    },
    async ask(method, path, asking) {
      const reply = await ask(method, api.url + path, asking);
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
    links: signIn.links,
    invitations,
    applications: signIn.applications,
    async linksSent() {
      await signIn.given.signInLinks.stop();
      await signIn.given.applicationLinks.stop();
    },
    live,
    stopServing: api.stop,
    async stop() {
      await api.stop();
      await live.stop();
      await signIn.stop();
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
