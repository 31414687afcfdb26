import { sql } from 'kysely';
import type { ErasureSubject, Kept } from '../../domain/erasure/subject.ts';
import type { Actor, ErasureReason, ErasureStanding } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { announce } from '../live/announce.ts';
import { wordsIn } from '../evidence/texts.ts';
import type { ErasedCounts } from './erase.ts';

/** What somebody has proposed to erase, and what became of it. */
export interface Erasure extends ErasedCounts {
  erasureId: string;
  subject: ErasureSubject;
  reason: ErasureReason;
  /** The words of who has proposed it; nothing where there were none. */
  note: string | null;
  standing: ErasureStanding;
  proposedBy: Actor;
  proposedAt: string;
  decidedBy: Actor | null;
  decidedAt: string | null;
  /** The request by which it was decided: sent again, it is answered as before. */
  decisionUpdateId: string | null;
  /** What was left, because it is still needed. */
  kept: Kept[];
}

/** What somebody proposes. */
export interface NewErasure {
  erasureId: string;
  subject: ErasureSubject;
  reason: ErasureReason;
  noteSha256: string | undefined;
  proposedBy: Actor;
  at: string;
  updateId: string;
  /** What it comes to now. */
  cases: ErasedCounts['cases'];
}

/** Keeps a proposal. Gives its id: that of before, when the same request has proposed it already. */
export async function insertErasure(
  transaction: InTransaction,
  { erasureId, subject, reason, noteSha256, proposedBy, at, updateId, cases }: NewErasure,
): Promise<string> {
  await transaction
    .insertInto('erasures')
    .values({
      erasure_id: erasureId,
      subject: JSON.stringify(subject),
      reason,
      note_sha256: noteSha256 ?? null,
      proposed_by: JSON.stringify(proposedBy),
      proposed_at: at,
      proposal_update_id: updateId,
      decided_by: null,
      decided_at: null,
      decision_update_id: null,
    })
    .execute();
  await insertCases(transaction, erasureId, cases);
  await announceErasure(transaction, erasureId);
  return erasureId;
}

/** The proposal that a request has made before; nothing when it has made none. */
export async function erasureOfRequest(
  database: Database | InTransaction,
  updateId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('erasures')
    .select('erasure_id')
    .where('proposal_update_id', '=', updateId)
    .executeTakeFirst();
  return row?.erasure_id;
}

async function insertCases(transaction: InTransaction, erasureId: string, cases: ErasedCounts['cases']): Promise<void> {
  if (cases.length === 0) return;
  await transaction
    .insertInto('erasure_cases')
    .values(cases.map(({ caseId, texts, files }) => ({ erasure_id: erasureId, case_id: caseId, texts, files })))
    .execute();
}

/** Keeps what another one has made of a proposal. */
export async function settleErasure(
  transaction: InTransaction,
  erasureId: string,
  decision: {
    standing: Exclude<ErasureStanding, 'waiting'>;
    by: Actor;
    at: string;
    updateId: string;
    /** Of an approved one: what was erased, and what was left. */
    done?: ErasedCounts & { kept: readonly Kept[] };
  },
): Promise<void> {
  const { standing, by, at, updateId, done } = decision;
  await transaction
    .updateTable('erasures')
    .set({ standing, decided_by: JSON.stringify(by), decided_at: at, decision_update_id: updateId })
    .$if(done !== undefined, (query) =>
      query.set({ texts: done!.texts, files: done!.files, kept: JSON.stringify(done!.kept) }),
    )
    .where('erasure_id', '=', erasureId)
    .execute();
  if (done) {
    await transaction.deleteFrom('erasure_cases').where('erasure_id', '=', erasureId).execute();
    await insertCases(transaction, erasureId, done.cases);
  }
  await announceErasure(transaction, erasureId);
}

/** Tells whoever looks on at the cases that a proposal is about. */
async function announceErasure(transaction: InTransaction, erasureId: string): Promise<void> {
  const cases = await transaction
    .selectFrom('erasure_cases')
    .innerJoin('cases', 'cases.case_id', 'erasure_cases.case_id')
    .select(['cases.case_id as caseId', 'cases.brand_id as brandId'])
    .where('erasure_id', '=', erasureId)
    .execute();
  await announce(
    transaction,
    cases.map((one) => ({ of: 'erasure' as const, ...one })),
  );
}

/** One proposal, as it stands. */
export async function findErasure(database: Database | InTransaction, erasureId: string): Promise<Erasure | undefined> {
  return (await selectErasures(database, { erasureId, limit: 1 }))[0];
}

/** Proposals, the newest first. @param after where the page before has ended */
export const listErasures = (
  database: Database,
  filter: {
    standing?: ErasureStanding | undefined;
    caseId?: string | undefined;
    after?: { at: string; id: string } | undefined;
    limit: number;
  },
): Promise<Erasure[]> => selectErasures(database, filter);

type Row = Omit<Erasure, 'note'> & { bytes: Buffer | null };

async function selectErasures(
  database: Database | InTransaction,
  {
    erasureId,
    standing,
    caseId,
    after,
    limit,
  }: {
    erasureId?: string;
    standing?: ErasureStanding | undefined;
    caseId?: string | undefined;
    after?: { at: string; id: string } | undefined;
    limit: number;
  },
): Promise<Erasure[]> {
  const { rows } = await sql<Row>`
    SELECT erasure_id AS "erasureId", subject, reason, standing, proposed_by AS "proposedBy", proposed_at AS "proposedAt",
      decided_by AS "decidedBy", decided_at AS "decidedAt", decision_update_id AS "decisionUpdateId",
      e.texts, e.files, kept, note.bytes,
      coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', case_id, 'texts', c.texts, 'files', c.files) ORDER BY case_id)
        FROM erasure_cases c WHERE c.erasure_id = e.erasure_id), '[]') AS cases
    FROM erasures e LEFT JOIN texts AS note ON note.sha256 = e.note_sha256
    WHERE (${erasureId ?? null}::text IS NULL OR erasure_id = ${erasureId ?? null})
      AND (${standing ?? null}::text IS NULL OR standing = ${standing ?? null})
      AND (${caseId ?? null}::text IS NULL OR EXISTS (SELECT FROM erasure_cases c
        WHERE c.erasure_id = e.erasure_id AND c.case_id = ${caseId ?? null}))
      AND (${after?.at ?? null}::timestamptz IS NULL
        OR (proposed_at, erasure_id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}))
    ORDER BY proposed_at DESC, erasure_id DESC LIMIT ${limit}`.execute(database);
  return rows.map(({ bytes, ...row }) => ({ ...row, note: wordsIn(bytes) ?? null }));
}
