import { composeLetter } from '../../../activities/letters/compose-letter.ts';
import type { Database } from '../../../database/connect.ts';
import { readEvents } from '../../../database/ledger/read-events.ts';
import { readTerms } from '../../../database/terms/terms.ts';
import { fold } from '../../../domain/case/evolve.ts';
import { decisionKinds } from '../../../domain/notifications/kinds.ts';
import { languages } from '../../../domain/vocabulary.ts';
import { Message } from '../../../sandbox/marketplace/contract.ts';
import { sampleStaff } from '../../../workers/samples/sample-people.ts';
import { lettersOf } from '../../support/letters/letters-of.ts';

/**
 * Writes every letter of a case in every language, for the way that its delivery takes: `brand: offer_removed by mail in
 * es`. What goes through the marketplace must fit its contract.
 */
export async function writeEveryLetter(database: Database, caseId: string): Promise<string[]> {
  const events = await readEvents(database, caseId);
  const terms = await readTerms(database, fold(events).terms);
  const deliveries = await database
    .selectFrom('deliveries')
    .select(['sequence', 'party', 'kind', 'channel'])
    .where('case_id', '=', caseId)
    .execute();
  const letters = languages.flatMap((language) => lettersOf({ events, terms }, language));
  const written = letters.map((context) => {
    const { party, kind } = context.notification;
    const { sequence } = context.events.at(-1)!;
    const delivery = deliveries.find((one) => one.sequence === sequence && one.party === party && one.kind === kind);
    const letter = composeLetter(context);
    if (delivery?.channel === 'marketplace_message')
      Message.parse({ messageId: 'letter', caseId, kind, language: context.language, ...letter });
    const channel = delivery?.channel ?? (isLeftToOthers(context) ? 'mail' : 'none');
    return `${party}: ${kind} by ${channel} in ${context.language}`;
  });
  return written.toSorted();
}

const leads = sampleStaff.filter(({ role }) => role === 'lead').map(({ membership_id }) => membership_id);

/** The only lead has decided in the case, and so is not asked to; another one would be. */
const isLeftToOthers = ({ notification: { party, kind }, events }: ReturnType<typeof lettersOf>[number]): boolean =>
  party === 'lead' && decisionKinds.includes(kind) && leads.every((lead) => fold(events).deciders.includes(lead));

/** What must come of it, from every inbox entry: staff are not written to. */
export const everyLetterTo = (told: readonly string[]): string[] =>
  told
    .filter((entry) => !entry.startsWith('staff: '))
    .map((entry) => `${entry} by ${entry.startsWith('seller: ') ? 'marketplace_message' : 'mail'}`)
    .flatMap((letter) => languages.map((language) => `${letter} in ${language}`))
    .toSorted();
