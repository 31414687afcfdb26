import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPostgresFolder } from '../local/postgres/postgres.ts';
import { newLedgerKey } from '../ledger-key.ts';
import { requireFreePort } from '../local/require-free-port.ts';

/** Where the one-command start listens and keeps its things; everything on this machine, for this machine alone. */
export interface Places {
  checkout: string;
  /** Everything but PostgreSQL's cluster. */
  folder: string;
  /** Nothing of an earlier start is in it: what PostgreSQL keeps elsewhere, as it does for root, is of one that was removed. */
  isNew: boolean;
  postgresFolder: string;
  ports: Record<'api' | 'temporalUi' | 'storefront' | 'mailbox' | 'temporal' | 'postgres' | 'smtp', number>;
}

export function choosePlaces(firstPort: number, data: string): Places {
  const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const folder = resolve(checkout, data);
  const isDefault = data === '.data';
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  return {
    checkout,
    folder,
    isNew,
    postgresFolder: defaultPostgresFolder(isDefault ? checkout : folder),
    ports: {
      api: firstPort,
      temporalUi: firstPort + 1,
      storefront: firstPort + 2,
      mailbox: firstPort + 3,
      temporal: firstPort + 4,
      postgres: firstPort + 5,
      smtp: firstPort + 6,
    },
  };
}

/** The parts of a run that was killed end by themselves within this. */
const endsWithinMilliseconds = 20_000;

/**
 * Makes sure of the ports of our parts; the two servers do so themselves, once they have stopped what was left behind.
 * @param isAfterCrash the run before was killed
 * @throws Error that names the taken port and says what to do
 */
export async function requireFreePorts({ ports }: Places, { isAfterCrash }: { isAfterCrash: boolean }): Promise<void> {
  const { postgres: _postgres, temporal: _temporal, temporalUi: _temporalUi, ...ofParts } = ports;
  for (const [what, port] of Object.entries(ofParts))
    await requireFreePort(what, port, isAfterCrash ? endsWithinMilliseconds : 0);
}

/** The file with the key that signs the log: made once, for this user alone. */
export function ledgerKeyFile({ folder }: Places): string {
  const file = join(folder, 'ledger-key.json');
  if (!existsSync(file)) writeWhole(file, newLedgerKey());
  return file;
}

/** Keeps what the commands are told where they find it, for this user alone. */
export const keepCommandSettings = ({ folder }: Places, settings: string): void =>
  writeWhole(join(folder, 'environment'), settings);

/** Whole or not at all, whenever the start is killed. */
function writeWhole(file: string, content: string): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

/** A secret of this installation, by its name: made once, a Standard Webhooks secret. */
export function secretNamed(name: 'marketplace-secret' | 'link-secret' | 'sign-in-secret', { folder }: Places): string {
  const file = join(folder, name);
  if (!existsSync(file)) writeWhole(file, `whsec_${randomBytes(32).toString('base64')}`);
  return readFileSync(file, 'utf8');
}
