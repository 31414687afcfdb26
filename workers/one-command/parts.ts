import { join } from 'node:path';
import { secretNamed, type Places } from './places.ts';
import type { Part } from './supervise.ts';

export const addresses = ({ ports }: Places) => ({
  api: `http://127.0.0.1:${ports.api}`,
  temporalUi: `http://127.0.0.1:${ports.temporalUi}`,
  storefront: `http://127.0.0.1:${ports.storefront}`,
  mailbox: `http://127.0.0.1:${ports.mailbox}`,
});

/** The processes that run beside Temporal and PostgreSQL, in the order in which they start. */
export function partsOf(places: Places, databaseUrl: string, temporalAddress: string) {
  const { folder, ports } = places;
  const { api, storefront } = addresses(places);
  const secret = secretNamed('marketplace-secret', places);
  const common = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress };
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
        SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        PORTAL_URL: api,
        LINK_SECRET: secretNamed('link-secret', places),
      },
    },
    sweeps: { name: 'sweeps', environment: { ...common, CHECK_RUNS_EVERY_SECONDS: '60' } },
    api: {
      name: 'api',
      environment: {
        ...common,
        PORT: String(ports.api),
        MARKETPLACE_SECRET: secret,
        MARKETPLACES: 'harbour',
        DRAIN_SECONDS: '0',
      },
    },
  } satisfies Record<string, Part>;
}
