import { isFound } from '../../domain/case/questions/noticed.ts';
import { pageAt } from '../../domain/plain-address.ts';
import { heading, type Block, type Link, type Row } from './content.ts';
import type { Draft } from './draft.ts';
import { oneLine, unlinked } from './writing/one-line.ts';

/** Which offer it is about. */
export function offer({ listing, subject, reader, brandName, say, formats }: Draft): Block[] {
  // A brand's notice names its page itself: one party's words are no link in a letter of ours, nor is a title.
  const page = subject.kind === 'suspicion' && listing.url !== undefined ? pageInLetter(listing.url) : undefined;
  const rows: (Row | false | undefined)[] = [
    { label: say('facts.offer'), value: unlinked(oneLine(listing.title, 200)) },
    { label: say('facts.number'), value: subject.offer.listingId },
    listing.price && {
      label: say('facts.price'),
      value: formats.price(listing.price.amount, listing.price.currency),
    },
    reader !== 'seller' && { label: say('facts.seller'), value: subject.offer.sellerId },
    reader !== 'brand' && { label: say('facts.brand'), value: oneLine(brandName, 80) },
    page !== undefined && { label: say('facts.page'), value: page },
    reader !== 'seller' &&
      subject.kind === 'suspicion' && { label: say('facts.score'), value: formats.percent(subject.score) },
  ];
  return [{ kind: 'rows', rows: rows.filter((row) => !!row) }];
}

/** A link, where the address leads to what one reads; else only its words. */
function pageInLetter(address: string): Link | string {
  const page = pageAt(address);
  return page ? { href: page.href } : unlinked(oneLine(address, 200));
}

/** What the detectors found, in words, each thing once: the surest first. */
export function findingList({ findings = [], say, formats, reason }: Draft): Block[] {
  const told = findings.filter(isFound).toSorted((one, other) => Number(other.score) - Number(one.score));
  const distinct = told.filter((one, at) => told.findIndex(({ reasonCode }) => reasonCode === one.reasonCode) === at);
  if (distinct.length === 0) return [];
  const items = distinct.map(({ reasonCode, score }) => ({
    text: say('findings.item', { reason: reason(reasonCode), score: formats.percent(score) }),
  }));
  return [heading(say('findings.heading')), { kind: 'list', items }];
}
