import {
  keepLeadTold,
  nextLead,
  settleUnheard,
  silenceOf,
  takeUnheard,
  type Lead,
  type Unheard,
} from '../../database/conversations/unheard.ts';
import { calendarAt } from '../../database/terms/calendars.ts';
import { newestPolicy } from '../../database/terms/policies.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { addMilliseconds, type Calendar } from '../../domain/time/calendar.ts';
import { dueAt } from '../../domain/time/due.ts';
import { addressed } from '../deliveries/addressed.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeUnheard } from '../letters/compose-unheard.ts';
import { conversationUrl } from '../letters/conversation-url.ts';
import { isMailed } from './is-mailed.ts';

type LeadMails = Pick<Dependencies, 'database' | 'mail' | 'sender'>;
type Silence = NonNullable<Awaited<ReturnType<typeof silenceOf>>>;

const conversationsAtOnce = 100;
/** Longer than all leads are told within, each mail waited for at its longest. */
const heldMilliseconds = 15 * 60_000;
const againMilliseconds = 5 * 60_000;

/**
 * Tells the leads by mail of brands that nobody of the marketplace has heard in time: whose messages were neither read
 * nor answered. Each lead learns of each silence once; it ends when somebody reads or answers. A mail that is not taken
 * is left for later; after a crash between mail and note it is sent again under the same id. Gives how many were sent.
 */
export async function tellLeads(
  dependencies: LeadMails,
  heartbeat: () => void,
  now: () => string = () => new Date().toISOString(),
): Promise<number> {
  const { database } = dependencies;
  let sent = 0;
  for (let taken = 0; taken < conversationsAtOnce; taken += 1) {
    heartbeat();
    const unheard = await takeUnheard(database, { now: now(), heldUntil: addMilliseconds(now(), heldMilliseconds) });
    if (!unheard) break;
    const silence = await silenceOf(database, unheard);
    const due = silence && (await heardBy(dependencies, unheard, silence));
    if (!silence || !due) await settleUnheard(database, unheard, { now: now() });
    else if (due > now()) await settleUnheard(database, unheard, { now: now(), againAt: due });
    else {
      const told = await tellEach(dependencies, unheard, silence, { heartbeat, now });
      sent += told.sent;
      const againAt = addMilliseconds(now(), againMilliseconds);
      await settleUnheard(database, unheard, { now: now(), ...(told.failed > 0 && { againAt }) });
    }
  }
  return sent;
}

/** Until when a brand is to be heard, by the newest version of its policy and its own calendar. */
async function heardBy({ database }: LeadMails, { policy, ...place }: Unheard, { at }: Silence): Promise<string> {
  const { readWithin } = (await newestPolicy(database, policy))?.conversation ?? jointForce.conversation;
  return dueAt(at, readWithin, calendarAt(place, at).term as Calendar);
}

async function tellEach(
  { database, mail, sender }: LeadMails,
  unheard: Unheard,
  silence: Silence,
  { heartbeat, now }: { heartbeat: () => void; now: () => string },
): Promise<{ sent: number; failed: number }> {
  const failed: string[] = [];
  let sent = 0;
  for (;;) {
    heartbeat();
    const lead = await nextLead(database, unheard, silence, failed);
    if (!lead) return { sent, failed: failed.length };
    if (await isMailed(mail, letterTo(lead, unheard, silence, sender))) {
      await keepLeadTold(database, unheard, silence, lead, now());
      sent += 1;
    } else failed.push(lead.membershipId);
  }
}

function letterTo(
  { membershipId, email, name, language }: Lead,
  { conversationId, brandId, brandName, caseId, zone, partnerName }: Unheard,
  { since, at, messages }: Silence,
  sender: Dependencies['sender'],
) {
  const about = { ...(caseId !== null && { caseId }), url: conversationUrl(sender.portal, { brandId, caseId }) };
  const silent = { name, language, brandName, partnerName, messages, at, zone, ...about };
  const letter = composeUnheard(silent, sender.marketplaceName);
  return addressed({ name, email }, letter, sender, [conversationId, since, 'lead', membershipId].join('.'));
}
