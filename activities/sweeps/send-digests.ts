import { ApplicationFailure } from '@temporalio/activity';
import { readDelivery } from '../../database/deliveries/deliveries.ts';
import {
  conversationsInDigest,
  lettersInDigest,
  makeUpDigest,
  releaseFromDigest,
  settleDigest,
  takeDigest,
  type Digest,
} from '../../database/deliveries/digests.ts';
import { readRecipient } from '../../database/deliveries/recipients.ts';
import type { SentLetter } from '../../database/deliveries/sent-letters.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { addressed } from '../deliveries/addressed.ts';
import type { Dependencies } from '../dependencies.ts';
import { explain, legible } from '../deliveries/explain.ts';
import { gatherLetter, type Gathered } from '../deliveries/gather-letter.ts';
import { composeDigest } from '../letters/compose-digest.ts';
import { subjectOf } from '../letters/compose-letter.ts';
import { conversationUrl } from '../letters/conversation-url.ts';

type DigestMails = Pick<Dependencies, 'database' | 'marketplace' | 'mail' | 'sender' | 'linkSecret'>;

/** In one round; the next comes within minutes. */
const digestsAtOnce = 500;
/** Longer than a digest takes, its letters gathered one after the other and the mail server waited for. */
const heldMilliseconds = 10 * 60_000;
const againMilliseconds = 30 * 60_000;
const triedMilliseconds = 3 * 86_400_000;

/**
 * Sends the digests that are due. Each is made up once, and then sent until it is taken, for three days, under one id: a
 * crash in between loses nothing, and after one between mail and note the same mail is sent again. Gives how many were sent.
 */
export async function sendDigests(
  dependencies: DigestMails,
  heartbeat: () => void,
  now: () => string = () => new Date().toISOString(),
): Promise<number> {
  const { database } = dependencies;
  let sent = 0;
  for (let made = 0; made < digestsAtOnce && (await makeUpDigest(database, now())); made += 1) heartbeat();
  for (let taken = 0; taken < digestsAtOnce; taken += 1) {
    heartbeat();
    const digest = await takeDigest(database, { now: now(), heldUntil: addMilliseconds(now(), heldMilliseconds) });
    if (!digest) break;
    if (await sendOne(dependencies, digest, heartbeat, now)) sent += 1;
  }
  return sent;
}

async function sendOne(
  dependencies: DigestMails,
  digest: Digest,
  heartbeat: () => void,
  now: () => string,
): Promise<boolean> {
  const { database } = dependencies;
  try {
    const sent = await mailDigest(dependencies, digest, heartbeat);
    // One with nothing to tell, as all was read before, holds no letter that keeps an attempt.
    const { answer, said } = sent ?? { answer: '', said: new Map() };
    const outcome = sent ? 'accepted' : 'failed';
    await settleDigest(database, digest, { outcome, detail: legible(answer), at: now(), said });
    return sent !== undefined;
  } catch (error) {
    const isFinal = error instanceof ApplicationFailure && error.nonRetryable === true;
    const isOver = isFinal || now() > addMilliseconds(digest.at, triedMilliseconds);
    const again = isOver ? {} : { againAt: addMilliseconds(now(), againMilliseconds) };
    await settleDigest(database, digest, { outcome: 'failed', detail: explain(error), at: now(), ...again });
    return false;
  }
}

/** Gives what the mail server said, and what it was told of each letter; nothing when there is nothing to tell. @throws when it did not take the mail */
async function mailDigest(
  dependencies: DigestMails,
  { digestId, membershipId }: Digest,
  heartbeat: () => void,
): Promise<{ answer: string; said: Map<string, SentLetter> } | undefined> {
  const { database, mail, sender } = dependencies;
  const recipient = await readRecipient(database, membershipId);
  if (!recipient) throw ApplicationFailure.nonRetryable('the recipient has left', 'RecipientLeft');
  const letters = new Map<string, Gathered>();
  for (const deliveryId of await lettersInDigest(database, digestId)) {
    heartbeat();
    const letter = await gather(dependencies, deliveryId);
    if (letter) letters.set(deliveryId, letter);
  }
  const conversations = (await conversationsInDigest(database, digestId)).map(({ brandId, brandName, caseId }) => ({
    ...{ brandName, url: conversationUrl(sender.portal, { brandId, caseId }) },
    ...(caseId !== null && { caseId }),
  }));
  if (letters.size + conversations.length === 0) return undefined;
  const { name, language } = recipient;
  const contexts = [...letters.values()].map(({ context }) => context);
  const composed = composeDigest({ name, language, letters: contexts, conversations }, sender.marketplaceName);
  const answer = await mail.send(addressed(recipient, composed, sender, digestId));
  // Each case keeps what was said of it alone: the rest of the mail is about others.
  const said = [...letters].map(([deliveryId, { context, quotes }]): [string, SentLetter] => [
    deliveryId,
    { language, subject: composed.subject, text: subjectOf(context), quotes, digestId },
  ]);
  return { answer, said: new Map(said) };
}

/** A letter that cannot be written holds up no other: it goes out alone, and fails where everybody sees it. */
async function gather(dependencies: DigestMails, deliveryId: string): Promise<Gathered | undefined> {
  const delivery = await readDelivery(dependencies.database, deliveryId);
  try {
    return await gatherLetter(dependencies, delivery!);
  } catch {
    await releaseFromDigest(dependencies.database, deliveryId);
    return undefined;
  }
}
