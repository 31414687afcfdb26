import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { isProxy } from '../api/access/client-address.ts';
import { identifier } from '../domain/schemas.ts';
import { words } from '../domain/words.ts';

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
/** Where a service answers: paths are added to it. */
const service = url('http:', 'https:')
  .refine(
    (text) => /^[^\s?#@]+$/.test(text),
    'an address without blanks, user, query and fragment: paths are added to it',
  )
  .transform((text) => text.replace(/\/+$/, ''));
const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.int().min(least).max(most));
const count = (most: number) => wholeNumber(1, most);
const secret = z
  .string()
  .refine((text) => /^whsec_.{24,}$/.test(text) && canSign(text), 'a Standard Webhooks secret (whsec_ and base64)');
function canSign(secret: string): boolean {
  try {
    return Boolean(new Webhook(secret));
  } catch {
    return false;
  }
}

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const identifiers = list.refine(
  (ids) => ids.length > 0 && ids.every((id) => identifier.safeParse(id).success),
  'ids of letters, digits and . _ : - only, parted by commas',
);
const networks = list.refine((list) => list.every(isProxy), 'addresses and networks (10.0.0.0/8), parted by commas');

const everywhere = {
  /** PostgreSQL 15 to 18. */
  DATABASE_URL: url('postgres:', 'postgresql:'),
  /** Temporal task queue of the cases; letters, webhooks and the marketplace's calls run on the same name with `-letters`, `-webhooks` and `-marketplace`. */
  TASK_QUEUE: words(100).default('cases'),
};

/** Who mails come from, and where their readers find us. */
const mail = {
  /** As letters call it. */
  MARKETPLACE_NAME: words(80),
  SMTP_URL: url('smtp:', 'smtps:'),
  SENDER_ADDRESS: z.email(),
  /** Where readers of letters find the service. */
  PORTAL_URL: service,
};
/** What nobody can guess. */
const longSecret = z.string().min(32, 'at least 32 characters that nobody can guess').max(500);

const webhooks = {
  /**
   * Addresses and networks, parted by commas, that webhooks are sent to, and identity providers asked at, although they are
   * not public, and also without TLS. For an installation that stays on one machine.
   */
  WEBHOOK_PRIVATE_NETWORKS: networks.default([]),
};

/** What the log over all cases is signed with. */
const sealing = {
  /** Names this installation in every head; never another once there is a head. */
  LEDGER_NAME: words(100),
  /** An Ed25519 private key, as JWK or as PKCS #8 in PEM; with another one the former expires. */
  LEDGER_KEY_FILE: z.string(),
};

const metrics = {
  /** Where Prometheus finds the process's metrics; nowhere when no port is given. */
  HOST: z.union([z.ipv4(), z.ipv6()], 'an IP address').default('127.0.0.1'),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
};

/** What each process is told by its environment; `TEMPORAL_*` is read by Temporal's own envconfig. */
export const settings = {
  worker: z.object({
    ...everywhere,
    ...metrics,
    ...webhooks,
    MARKETPLACE_URL: service,
    MARKETPLACE_SECRET: secret,
    ...mail,
    /** Calls a second, all workers together. */
    MARKETPLACE_CALLS_PER_SECOND: count(10_000).default(100),
    /** What the links in letters to sellers are made with; the same for all workers, and the same as ever. */
    LINK_SECRET: longSecret,
    /** Runs kept in memory; others are replayed when something happens to them. */
    MAX_CACHED_WORKFLOWS: count(100_000).default(500),
  }),
  api: z.object({
    ...everywhere,
    ...mail,
    ...webhooks,
    ...sealing,
    /** What the cookies of sessions are signed with; the same for all api processes. A new one signs everybody out. */
    SIGN_IN_SECRET: longSecret,
    /** What the marketplace signs its events with. */
    MARKETPLACE_SECRET: secret,
    /** The ids of the marketplaces whose offers are looked after, parted by commas. */
    MARKETPLACES: identifiers,
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).default(4400),
    /** How long a stopping process goes on answering, so that balancers learn that it is not ready. */
    DRAIN_SECONDS: wholeNumber(0, 600).default(10),
    /** Of one key, or of one seller's link; all api processes together. */
    REQUESTS_PER_MINUTE: count(1_000_000).default(600),
    /** Where Temporal's own pages are served: staff and auditors are led to the run of a case. */
    TEMPORAL_UI_URL: url('http:', 'https:')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    /** Addresses and networks, parted by commas, whose `X-Forwarded-For` is believed. */
    TRUSTED_PROXIES: networks.default([]),
  }),
  /** Of the commands that run once and end. */
  command: z.object({ DATABASE_URL: everywhere.DATABASE_URL }),
  sealing: z.object({ DATABASE_URL: everywhere.DATABASE_URL, ...sealing }),
  prepare: z.object({
    DATABASE_URL: everywhere.DATABASE_URL,
    /** Of the role that owns the tables, when the processes have another one. */
    OWNER_DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  }),
  sweeps: z.object({
    ...everywhere,
    ...metrics,
    ...webhooks,
    ...sealing,
    /** Every head of the log is added to it, a line each. */
    HEADS_FILE: z.string().optional(),
    /** Where the newest head is sent, signed with the secret. */
    HEADS_WEBHOOK_URL: url('http:', 'https:').optional(),
    HEADS_WEBHOOK_SECRET: secret.optional(),
    /** Cases started a second at most, however many wait. The pace below it is found: verdicts keep their time. */
    STARTS_PER_SECOND: count(10_000).default(1000),
    /** How often each open case is looked at, whether it has a run that agrees with the ledger. */
    CHECK_RUNS_EVERY_SECONDS: count(1_000_000).default(3600),
    /** Closed cases, drawn by chance, that are replayed each hour. */
    REPLAYS_PER_HOUR: count(10_000).default(20),
  }),
};

/** Settings that are missing, or are not what they must be. */
export class UnfitSettings extends Error {
  override name = 'UnfitSettings';
}

/**
 * The settings of a process. An empty one is none.
 * @throws UnfitSettings that names each bad setting and says what it must be
 */
export function readSettings<S extends z.ZodObject>(
  schema: S,
  environment: NodeJS.ProcessEnv = process.env,
): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${given[name] === undefined ? 'is missing' : issue.message}`;
  });
  throw new UnfitSettings(`These settings keep the process from starting:\n${problems.join('\n')}`);
}
