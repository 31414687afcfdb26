import { dueReminders, keepReminder } from '../../database/brands/right-reminders.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeRightExpiry } from '../letters/compose-right-expiry.ts';
import { nameInLine } from '../letters/writing/one-line.ts';

const remindersAtOnce = 100;

/**
 * Tells brands by mail which of their rights are about to expire. A mail that is not taken is left for the next time, and
 * holds up no other; after a crash between mail and note one is sent twice. Gives how many were sent.
 */
export const createRemindOfRights =
  ({ database, mail, sender: { address, marketplaceName } }: Pick<Dependencies, 'database' | 'mail' | 'sender'>) =>
  async (): Promise<number> => {
    const at = new Date().toISOString();
    let [sent, failed] = [0, 0];
    for (const reminder of await dueReminders(database, at, remindersAtOnce)) {
      const { name, email, iprRecordId, expiresOn, days, membershipId } = reminder;
      const letter = {
        from: { name: marketplaceName, address },
        to: { name: nameInLine(name), address: email },
        messageId: `<${[iprRecordId, expiresOn, days, membershipId].join('.')}@joint-force>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...composeRightExpiry(reminder, marketplaceName),
      };
      try {
        await mail.send(letter);
        await keepReminder(database, reminder, at);
        sent += 1;
      } catch {
        failed += 1;
      }
    }
    // In words of ours: what a mail server says can name the recipient, and the engine keeps it.
    if (failed > 0 && sent === 0) throw new Error(`the mail server took none of ${failed} reminders`);
    return sent;
  };
