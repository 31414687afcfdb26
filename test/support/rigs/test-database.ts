import { inject } from 'vitest';
import { createDatabase, type TestDatabase } from './create-database.ts';

export type { TestDatabase };

/** A migrated database of the test file's own; drop it at the end. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabase(inject('servers').postgres);
