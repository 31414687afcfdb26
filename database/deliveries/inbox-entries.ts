import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { Database } from '../connect.ts';

/** What a party was told about a case without a letter: it stands where that party works. */
export interface InboxEntry {
  sequence: number;
  party: Party;
  /** The brand, the seller or the account manager; for staff and lead the queue's name. */
  partyId: string;
  kind: NotificationKind;
  at: string;
}

/**
 * What was put in the inboxes and queues of a case's parties, the newest first.
 * @param party the only one whose entries the reader may see; `undefined` for readers of all. Never left out by accident
 */
export function readInboxEntries(
  database: Database,
  caseId: string,
  { party, limit }: { party: Party | undefined; limit: number },
): Promise<InboxEntry[]> {
  let entries = database
    .selectFrom('inbox_entries')
    .select(['sequence', 'party', 'party_id as partyId', 'kind', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('sequence', 'desc')
    .orderBy('party')
    .orderBy('kind')
    .limit(limit);
  if (party !== undefined) entries = entries.where('party', '=', party);
  return entries.execute();
}
