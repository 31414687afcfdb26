/** The processes that run for long, and where each begins. */
export const processes = {
  worker: 'workers/processes/worker.ts',
  sweeps: 'workers/processes/sweeps.ts',
  api: 'workers/processes/api.ts',
  marketplace: 'sandbox/marketplace/main.ts',
  mailbox: 'sandbox/mailbox/main.ts',
} as const;

/** The commands of operators, which run once and end. */
export const commands = {
  prepare: 'workers/commands/prepare.ts',
  keys: 'workers/commands/keys.ts',
  staff: 'workers/commands/staff.ts',
  'rebuild-views': 'workers/commands/rebuild-views.ts',
  'joint-force': 'workers/commands/joint-force.ts',
} as const;

/** What processes read beside them. */
export const stylesheets = {
  storefront: 'sandbox/marketplace/storefront/storefront.css',
  mailbox: 'sandbox/mailbox/mailbox.css',
} as const;

export type ProcessName = keyof typeof processes;

export const releaseFolder = 'dist';

/** What `node` is given to run it, from the checkout. */
export const programOf = (name: ProcessName): string => `${releaseFolder}/${name}.js`;
