import { facts } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** Brand, seller and marketplace, as far as the record names them. */
export function parties({ sheet, story, telling, parent }: Paper): void {
  const { opened, sellerId, snapshot } = story;
  const { parties: words } = telling.words;
  const unknown = opened ? telling.words.unknown : telling.words.withheldHere;
  const named = snapshot?.state === 'here' ? snapshot.value.brand : undefined;
  const id = (of: string | undefined): string => (of === undefined ? unknown : words.id(of));
  const isCorrected = opened !== undefined && sellerId !== opened.data.offer.sellerId;
  heading(sheet, parent, 2, words.title);
  paragraph(sheet, parent, words.names);
  facts(sheet, parent, [
    [words.brand, [id(opened?.data.offer.brandId), ...(named === undefined ? [] : [words.named(named)])].join('\n')],
    [words.seller, [id(sellerId), ...(isCorrected ? [words.corrected] : [])].join('\n')],
    [words.marketplace, id(opened?.data.offer.marketplaceId)],
  ]);
}
