import {
  keepTold,
  nextUntoldReader,
  putOffUntold,
  settleTold,
  takeUntold,
  type Untold,
  type UntoldReader,
} from '../../database/conversations/untold.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { addressed } from '../deliveries/addressed.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeUnread } from '../letters/compose-unread.ts';
import { conversationUrl } from '../letters/conversation-url.ts';
import { isMailed } from './is-mailed.ts';

type MessageMails = Pick<Dependencies, 'database' | 'mail' | 'sender'>;

const conversationsAtOnce = 100;
const heldMilliseconds = 5 * 60_000;
/** Longer than a mail server is waited for: who holds a conversation leaves it in time. */
const leavesMilliseconds = 60_000;
const againMilliseconds = 5 * 60_000;
/** What was written while others were told. */
const restMilliseconds = 120_000;

/**
 * Tells people by mail of messages of the other side that they have not read: all that one has not read in a conversation
 * with one mail; whoever wants it with a digest is held for that, and whoever wants none gets none. A mail that is not taken is left for later, and holds up no other; after a crash between mail and note one
 * is sent twice. Gives how many were sent.
 */
export async function tellOfMessages(
  { database, mail, sender }: MessageMails,
  heartbeat: () => void,
  now: () => string = () => new Date().toISOString(),
): Promise<number> {
  let sent = 0;
  for (let taken = 0; taken < conversationsAtOnce; taken += 1) {
    heartbeat();
    const untold = await takeUntold(database, { now: now(), heldUntil: addMilliseconds(now(), heldMilliseconds) });
    if (!untold) break;
    const leavesAt = addMilliseconds(untold.heldUntil, -leavesMilliseconds);
    const failed: string[] = [];
    let reader = await nextUntoldReader(database, untold, { now: now(), except: failed });
    for (
      ;
      reader && now() < leavesAt;
      reader = await nextUntoldReader(database, untold, { now: now(), except: failed })
    ) {
      heartbeat();
      if (reader.comes !== 'at_once') await keepTold(database, untold, reader);
      else if (await isSettledWith({ mail, sender }, untold, reader)) {
        await keepTold(database, untold, reader);
        sent += 1;
      } else failed.push(reader.membershipId);
    }
    if (reader) await putOffUntold(database, untold, now());
    else if (failed.length > 0) await putOffUntold(database, untold, addMilliseconds(now(), againMilliseconds));
    else await settleTold(database, untold, addMilliseconds(now(), restMilliseconds));
  }
  return sent;
}

/** Whether nothing more is to be done to tell somebody. */
function isSettledWith(
  { mail, sender }: Omit<MessageMails, 'database'>,
  { conversationId, brandId, brandName, caseId }: Untold,
  { membershipId, email, authors, newest, ...reader }: UntoldReader,
): Promise<boolean> {
  const authorNames = reader.authorNames.length === authors && authors <= namesAtMost ? reader.authorNames : [];
  const about = { ...(caseId !== null && { caseId }), url: conversationUrl(sender.portal, { brandId, caseId }) };
  const letter = composeUnread({ ...reader, brandName, authorNames, ...about }, sender.marketplaceName);
  const id = [conversationId, membershipId, newest].join('.');
  return isMailed(mail, addressed({ name: reader.name, email }, letter, sender, id));
}

const namesAtMost = 3;
