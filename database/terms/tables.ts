import type { ColumnType } from 'kysely';
import type { Terms } from '../../domain/case/terms.ts';

/** What cases run by. */
export interface TermTables {
  terms: { sha256: string; kind: keyof Terms; body: ColumnType<Terms[keyof Terms], string, never> };
  policies: { name: string; version: number; sha256: string };
}
