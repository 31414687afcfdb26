import type { Database, InTransaction } from '../../database/connect.ts';
import { listRights } from '../../database/brands/ipr-records.ts';
import { readAnnex } from '../../database/ledger/annex.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { isRecordShownTo, isShownTo, type Reader } from '../../domain/case/questions/shown-to.ts';
import { namedIn, type Named } from '../checks/named-hashes.ts';
import type { JsonObject } from '../checks/canonical.ts';
import type { BundledEvent } from '../story/bundle-content.ts';
import { rightsIn } from '../story/story-of.ts';
import {
  viewFor,
  type BundleReader,
  type CaseContent,
  type HashedAnnexRecord,
  type InclusionProof,
  type SealedHead,
} from './case-content.ts';
import { holdNamed } from './hold-named.ts';

/** What the log gives of one case at a head, and what the archive has of it. */
export interface CaseSources {
  head: SealedHead;
  keysOf(database: InTransaction): Promise<readonly object[]>;
  /** By sequence, then the annex by leaf. */
  inclusionOf(database: InTransaction, caseId: string, size: number): Promise<readonly InclusionProof[]>;
  historiesOf(database: InTransaction, caseId: string): Promise<readonly { runId: string; bytes: Uint8Array }[]>;
}

/** Something of the case was erased after the head was signed: its record is in no head yet. */
export class ErasedMeanwhile extends Error {
  override name = 'ErasedMeanwhile';
}

/**
 * A case as it stands in the log at a head, with what its reader may see of it, all of one moment. What was recorded later
 * is left out: two that are gathered at one head are the same.
 * @throws ErasedMeanwhile; Error when there is no such case
 */
export const gatherCase = (
  database: Database,
  caseId: string,
  reader: BundleReader,
  sources: CaseSources,
): Promise<CaseContent> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => gather(transaction, caseId, reader, sources));

async function gather(
  transaction: InTransaction,
  caseId: string,
  reader: BundleReader,
  { head, keysOf, inclusionOf, historiesOf }: CaseSources,
): Promise<CaseContent> {
  const view = viewFor[reader];
  const isForAuditors = view === 'auditor';
  const proofs = await inclusionOf(transaction, caseId, head.size);
  const inLog = new Map(proofs.map((proof) => [`${proof.record} ${proof.hash}`, proof.leafIndex]));
  const sealed = (await readLedger(transaction, caseId)).filter(({ hash }) => inLog.has(`events ${hash}`));
  if (sealed.length === 0) throw new Error(`there is no case ${caseId}`);
  const events = sealed.map((event) => (isShownTo(event, eventReader[reader]) ? event : withhold(event)));
  const everyRecord = await readWholeAnnex(transaction, caseId);
  const leafOf = ({ hash }: HashedAnnexRecord): number | undefined => inLog.get(`annex ${hash}`);
  if (everyRecord.some((record) => record.kind === 'erased' && leafOf(record) === undefined))
    throw new ErasedMeanwhile(`something of ${caseId} was erased meanwhile`);
  const annex = everyRecord
    .filter((record) => leafOf(record) !== undefined && isRecordShownTo(record, eventReader[reader]))
    .toSorted((one, other) => leafOf(one)! - leafOf(other)!);
  const shown = new Set([...events, ...annex].map(({ hash }) => hash));
  const archived = new Set(annex.flatMap(({ kind, data }) => (kind === 'history_archived' ? [data.runId] : [])));
  const histories = isForAuditors ? await historiesOf(transaction, caseId) : [];
  return {
    ...{ caseId, view, head, events, annex },
    keys: await keysOf(transaction),
    inclusion: proofs.filter(({ hash }) => shown.has(hash)),
    histories: new Map(histories.filter(({ runId }) => archived.has(runId)).map(({ runId, bytes }) => [runId, bytes])),
    rights: await readRights(transaction, events),
    ...(await holdNamed(transaction, caseId, reader, namedBy([...events, ...annex]))),
  };
}

async function readRights(transaction: InTransaction, events: readonly BundledEvent[]): Promise<CaseContent['rights']> {
  const among = rightsIn(events.flatMap((event) => ('withheld' in event ? [] : [event])));
  const found = among.length === 0 ? [] : await listRights(transaction, { among }, {});
  return new Map(found.map(({ iprRecordId, kind, office, number }) => [iprRecordId, { kind, office, number }]));
}

const eventReader: Record<BundleReader, Reader> = {
  auditor: 'staff',
  staff: 'staff',
  brand: 'brand',
  seller: 'seller',
};

const withhold = ({ caseId, sequence, previousHash, hash }: BundledEvent): BundledEvent => ({
  ...{ caseId, sequence, previousHash, hash },
  withheld: true,
});

/** What records name, as far as the reader sees the records. */
const namedBy = (records: readonly object[]): Named[] =>
  records.flatMap((record) => ('data' in record ? namedIn(record.data as JsonObject) : []));

/** So many records of the annex are read at once. */
const pageSize = 1000;

async function readWholeAnnex(transaction: InTransaction, caseId: string): Promise<HashedAnnexRecord[]> {
  const records: HashedAnnexRecord[] = [];
  for (;;) {
    const after = records.at(-1);
    const page = await readAnnex(transaction, caseId, { after, limit: pageSize });
    records.push(...page.map((record) => ({ caseId, ...record })));
    if (page.length < pageSize) return records;
  }
}
