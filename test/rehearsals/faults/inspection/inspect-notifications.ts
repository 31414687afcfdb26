import type { CaseEvent } from '../../../../domain/case/events.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { evolve } from '../../../../domain/case/evolve.ts';
import type { Notification, Party } from '../../../../domain/notifications/kinds.ts';
import { notificationsOf } from '../../../../domain/notifications/notifications.ts';
import type { CaseEvidence, Evidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/** Everybody was told what the events imply, and nothing else: in the inbox once, by letter at least once. */
export const inspectNotifications: Inspection = (evidence) => {
  const mails = new Set(evidence.mails.map(({ messageId }) => messageId).filter(isAboutACase));
  const webhooks = new Set(evidence.webhooks.map(({ id }) => id));
  const meant = { mails: new Set<string>(), webhooks: new Set<string>() };
  const findings = evidence.cases.flatMap((one) => {
    const notifications = notificationsIn(one);
    const expected = notifications.flatMap(({ sequence, kind, party }) =>
      readersOf(party, one, evidence).map((reader) => [one.caseId, sequence, kind, party, reader].join('.')),
    );
    for (const delivery of one.deliveries) {
      const { channel, deliveryId } = delivery;
      if (isWithoutWords(delivery, one, evidence)) mails.delete(`${deliveryId}@joint-force`);
      else if (channel === 'mail') meant.mails.add(`${deliveryId}@joint-force`);
      if (channel === 'webhook') meant.webhooks.add(deliveryId);
    }
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
        .filter((delivery) => delivery.state !== 'delivered' && !isWithoutWords(delivery, one, evidence))
        .map(({ deliveryId, state }) => `delivery ${deliveryId} is ${state}`),
    ];
  });
  return [
    ...findings,
    ...arrivals('mail', meant.mails, mails),
    ...arrivals('webhook', meant.webhooks, webhooks),
    ...evidence.webhooks.filter(({ isSigned }) => !isSigned).map(({ id }) => `webhook ${id} is not signed`),
  ];
};

/** What was not sent before its words were erased is sent no more; it may have been taken, and the answer lost. */
export const isWithoutWords = (
  { state, channel }: CaseEvidence['deliveries'][number],
  { caseId }: Pick<CaseEvidence, 'caseId'>,
  { erasings }: Pick<Evidence, 'erasings'>,
): boolean =>
  state === 'failed' &&
  channel !== 'webhook' &&
  erasings.some((erasing) => erasing.caseId === caseId && erasing.answer === 'erased');

/** Others are about enrolments or conversations, hold a head of the log, or a link that somebody has asked for. */
export const isAboutACase = (messageId: string): boolean =>
  messageId.endsWith('@joint-force') && !/^((enrolment|conversation)_|head\.)/.test(messageId);

function notificationsIn({ ledger }: CaseEvidence): (Notification & { sequence: number })[] {
  let subject: Case | undefined;
  return ledger.flatMap(({ previousHash: _previous, hash: _hash, ...event }) => {
    subject = evolve(subject, event as CaseEvent);
    return notificationsOf(subject, event as CaseEvent).map((one) => ({ ...one, sequence: event.sequence }));
  });
}

/** What has not come, and what has come from nowhere; more than once it may come. */
const arrivals = (what: string, meant: ReadonlySet<string>, arrived: ReadonlySet<string>): string[] => [
  ...[...meant].filter((id) => !arrived.has(id)).map((id) => `${what} ${id} has not arrived`),
  ...[...arrived].filter((id) => !meant.has(id)).map((id) => `${what} ${id} has arrived, and nobody wrote it`),
];

/** Each with the channel by which they are told. Staff work from their queue and get no letters. */
function readersOf(party: Party, { view }: CaseEvidence, { recipients }: Evidence): string[] {
  switch (party) {
    case 'brand':
      return [...recipients.brand.map(byMail), `webhook.${recipients.endpoint}`];
    case 'lead':
      return recipients.lead.map(byMail);
    case 'account_manager':
      return [byMail(recipients.accountManager)];
    case 'seller':
      return [`marketplace_message.${view.subject.offer.sellerId}`];
    case 'staff':
      return [];
  }
}

const byMail = (reader: string): string => `mail.${reader}`;

/** What is missing, what is too much, and what is there twice. */
function differences(where: string, expected: readonly string[], found: readonly string[]): string[] {
  const missing = expected.filter((one) => !found.includes(one)).map((one) => `lack "${one}"`);
  const surplus = found.filter((one) => !expected.includes(one)).map((one) => `hold "${one}", which no event implies`);
  const twice = found.filter((one, index) => found.indexOf(one) !== index).map((one) => `hold "${one}" twice`);
  return [...missing, ...surplus, ...twice].map((what) => `${where} ${what}`);
}
