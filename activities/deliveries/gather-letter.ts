import { ApplicationFailure } from '@temporalio/activity';
import type { CaseEvent, Finding } from '../../domain/case/events.ts';
import { fold } from '../../domain/case/evolve.ts';
import type { Delivery } from '../../database/deliveries/deliveries.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import {
  readBrandName,
  readMember,
  readRight,
  readStaffMember,
  type Recipient,
} from '../../database/deliveries/recipients.ts';
import { readText } from '../../database/evidence/texts.ts';
import { readTerms } from '../../database/terms/terms.ts';
import type { Dependencies } from '../dependencies.ts';
import type { LetterContext } from '../letters/compose-letter.ts';
import { makeSellerLink } from './seller-link.ts';

interface Gathered {
  recipient: { name: string; email: string };
  context: LetterContext;
}

/**
 * Everything a letter says, as the case stood when the notification was due: names and words come from where they can be erased.
 * @throws RecipientLeft, for good, when it goes to somebody who is no member or no staff any more
 */
export async function gatherLetter(
  {
    database,
    marketplace,
    sender,
    linkSecret,
  }: Pick<Dependencies, 'database' | 'marketplace' | 'sender' | 'linkSecret'>,
  delivery: Delivery,
): Promise<Gathered> {
  const events = await readEvents(database, delivery.caseId, delivery.sequence);
  const subject = fold(events);
  const { offer } = subject;
  const event = events.at(-1)!;
  const brandName = await readBrandName(database, offer.brandId);
  const recipient = await findRecipient();
  const snapshot = offer.snapshotSha256 ? await readText(database, offer.snapshotSha256) : undefined;
  const textSha256 = 'textSha256' in event.data ? event.data.textSha256 : undefined;
  const text = textSha256 ? await readText(database, textSha256) : undefined;
  const right = await readRight(database, offer.brandId, subject.measure.ground?.iprRecordId);
  const link =
    delivery.party === 'seller'
      ? await makeSellerLink({ database, linkSecret, portal: sender.portal }, delivery, offer.sellerId)
      : `${sender.portal}/cases/${subject.caseId}`;

  async function findRecipient(): Promise<Recipient> {
    if (delivery.party === 'seller') {
      const { seller } = await marketplace.look(offer.listingId);
      return { name: seller.sellerId, email: '', language: seller.language };
    }
    const read = delivery.party === 'brand' ? readMember : readStaffMember;
    const person = await read(database, delivery.recipientId);
    if (!person) throw ApplicationFailure.nonRetryable('the recipient has left', 'RecipientLeft');
    return person;
  }

  return {
    recipient,
    context: {
      notification: { kind: delivery.kind, party: delivery.party },
      language: recipient.language,
      subject,
      terms: await readTerms(database, subject.terms),
      event,
      brandName,
      ...(delivery.party === 'seller' ? {} : { recipientName: recipient.name }),
      listing: snapshot ? listingOf(snapshot, offer.listingId) : { title: offer.listingId },
      ...(delivery.party === 'seller' ? {} : { findings: findingsOf(events) }),
      ...(text ? { text } : {}),
      ...(right ? { right } : {}),
      marketplaceName: sender.marketplaceName,
      link,
    },
  };
}

function listingOf(snapshot: string, listingId: string): LetterContext['listing'] {
  const { title = listingId, price, url } = JSON.parse(snapshot) as Partial<LetterContext['listing']>;
  return { title, ...(price ? { price } : {}), ...(url ? { url } : {}) };
}

/** What every detector found; a seller who reads it would learn how to hide. */
const findingsOf = (events: readonly CaseEvent[]): Finding[] =>
  events.flatMap((event) => {
    if (event.kind === 'case_opened') return event.data.findings;
    return event.kind === 'suspicions_joined' ? event.data.suspicions.flatMap(({ findings }) => findings) : [];
  });
