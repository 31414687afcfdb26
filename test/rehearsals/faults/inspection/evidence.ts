import { sql } from 'kysely';
import { connectMarketplace } from '../../../../activities/marketplace/marketplace.ts';
import { readTexts } from '../../../../database/evidence/texts.ts';
import type { LedgerEvent } from '../../../../database/ledger/read-events.ts';
import type { Case } from '../../../../domain/case/case.ts';
import type { CaseEvent } from '../../../../domain/case/events.ts';
import type { Measure } from '../../../../domain/vocabulary.ts';
import type { ReceivedCall } from '../../../../sandbox/marketplace/storage/storage.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import type { Applied } from '../players/applicants.ts';
import type { Audited } from '../players/auditors.ts';
import type { ArrivedWebhook } from '../players/brand-system.ts';
import type { Met } from '../players/caller.ts';
import type { Claims } from '../players/claims.ts';
import type { Company } from '../players/company.ts';
import type { Erasing } from '../players/erasers.ts';
import { readConversations, type ConversationEvidence } from './read-conversations.ts';
import { readEnrolments, type EnrolmentEvidence } from './read-enrolments.ts';
import { readLogs, type Log } from './read-logs.ts';
import { readMails, type ReceivedMail } from './read-mails.ts';
import { readRecord, type RecordEvidence } from './read-record.ts';
import { readRuns, type Run } from './read-runs.ts';

/** A case in every place where something is known of it. */
export interface CaseEvidence {
  caseId: string;
  view: {
    subject: Case;
    stage: string;
    outcome: string | null;
    sequence: number;
    lastHash: string;
    isUndecided: boolean;
  };
  ledger: LedgerEvent[];
  inbox: { sequence: number; party: string; kind: string }[];
  deliveries: { deliveryId: string; channel: string; state: string; recipientId: string }[];
  calls: ReceivedCall[];
  /** What the annex says was sent: for which delivery, and whether its text is kept, or was erased. */
  letters: { recordId: string; deliveryId: string; hasText: boolean; isErased: boolean }[];
}

/** Everything that a round has left behind, and what the players were told. */
export interface Evidence {
  cases: CaseEvidence[];
  enrolments: EnrolmentEvidence[];
  conversations: ConversationEvidence[];
  /** What the brands are called that there are. */
  accounts: string[];
  /** What companies were told became of them. */
  applied: readonly Applied[];
  suspicions: { suspicionId: string; caseId: string; toldAt: string | null }[];
  untoldListingEvents: string[];
  /** The messages that have brought events about, by case and sequence. */
  updates: ReadonlyMap<string, string>;
  /** The words that events name by hash. */
  texts: ReadonlyMap<string, string>;
  listings: ReadonlyMap<string, { status: 'live' | 'gone'; measureInForce: Measure }>;
  mails: ReceivedMail[];
  webhooks: ArrivedWebhook[];
  /** To whom a letter goes, by party; a seller's stands in the case. Webhooks of the brand go to an endpoint. */
  recipients: { brand: string[]; endpoint: string; lead: string[]; accountManager: string };
  runs: Run[];
  /** Runs that were cancelled or terminated by hand, by their ids. */
  struckRunIds: readonly string[];
  /** Records of the annex that say so, by their ids. */
  interventionRecordIds: string[];
  record: RecordEvidence;
  /** What somebody has downloaded meanwhile. */
  audited: Audited;
  erasings: readonly Erasing[];
  logs: Log[];
  claims: Claims;
  met: Met;
}

/**
 * @param brandId whose cases the round was about
 * @param told what the players were told, and what the operator has struck
 */
export async function gatherEvidence(
  installation: RunningInstallation,
  { outside, claims, caller, brandSystem }: Company,
  { brandId, ...told }: { brandId: string } & Pick<Evidence, 'struckRunIds' | 'applied' | 'audited' | 'erasings'>,
): Promise<Evidence> {
  const { database, folder, storefront, client } = installation;
  const rows = await database.selectFrom('cases').selectAll().where('brand_id', '=', brandId).execute();
  const events = await database
    .selectFrom('case_events')
    .select(['case_id as caseId', 'sequence', 'at', 'kind', 'actor', 'data', 'previous_hash as previousHash', 'hash'])
    .orderBy('sequence')
    .execute();
  const updates = await database
    .selectFrom('case_events')
    .select(['case_id', 'sequence', 'update_id'])
    .where('update_id', 'is not', null)
    .execute();
  const ledgers = byCase(events as unknown as LedgerEvent[]);
  const inboxes = byCase(
    await database.selectFrom('inbox_entries').select(['case_id as caseId', 'sequence', 'party', 'kind']).execute(),
  );
  const deliveries = byCase(
    await database
      .selectFrom('deliveries')
      .select(['case_id as caseId', 'delivery_id as deliveryId', 'recipient_id as recipientId', 'channel', 'state'])
      .$narrowType<{ caseId: string }>() // nobody tries an endpoint
      .execute(),
  );

  const letters = byCase(
    (
      await sql<{ caseId: string } & CaseEvidence['letters'][number]>`
        SELECT id AS "recordId", case_id AS "caseId", data ->> 'deliveryId' AS "deliveryId",
          coalesce(octet_length(bytes), 0) > 0 AS "hasText", erased_at IS NOT NULL AS "isErased"
        FROM annex_records LEFT JOIN texts ON sha256 = data ->> 'letterSha256' WHERE kind = 'letter_sent'`.execute(
        database,
      )
    ).rows,
  );

  const cases: CaseEvidence[] = [];
  for (const row of rows) {
    const caseId = row.case_id;
    cases.push({
      caseId,
      view: {
        subject: row.state,
        stage: row.stage,
        outcome: row.outcome,
        sequence: row.sequence,
        lastHash: row.last_hash,
        isUndecided: row.is_undecided,
      },
      ledger: ledgers.get(caseId) ?? [],
      inbox: inboxes.get(caseId) ?? [],
      deliveries: deliveries.get(caseId) ?? [],
      calls: await outside.calls(caseId),
      letters: letters.get(caseId) ?? [],
    });
  }

  const marketplace = connectMarketplace({ url: storefront, secret: outside.marketplaceSecret });
  const listings = new Map<string, { status: 'live' | 'gone'; measureInForce: Measure }>();
  for (const { listing_id } of rows) {
    if (!listing_id.endsWith('-other') && !listings.has(listing_id))
      listings.set(listing_id, await marketplace.look(listing_id));
  }

  const suspicions = await database.selectFrom('suspicions').select(['suspicion_id', 'case_id', 'told_at']).execute();
  const untold = await database.selectFrom('listing_events').select('event_id').where('told_at', 'is', null).execute();
  const interventions = await database
    .selectFrom('annex_records')
    .select('id')
    .where('kind', '=', 'operator_intervened')
    .execute();
  const members = await database
    .selectFrom('memberships')
    .select('membership_id')
    .where('brand_id', '=', brandId)
    .execute();
  const leads = await database.selectFrom('memberships').select('membership_id').where('role', '=', 'lead').execute();
  const { account_manager_id: accountManager } = await database
    .selectFrom('brands')
    .select('account_manager_id')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  return {
    cases,
    enrolments: await readEnrolments(database),
    conversations: await readConversations(database, brandId),
    accounts: (await database.selectFrom('brands').select('name').execute()).map(({ name }) => name),
    ...told,
    suspicions: suspicions.map((row) => ({ suspicionId: row.suspicion_id, caseId: row.case_id, toldAt: row.told_at })),
    untoldListingEvents: untold.map(({ event_id }) => event_id),
    updates: new Map(updates.map(({ case_id, sequence, update_id }) => [`${case_id} ${sequence}`, update_id!])),
    texts: new Map([
      ...told.erasings.flatMap(({ texts }) => [...texts]),
      ...(await readTexts(
        database,
        cases.flatMap(({ ledger }) => ledger.flatMap(textOf)),
      )),
    ]),
    listings,
    mails: await readMails(folder),
    webhooks: brandSystem.arrived(),
    recipients: {
      brand: members.map(({ membership_id }) => membership_id),
      endpoint: brandSystem.endpointId,
      lead: leads.map(({ membership_id }) => membership_id),
      accountManager,
    },
    runs: await readRuns(client),
    interventionRecordIds: interventions.map(({ id }) => id),
    record: await readRecord(
      installation,
      cases.flatMap(({ caseId, view }) => (view.stage === 'closed' ? [caseId] : [])),
    ),
    logs: await readLogs(folder),
    claims,
    met: caller.met,
  };
}

const textOf = ({ data }: CaseEvent): string[] => ('textSha256' in data && data.textSha256 ? [data.textSha256] : []);

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.caseId);
    if (others) others.push(row);
    else found.set(row.caseId, [row]);
  }
  return found;
}
