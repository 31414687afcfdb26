import { dueReminders, keepReminder } from '../../database/brands/right-reminders.ts';
import { addressed } from '../deliveries/addressed.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeRightExpiry } from '../letters/compose-right-expiry.ts';

const remindersAtOnce = 100;

/**
 * Tells brands by mail which of their rights are about to expire. A mail that is not taken is left for the next time, and
 * holds up no other; after a crash between mail and note one is sent twice. Gives how many were sent.
 */
export async function remindOfRights(
  { database, mail, sender }: Pick<Dependencies, 'database' | 'mail' | 'sender'>,
  heartbeat: () => void,
): Promise<number> {
  const at = new Date().toISOString();
  let [sent, failed] = [0, 0];
  for (const reminder of await dueReminders(database, at, remindersAtOnce)) {
    heartbeat();
    const { iprRecordId, expiresOn, days, membershipId } = reminder;
    const letter = composeRightExpiry(reminder, sender.marketplaceName);
    const id = [iprRecordId, expiresOn, days, membershipId].join('.');
    try {
      await mail.send(addressed(reminder, letter, sender, id));
      await keepReminder(database, reminder, at);
      sent += 1;
    } catch {
      failed += 1;
    }
  }
  // In words of ours: what a mail server says can name the recipient, and the engine keeps it.
  if (failed > 0 && sent === 0) throw new Error(`the mail server took none of ${failed} reminders`);
  return sent;
}
