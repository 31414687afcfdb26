import { sql } from 'kysely';
import { appendEvents } from '../../../../../database/ledger/append-events.ts';
import type { Database } from '../../../../../database/connect.ts';
import { keepTerms } from '../../../../../database/terms/terms.ts';
import { drawCases } from './draw-cases.ts';
import { enrolEverybody } from './enrol-everybody.ts';
import { rebuildIndexes, takeIndexesAway } from './load-without-indexes.ts';
import { writeEnrolments } from './write-enrolments.ts';
import { ages, models, terms } from './models.ts';
import { writeConversations } from './write-conversations.ts';
import {
  writeEvents,
  writeLetters,
  writeListingEvents,
  writeRuns,
  writeStrikes,
  writeSuspicions,
  writeViews,
  writeWords,
} from './write-rows.ts';

export interface Amount {
  cases: number;
  /** One case in so many has its events, inbox entries and deliveries; all have their view, suspicion and snapshot. */
  oneInHasEvents: number;
}

/**
 * Fills an empty, migrated database with cases of four years: 700 brands, one of which has a fifth of all cases, sellers
 * with one case and with thousands, seven in ten cases closed. One case of each course is written by `appendEvents`; all
 * others are copies of its rows with ids, people and times of their own. Times within `state`, and the hashes of the
 * events, are not those of a real case: no query that is measured reads them.
 */
export async function generateCases(
  database: Database,
  { cases, oneInHasEvents }: Amount,
  progress: (line: string) => void,
): Promise<void> {
  await enrolEverybody(database);
  await writeEnrolments(database);
  await writeModels(database);
  await drawCases(database, cases);
  progress(`drew ${cases} cases`);
  const indexes = await takeIndexesAway(database, filled);
  await Promise.all([
    ...[0, 1].map((half) => fill(database, (one) => writeViews(one, half))),
    fill(database, async (one) => {
      await writeRuns(one);
      await writeWords(one);
      await writeStrikes(one);
      await writeSuspicions(one);
      await writeListingEvents(one);
      await writeEvents(one, oneInHasEvents);
      await writeLetters(one, oneInHasEvents);
      await writeConversations(one);
    }),
  ]);
  progress(`wrote the cases, and the events of one in ${oneInHasEvents}`);
  await rebuildIndexes(database, indexes);
  progress('built the indexes');
  await sql`DROP SCHEMA drawing CASCADE`.execute(database);
  await sql`VACUUM (ANALYZE)`.execute(database);
}

const filled = [
  'cases',
  'case_events',
  'tasks',
  'case_words',
  'case_runs',
  'texts',
  'suspicions',
  'listing_events',
  'inbox_entries',
  'deliveries',
  'case_files',
  'conversations',
  'conversation_messages',
  'conversation_files',
  'seller_links',
  'strikes',
];

const fill = (database: Database, write: (one: Database) => Promise<void>): Promise<void> =>
  database.connection().execute(async (one) => {
    await sql`SET synchronous_commit = off`.execute(one);
    await sql`SET work_mem = '256MB'`.execute(one);
    // What is drawn fits together: no foreign key has to be looked up for each of its rows.
    await sql`SET session_replication_role = replica`.execute(one);
    await write(one);
  });

/** One case of each course, and how often each is drawn at each age. */
async function writeModels(database: Database): Promise<void> {
  await keepTerms(database, terms);
  await database.transaction().execute((transaction) =>
    appendEvents(
      transaction,
      models.map(({ events }) => ({ events })),
    ),
  );
  // Their clocks ran out long ago; those of an installation that runs are not overdue.
  await sql`UPDATE cases SET due_at = now() + interval '1 day' WHERE due_at IS NOT NULL`.execute(database);
  await sql`CREATE SCHEMA drawing`.execute(database);
  await sql`CREATE TABLE drawing.model_slots (age text, slot integer, model text)`.execute(database);
  const slots = ages.flatMap((age) =>
    models
      .flatMap(({ shares, events }) => Array<string>(shares[age] ?? 0).fill(events[0]!.caseId))
      .map((model, slot) => ({ age, slot, model })),
  );
  await sql`
    INSERT INTO drawing.model_slots SELECT * FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
      AS r(age text, slot integer, model text)`.execute(database);
  await sql`CREATE TABLE drawing.models AS SELECT case_id AS model, cases.* FROM cases`.execute(database);
  await sql`ANALYZE drawing.model_slots, drawing.models`.execute(database);
}
