import { newestHead, type Head } from '../../database/ledger/log/heads.ts';
import { keepMailed, unmailedAuditors, type Auditor } from '../../database/ledger/log/places.ts';
import { addressed } from '../deliveries/addressed.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeHead } from '../letters/compose-head.ts';
import { isMailed } from './is-mailed.ts';

/**
 * Mails every auditor the newest head, once a day: each mailbox is a place outside where what the log was that day is
 * kept. A mail that is not taken goes out with the next round, under the same id after a crash. Gives how many were sent.
 */
export async function mailHeads(
  { database, mail, sender }: Pick<Dependencies, 'database' | 'mail' | 'sender'>,
  heartbeat: () => void,
  now: () => string = () => new Date().toISOString(),
): Promise<number> {
  const head = await newestHead(database);
  if (!head) return 0;
  const day = now().slice(0, 10);
  let sent = 0;
  for (const auditor of await unmailedAuditors(database, day)) {
    heartbeat();
    if (!(await isMailed(mail, letterTo(auditor, head, day, sender)))) continue;
    await keepMailed(database, auditor.membershipId, { day, number: head.number });
    sent += 1;
  }
  return sent;
}

function letterTo(
  { membershipId, email, name, language }: Auditor,
  head: Head,
  day: string,
  sender: Dependencies['sender'],
) {
  const url = `${sender.portal}/v1/ledger/heads/latest`;
  const letter = composeHead({ name, language, head, url }, sender.marketplaceName);
  return addressed({ name, email }, letter, sender, ['head', day, membershipId].join('.'));
}
