import type { Command } from 'commander';
import { connect, type Database } from '../../database/connect.ts';
import { reasonOf } from '../../domain/reason.ts';
import { dependOnDatabase } from '../depend-on.ts';
import { readSettings, settings, UnfitSettings } from '../settings.ts';

/** Runs a command of operators; one that fails says why in words, and ends with status 1. */
export async function runCommand(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(reasonOf(error));
    if (error instanceof UnfitSettings) console.error(whereSettingsStand);
    process.exitCode = 1;
  }
}

const whereSettingsStand =
  'A command reads its settings from the environment: node --env-file=<file> … gives it those of a file, as of the ' +
  'processes. npm start writes .data/environment for them, and npx joint-force reads that by itself.';

export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const { DATABASE_URL } = readSettings(settings.command);
  const database = connect(DATABASE_URL, { connections: 1 });
  try {
    await dependOnDatabase(database, DATABASE_URL);
    await work(database);
  } finally {
    await database.destroy();
  }
}
