import { sql } from 'kysely';
import { readCaseRecord } from '../../../../audit/replay/case-record.ts';
import { replayCases } from '../../../../audit/replay/replay-cases.ts';
import { readHistories } from '../../../../database/archive/histories.ts';
import { hashOf } from '../../../../database/ledger/hash.ts';
import { checkHeads } from '../../../../audit/database/check-heads.ts';
import { checkLog, type LogChecked } from '../../../../database/ledger/log/check-log.ts';
import type { ReplayReport } from '../../../../domain/replays/replay-report.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { workflowCode } from '../../../../workers/release/workflow-code.ts';
import { obtainBundle, type CheckedBundle } from '../players/bundles.ts';

/** What the log, the archive and strangers say of a round. */
export interface RecordEvidence {
  /** Every event and every record of the annex by name, with how many leaves it has. */
  records: { name: string; leaves: number }[];
  log: LogChecked;
  /** Heads that do not hold, in words. */
  wrongHeads: string[];
  /** Runs that are archived, with the SHA-256 of their histories, as they are and as of the engine; and what the annex says. */
  archived: { runId: string; caseId: string; sha256: string; historySha256: string }[];
  annex: { caseId: string; kind: string; runId: string | null; sha256: string | null; erasureId: string | null }[];
  /** Cases with runs that were still to be archived. */
  unarchived: string[];
  /** Texts that were erased. */
  erasedTexts: string[];
  /** Of closed cases, as the api gave them. */
  bundles: CheckedBundle[];
  replays: ReplayReport[];
}

/** Of so many closed cases at most, bundles are downloaded and replays made. */
const sampledAtMost = 150;
const replayedAtOnce = 25;
const replayedWithinMilliseconds = 300_000;

export async function readRecord(
  { database, apiUrls }: RunningInstallation,
  closed: readonly string[],
): Promise<RecordEvidence> {
  const sampled = closed.slice(0, sampledAtMost);
  const { rows: records } = await sql<RecordEvidence['records'][number]>`
    SELECT 'event ' || event.sequence || ' of ' || event.case_id AS name, count(leaf.leaf_index)::integer AS leaves
    FROM case_events AS event LEFT JOIN log_leaves AS leaf USING (case_id, sequence)
    GROUP BY event.case_id, event.sequence
    UNION ALL
    SELECT 'annex record ' || record.id || ' of ' || record.case_id, count(leaf.leaf_index)::integer
    FROM annex_records AS record LEFT JOIN log_leaves AS leaf ON leaf.annex_id = record.id GROUP BY record.id`.execute(
    database,
  );
  const { rows: annex } = await sql<RecordEvidence['annex'][number]>`
    SELECT case_id AS "caseId", CASE WHEN kind = 'operator_intervened' THEN data ->> 'intervention' ELSE kind END AS kind,
      data ->> 'runId' AS "runId", data ->> 'historySha256' AS sha256, data ->> 'erasureId' AS "erasureId"
    FROM annex_records`.execute(database);
  const wrongHeads: string[] = [];
  for await (const { head, wrong } of checkHeads(database))
    if (wrong !== undefined) wrongHeads.push(`head ${head.number}: ${wrong}`);
  const archived: RecordEvidence['archived'] = [];
  for (const caseId of closed)
    for (const { runId, sha256, bytes } of await readHistories(database, caseId))
      archived.push({ caseId, runId, sha256, historySha256: sha256OfHistory(Buffer.from(bytes).toString()) });
  const unarchived = await database.selectFrom('cases_to_archive').select('case_id').execute();
  const erased = await database.selectFrom('texts').select('sha256').where('bytes', 'is', null).execute();
  const log = await checkLog(database, () => {});
  const bundles: CheckedBundle[] = [];
  for (const [index, caseId] of sampled.entries())
    bundles.push(await obtainBundle(apiUrls[index % apiUrls.length]!, caseId));

  const code = await workflowCode(database, replayedWithinMilliseconds);
  const replays: ReplayReport[] = [];
  for (let from = 0; from < sampled.length; from += replayedAtOnce) {
    const some = sampled.slice(from, from + replayedAtOnce);
    const read = await Promise.all(some.map((caseId) => readCaseRecord(database, caseId)));
    replays.push(
      ...(await replayCases(
        read.filter((one) => one !== undefined),
        code,
      )),
    );
  }
  return {
    ...{ records, log, wrongHeads, archived, annex, bundles, replays },
    unarchived: unarchived.map(({ case_id }) => case_id),
    erasedTexts: erased.map(({ sha256 }) => sha256),
  };
}

/** Of a history in Temporal's own JSON, whatever the order of members. */
export const sha256OfHistory = (json: string): string => hashOf(JSON.parse(json));
