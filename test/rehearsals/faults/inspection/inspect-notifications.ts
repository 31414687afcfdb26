import type { CaseEvent } from '../../../../domain/case/events.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { evolve } from '../../../../domain/case/evolve.ts';
import type { Channel } from '../../../../domain/notifications/delivery.ts';
import type { Notification, Party } from '../../../../domain/notifications/kinds.ts';
import { notificationsOf } from '../../../../domain/notifications/notifications.ts';
import type { CaseEvidence, Evidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/** Everybody was told what the events imply, and nothing else: in the inbox once, by letter at least once. */
export const inspectNotifications: Inspection = (evidence) => {
  const mails = new Set(evidence.mails.map(({ messageId }) => messageId));
  const meant = new Set<string>();
  const findings = evidence.cases.flatMap((one) => {
    const notifications = notificationsIn(one);
    const expected = notifications.flatMap(({ sequence, kind, party }) =>
      readersOf(party, one, evidence).map((reader) =>
        [one.caseId, sequence, kind, party, channelTo(party), reader].join('.'),
      ),
    );
    for (const { channel, deliveryId } of one.deliveries)
      if (channel === 'mail') meant.add(`${deliveryId}@joint-force`);
    return [
      ...differences(
        `the inboxes of ${one.caseId}`,
        notifications.map(({ sequence, party, kind }) => `${sequence} ${party} ${kind}`),
        one.inbox.map(({ sequence, party, kind }) => `${sequence} ${party} ${kind}`),
      ),
      ...differences(
        `the deliveries of ${one.caseId}`,
        expected,
        one.deliveries.map(({ deliveryId }) => deliveryId),
      ),
      ...one.deliveries
        .filter(({ state }) => state !== 'delivered')
        .map(({ deliveryId, state }) => `delivery ${deliveryId} is ${state}`),
    ];
  });
  return [
    ...findings,
    ...[...meant].filter((id) => !mails.has(id)).map((id) => `mail ${id} has not arrived`),
    ...[...mails].filter((id) => !meant.has(id)).map((id) => `mail ${id} has arrived, and nobody wrote it`),
  ];
};

function notificationsIn({ ledger }: CaseEvidence): (Notification & { sequence: number })[] {
  let subject: Case | undefined;
  return ledger.flatMap(({ previousHash: _previous, hash: _hash, ...event }) => {
    subject = evolve(subject, event as CaseEvent);
    return notificationsOf(subject, event as CaseEvent).map((one) => ({ ...one, sequence: event.sequence }));
  });
}

const channelTo = (party: Party): Channel => (party === 'seller' ? 'marketplace_message' : 'mail');

/** Staff work from their queue and get no letters. */
function readersOf(party: Party, { view }: CaseEvidence, { recipients }: Evidence): string[] {
  switch (party) {
    case 'brand':
      return recipients.brand;
    case 'lead':
      return recipients.lead;
    case 'account_manager':
      return [recipients.accountManager];
    case 'seller':
      return [view.subject.offer.sellerId];
    case 'staff':
      return [];
  }
}

/** What is missing, what is too much, and what is there twice. */
function differences(where: string, expected: readonly string[], found: readonly string[]): string[] {
  const missing = expected.filter((one) => !found.includes(one)).map((one) => `lack "${one}"`);
  const surplus = found.filter((one) => !expected.includes(one)).map((one) => `hold "${one}", which no event implies`);
  const twice = found.filter((one, index) => found.indexOf(one) !== index).map((one) => `hold "${one}" twice`);
  return [...missing, ...surplus, ...twice].map((what) => `${where} ${what}`);
}
