import { ApplicationFailure } from '@temporalio/activity';
import type { Case } from '../../domain/case/case.ts';
import { findingsIn } from '../../domain/case/questions/noticed.ts';
import { fold } from '../../domain/case/evolve.ts';
import { languages } from '../../domain/vocabulary.ts';
import type { Database } from '../../database/connect.ts';
import type { Delivery } from '../../database/deliveries/deliveries.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { readBrandName, readRecipient, readRight, type Recipient } from '../../database/deliveries/recipients.ts';
import { listCaseFiles } from '../../database/evidence/files.ts';
import { readErased } from '../../database/evidence/erased.ts';
import { readText } from '../../database/evidence/texts.ts';
import { readTerms } from '../../database/terms/terms.ts';
import type { Dependencies } from '../dependencies.ts';
import { sourceOf } from '../letters/circumstances/deciding-event.ts';
import { quotedIn } from '../letters/grounds.ts';
import { readerOf, type LetterContext } from '../letters/letter-context.ts';
import { makeSellerToken } from './seller-token.ts';

/** What a letter to somebody is written from. */
export interface Gathered {
  recipient: { name: string; email: string };
  context: LetterContext;
  /** The texts whose words it says, by their hashes. */
  quotes: string[];
  /** What in its link nobody else may know. */
  secret?: string;
}

/**
 * Everything a letter says, as the case stood when the notification was due: names and words come from where they can be erased.
 * @throws WordsErased, for good, when what it would say of the offer, or quote, was erased
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
  const reader = readerOf(delivery.party);
  const brandName = await readBrandName(database, offer.brandId);
  const recipient = await findRecipient();
  const quoted = quotedIn(delivery.kind, reader, events, subject);
  const textSha256 = quoted && 'textSha256' in quoted.data ? quoted.data.textSha256 : undefined;
  const quotes = [offer.snapshotSha256, textSha256].filter((hash) => hash !== undefined);
  await requireWords(database, quotes);
  const snapshot = offer.snapshotSha256 ? await readText(database, offer.snapshotSha256) : undefined;
  const text = textSha256 ? await readText(database, textSha256) : undefined;
  const files = await countFiles();
  const right = await readRight(database, offer.brandId, subject.measure.ground?.iprRecordId);
  const secret =
    delivery.party === 'seller'
      ? await makeSellerToken({ database, linkSecret }, delivery, {
          sellerId: offer.sellerId,
          language: recipient.language,
        })
      : undefined;

  async function findRecipient(): Promise<Recipient> {
    if (delivery.party === 'seller') {
      const { recipientId: name } = delivery;
      const seller = await marketplace.look(offer.listingId).then(({ seller }) => seller, unlessRefused);
      return { name, email: '', language: seller?.sellerId === name ? seller.language : languages[0] };
    }
    const person = await readRecipient(database, delivery.recipientId);
    if (!person) throw ApplicationFailure.nonRetryable('the recipient has left', 'RecipientLeft');
    return person;
  }

  /** Files are open to whom they were opened; those who work for the marketplace see what staff see. */
  async function countFiles(): Promise<number> {
    const source = sourceOf(delivery.kind, events, subject);
    const named = ('filesSha256' in source.data && source.data.filesSha256) || [];
    if (named.length === 0) return 0;
    const open = await listCaseFiles(database, delivery.caseId, reader === 'colleague' ? 'staff' : reader);
    return open.filter(({ sha256 }) => named.includes(sha256)).length;
  }

  return {
    recipient,
    context: {
      notification: { kind: delivery.kind, party: delivery.party },
      language: recipient.language,
      subject,
      terms: await readTerms(database, subject.terms),
      events,
      brandName,
      ...(reader === 'seller' ? {} : { recipientName: recipient.name, findings: findingsIn(events) }),
      listing: listingOf(snapshot, subject),
      ...(text ? { text } : {}),
      files,
      ...(right ? { right } : {}),
      marketplaceName: sender.marketplaceName,
      link: secret === undefined ? `${sender.portal}/cases/${subject.caseId}` : `${sender.portal}/s/${secret}`,
    },
    quotes,
    ...(secret !== undefined && { secret }),
  };
}

/** A letter without the words that it is about would say something else than what was decided. @throws WordsErased */
async function requireWords(database: Database, hashes: readonly string[]): Promise<void> {
  const [gone] = await readErased(database, hashes);
  if (!gone) return;
  const { erasedAt, reason } = gone;
  throw ApplicationFailure.nonRetryable(
    `not sent: the words that it needs were erased on ${erasedAt.slice(0, 10)} because: ${reason}`,
    'WordsErased',
  );
}

/**
 * The marketplace tells a seller's language with the offer. Of one that it has forgotten, or that is another's by now,
 * nobody knows it, and the letter goes out all the same.
 */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof ApplicationFailure) || error.type !== 'MarketplaceRefusal') throw error;
}

/** What was reported of the offer. The address that a brand's notice gives is the brand's word, and never a link in our letter. */
function listingOf(snapshot: string | undefined, { kind, offer: { listingId } }: Case): LetterContext['listing'] {
  const { title = listingId, price, url } = JSON.parse(snapshot ?? '{}') as Partial<LetterContext['listing']>;
  return { title, ...(price ? { price } : {}), ...(url && kind === 'suspicion' ? { url } : {}) };
}
