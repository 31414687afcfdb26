import type { Database } from '../../../database/connect.ts';
import { recordAttempt } from '../../../database/deliveries/deliveries.ts';
import type { SentLetter } from '../../../database/deliveries/sent-letters.ts';

/** What a letter to somebody says in tests, unless it is said. */
export const wordsTo = (deliveryId: string): string => `What ${deliveryId} says.`;

/** Has every letter of a case be taken, as its run would. @param quotes the texts whose words stand in all of them */
export async function sendLetters(
  database: Database,
  caseId: string,
  { quotes = [], text = wordsTo }: { quotes?: readonly string[]; text?: (deliveryId: string) => string } = {},
): Promise<string[]> {
  const rows = await database
    .selectFrom('deliveries')
    .select('delivery_id as deliveryId')
    .where('case_id', '=', caseId)
    .where('channel', '<>', 'webhook')
    .where('state', '=', 'pending')
    .orderBy('delivery_id')
    .execute();
  for (const { deliveryId } of rows) {
    const letter: SentLetter = { language: 'de', subject: `About ${caseId}`, text: text(deliveryId), quotes };
    await recordAttempt(database, deliveryId, { outcome: 'accepted', detail: 'taken', state: 'delivered', letter });
  }
  return rows.map(({ deliveryId }) => deliveryId);
}
