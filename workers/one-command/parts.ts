import { join } from 'node:path';
import { ledgerKeyFile, secretNamed, type Places } from './places.ts';
import type { Part } from './supervise.ts';

export const addresses = ({ ports }: Places) => ({
  api: `http://127.0.0.1:${ports.api}`,
  temporalUi: `http://127.0.0.1:${ports.temporalUi}`,
  storefront: `http://127.0.0.1:${ports.storefront}`,
  mailbox: `http://127.0.0.1:${ports.mailbox}`,
});

/** Settings that whoever starts everything may give: what is an address, a port or a secret is the start's own. */
const tunable = [
  'CHECK_RUNS_EVERY_SECONDS',
  'DRAIN_SECONDS',
  'MARKETPLACE_CALLS_PER_SECOND',
  'MARKETPLACE_NAME',
  'MAX_CACHED_WORKFLOWS',
  'REQUESTS_PER_MINUTE',
  'SENDER_ADDRESS',
  'STARTS_PER_SECOND',
];
const inPlaceOfDefaults = {
  CHECK_RUNS_EVERY_SECONDS: '60',
  DRAIN_SECONDS: '0',
  MARKETPLACE_NAME: 'Harbour Market',
  SENDER_ADDRESS: 'brand-protection@harbour.example',
};

const ledgerOf = (places: Places) => ({
  LEDGER_NAME: 'brand-protection.harbour.example',
  LEDGER_KEY_FILE: ledgerKeyFile(places),
});

/** What the commands of operators and auditors are told, as lines of a file for `node --env-file`. */
export const commandSettings = (places: Places, databaseUrl: string, temporalAddress: string): string =>
  Object.entries({ DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, ...ledgerOf(places) })
    .map(([name, value]) => `${name}="${value}"\n`)
    .join('');

/** The processes that run beside Temporal and PostgreSQL, in the order in which they start. */
export function partsOf(places: Places, databaseUrl: string, temporalAddress: string) {
  const { folder, ports } = places;
  const { api, storefront, temporalUi } = addresses(places);
  const secret = secretNamed('marketplace-secret', places);
  const given = tunable.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const mail = { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`, PORTAL_URL: api };
  const common: Record<string, string> = {
    ...inPlaceOfDefaults,
    ...Object.fromEntries(given),
    WEBHOOK_PRIVATE_NETWORKS: '127.0.0.0/8,::1', // a receiver on this machine can be tried
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
  };
  const ledger = ledgerOf(places);
  return {
    marketplace: {
      name: 'marketplace',
      environment: {
        PORT: String(ports.storefront),
        DATA_FOLDER: join(folder, 'marketplace'),
        MARKETPLACE_SECRET: secret,
      },
    },
    mailbox: {
      name: 'mailbox',
      environment: { PORT: String(ports.mailbox), SMTP_PORT: String(ports.smtp), DATA_FOLDER: join(folder, 'mailbox') },
    },
    worker: {
      name: 'worker',
      environment: {
        ...common,
        MARKETPLACE_URL: storefront,
        MARKETPLACE_SECRET: secret,
        ...mail,
        LINK_SECRET: secretNamed('link-secret', places),
      },
    },
    sweeps: {
      name: 'sweeps',
      environment: {
        ...common,
        ...ledger,
      },
    },
    api: {
      name: 'api',
      environment: {
        ...common,
        ...mail,
        PORT: String(ports.api),
        TEMPORAL_UI_URL: temporalUi,
        MARKETPLACE_SECRET: secret,
        MARKETPLACES: 'harbour',
        ...ledger,
        SIGN_IN_SECRET: secretNamed('sign-in-secret', places),
      },
    },
  } satisfies Record<string, Part>;
}
