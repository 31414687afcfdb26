import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { findPostgresBinaries, runAs } from '../../../workers/local/postgres/postgres-binaries.ts';
import { findTemporalCli } from '../../../workers/local/temporal/temporal-cli.ts';

/** What the figures were measured on. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  node: string;
  temporal: string;
  postgres: string;
  /** Of the checkout; with `+` when something in it is not committed. */
  commit: string;
}

export async function describeMachine(): Promise<Machine> {
  const temporal = await findTemporalCli();
  const postgres = await findPostgresBinaries();
  const print = async (program: string, programArguments: string[], options = {}): Promise<string> =>
    (await execa(program, programArguments, options)).stdout.trim();
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    temporal: await print(temporal.path, ['--version']),
    postgres: await print(join(postgres.folder, 'postgres'), ['--version'], runAs(postgres.user)),
    commit: await print('git', ['describe', '--always', '--dirty=+']),
  };
}
