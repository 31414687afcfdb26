import type { Command } from 'commander';
import { connect, type Database } from '../../database/connect.ts';
import { reasonOf } from '../../domain/reason.ts';
import { dependOnDatabase } from '../depend-on.ts';
import { readSettings, settings } from '../settings.ts';

/** Runs a command of operators; one that fails says why in words, and ends with status 1. */
export async function runCommand(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

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
