import type { CaseEvent, Signal } from '../../domain/case/events.ts';
import { fold } from '../../domain/case/evolve.ts';
import { iprRecordOf } from '../../domain/case/questions/ground.ts';
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
import type { Dependencies } from '../dependencies.ts';
import type { LetterContext } from '../letters/compose-letter.ts';
import { makeSellerLink } from './seller-link.ts';

interface Gathered {
  recipient: { name: string; email: string };
  context: LetterContext;
}

/** Everything a letter says, as the case stood when the notice was due: names and words come from where they can be erased. */
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
  const event = events.at(-1)!;
  const brandName = await readBrandName(database, subject.brandId);
  const recipient = await findRecipient();
  const snapshot = subject.snapshotSha256 ? await readText(database, subject.snapshotSha256) : undefined;
  const textSha256 = 'textSha256' in event.data ? event.data.textSha256 : undefined;
  const text = textSha256 ? await readText(database, textSha256) : undefined;
  const right = await readRight(database, subject.brandId, iprRecordOf(events));
  const link =
    delivery.party === 'seller'
      ? await makeSellerLink({ database, linkSecret, portal: sender.portal }, delivery, subject.sellerId)
      : `${sender.portal}/cases/${subject.caseId}`;

  async function findRecipient(): Promise<Recipient> {
    if (delivery.party === 'brand') return readMember(database, delivery.recipientId);
    if (delivery.party !== 'seller') return readStaffMember(database, delivery.recipientId);
    const { seller } = await marketplace.look(subject.listingId);
    return { name: seller.sellerId, email: '', language: seller.language };
  }

  return {
    recipient,
    context: {
      notice: { kind: delivery.kind, party: delivery.party },
      language: recipient.language,
      subject,
      event,
      brandName,
      ...(delivery.party === 'seller' ? {} : { recipientName: recipient.name }),
      listing: snapshot ? listingOf(snapshot, subject.listingId) : { title: subject.listingId },
      ...(delivery.party === 'seller' ? {} : { signals: signalsOf(events) }),
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
const signalsOf = (events: readonly CaseEvent[]): Signal[] =>
  events.flatMap((event) =>
    event.kind === 'case_opened' || event.kind === 'suspicion_joined' ? event.data.signals : [],
  );
