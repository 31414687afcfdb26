import { heading, linkTo, type Block, type Row } from './content.ts';
import type { Draft } from './draft.ts';
import { manyLines, oneLine } from './writing/one-line.ts';

/** Which offer it is about, and why something happened to it. */
export function offer({ listing, subject, event, reader, brandName, say, formats, reason }: Draft): Block[] {
  // A brand's notice names its page itself: one party's words are no link in a letter of ours.
  const page = subject.kind === 'suspicion' ? linkTo(listing.url) : undefined;
  const code = reasonCodeOf(event);
  const rows: (Row | false | undefined)[] = [
    { label: say('facts.offer'), value: oneLine(listing.title, 200) },
    listing.price && {
      label: say('facts.price'),
      value: formats.price(listing.price.amount, listing.price.currency),
    },
    reader !== 'seller' && { label: say('facts.seller'), value: subject.offer.sellerId },
    reader !== 'brand' && { label: say('facts.brand'), value: oneLine(brandName, 80) },
    page && { label: say('facts.page'), value: page },
    reader !== 'seller' &&
      subject.kind === 'suspicion' && { label: say('facts.score'), value: formats.percent(subject.score) },
    code !== undefined && { label: say('facts.reason'), value: reason(code) },
    'code' in event.data && { label: say('facts.answer'), value: reason(event.data.code) },
  ];
  return [{ kind: 'rows', rows: rows.filter((row) => !!row) }];
}

function reasonCodeOf({ data }: Draft['event']): string | undefined {
  if ('reasonCode' in data) return data.reasonCode;
  return 'reason' in data ? data.reason : undefined;
}

/** What a person wrote, with the writer's part in the case. */
export function quotation({ text, event, reader, say }: Draft): Block[] {
  if (!text) return [];
  const { kind } = event.actor;
  const writer = kind === 'brand' || kind === 'seller' || kind === 'staff' ? kind : 'reasons';
  return [
    { kind: 'quotation', source: say(`quotations.${writer === reader ? 'you' : writer}`), text: manyLines(text, 2000) },
  ];
}

/** What the detectors found, in words. */
export function findingList({ findings = [], say, formats, reason }: Draft): Block[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ reasonCode, score }) => ({
    text: say('findings.item', { reason: reason(reasonCode), score: formats.percent(score) }),
  }));
  return [heading(say('findings.heading')), { kind: 'list', items }];
}
